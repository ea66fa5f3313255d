import { expect, test } from 'vitest'
import { cleanPages } from '../../electron/intake/cleaning/page.ts'
import { paragraphsOf, type Draft } from '../../shared/article.ts'

const first = [
  'The town will keep its tram for another ten years, the council decided on Monday after a long debate.',
  '“Nobody wanted to be the one who stopped it,” said Mayor Ina Roth, who had voted against it twice.',
  'The cars are older than most of their drivers, and the spare parts are made by a locksmith in town.',
]
const second = [
  'A new line to the hospital is to follow, although nobody could say on Monday how it would be paid.',
  'The opposition called the plan a dream, but a dream it would be glad to ride in one day.',
  'Work begins in May and will close the market square for traffic until the end of September.',
]

function pageOf(...lines: readonly string[]): Draft | undefined {
  return cleanPages(lines.join('\n\n'), 1)[0]
}

test('a list of other stories in the middle of an article is lifted out of it', () => {
  const page = pageOf(
    'Town keeps its tram',
    ...first,
    'Most read',
    'Bridge closed for repairs until spring',
    'Choir wins prize in the capital city',
    ...second,
    'Comments',
  )
  expect(paragraphsOf(page?.body ?? '')).toEqual([...first, ...second])
  expect(page?.teasers.map(({ headline }) => headline)).toEqual([
    'Bridge closed for repairs until spring',
    'Choir wins prize in the capital city',
  ])
})

test('what readers write below the article is not the article', () => {
  const page = pageOf(
    'Town keeps its tram',
    ...first,
    ...second,
    'Leave a comment',
    'I have taken this tram to work every day since I was sixteen and never missed a shift because of it.',
    'And I have waited for it in the rain as often, which the council seems to have forgotten again.',
  )
  expect(paragraphsOf(page?.body ?? '')).toEqual([...first, ...second])
})

test('pictures, their captions and galleries go, the paragraphs around them stay', () => {
  const gallery = [1, 2, 3, 4].flatMap((picture) => [
    `${picture}/4`,
    `View number ${picture} of the depot`,
    'The depot was built in 1911 by the same architect as the town hall and the public baths.',
  ])
  const page = pageOf(
    'Home',
    'Share',
    'Town keeps its tram',
    ...first,
    'Mayor Ina Roth, left, with a driver at the depot. (Photo: Jan Lund/Getty Images)',
    ...second,
    'Pictures of the week',
    ...gallery,
  )
  expect(paragraphsOf(page?.body ?? '')).toEqual([...first, ...second])
})

test('numbered points with one paragraph each are an article', () => {
  const points = second.flatMap((text, at) => [`${at + 1}. Point number ${at + 1}`, text])
  const page = pageOf(
    'Menu',
    'Search',
    'Three things about the tram',
    ...first,
    ...points,
    'Privacy policy',
  )
  expect(paragraphsOf(page?.body ?? '')).toEqual([...first, ...points])
})

test('menus above and the foot below are kept as removed lines', () => {
  const page = pageOf(
    'Home',
    'Sport',
    'Sign in',
    'Town keeps its tram',
    ...first,
    'About us',
    '© 2021 The Lantern',
  )
  expect(page?.headline).toBe('Town keeps its tram')
  expect(page?.removed.map(({ text, before }) => [text, before])).toEqual([
    ['Home', 0],
    ['Sport', 0],
    ['Sign in', 0],
    ['About us', 3],
    ['© 2021 The Lantern', 3],
  ])
})

const sections =
  'Home News Local Weather Sport Hockey Skiing Culture Books Concerts Letters Archive Shop Games Jobs Homes Boats Sign In Help'
const menu = Array.from({ length: 8 }, () => sections).join(' ')

/** The lines of a page as a copy without line ends leaves them. */
function flat(...lines: readonly string[]): string {
  return lines.join(' ')
}

test('a page on one line gives its article without the menu above and the lists below', () => {
  const text = flat(
    menu,
    'Town keeps its tram Nov 18, 2021 8:14 PM',
    ...first,
    ...second,
    'Facebook Twitter Reddit Email Print Leave a Comment',
    'Bridge closed for repairs Kim Vale November 18, 2021',
    'The bridge over the Lom stays closed until spring, the county said.',
    'Choir wins prize in the capital Tor Lind November 17, 2021',
    'Forty voices from the town sang better than anybody else, a jury found.',
    '© 2021 The Lantern All Rights Reserved.',
  )
  const [page] = cleanPages(text, 1)
  expect(page?.body).toBe([...first, ...second].join(' '))
})

test('a label of the page ends the article only where it is printed as a label', () => {
  const question = 'What do you think about the tram is what the mayor asks everybody she meets.'
  const [page] = cleanPages(
    flat(menu, ...first, question, ...second, 'Related Articles Bridge closed until spring'),
    1,
  )
  expect(page?.body).toBe([...first, question, ...second].join(' '))
})

test('pages on a line each are articles of their own, with their lines', () => {
  const one = flat(menu, ...first, ...second, 'Privacy Policy Terms of Use')
  const other = flat(menu, ...second, ...first, 'Privacy Policy About Us')
  const pages = cleanPages(`${one}\n${other}\n`, 1)
  expect(pages.map(({ body, place }) => [body.slice(0, 20), place.line])).toEqual([
    [first[0]?.slice(0, 20), 1],
    [second[0]?.slice(0, 20), 2],
  ])
})

test.each([
  ['Ona Reed', 'November 18, 2021'],
  ['Ona Reed - November 18, 2021', 'Hallvik'],
  ['Ona Reed, Staff Writer', 'November 18, 2021'],
])('%s beside the date is the author, not a caption', (name, below) => {
  const page = pageOf('Home', 'Share', 'Town keeps its tram', name, below, ...first, ...second)
  expect(page?.facts).toMatchObject({ byline: 'Ona Reed', published: '2021-11-18', caption: null })
})

test('a label beside the date is no author', () => {
  const page = pageOf(
    'Home',
    'Share',
    'Town keeps its tram',
    'Local News',
    'November 18, 2021',
    ...first,
  )
  expect(page?.facts.byline).toBeNull()
})

test('a page of many lines is cleaned in time that grows with its length only', () => {
  const seconds = (times: number) => {
    const text = [...first, 'Share', 'Read more', 'Related', 'Bridge closed for repairs'].join(
      '\n\n',
    )
    const start = performance.now()
    cleanPages(`${text}\n\n`.repeat(times), 1)
    return performance.now() - start
  }
  seconds(200)
  expect(seconds(4000)).toBeLessThan(Math.max(seconds(500), 20) * 40)
})
