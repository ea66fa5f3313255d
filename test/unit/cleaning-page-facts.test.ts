import { expect, test } from 'vitest'
import { cleanPages } from '../../electron/intake/cleaning/page.ts'
import { paragraphsOf, type Draft } from '../../shared/article.ts'

const text = [
  'The town will keep its tram for another ten years, the council decided on Monday after a long debate.',
  '“Nobody wanted to be the one who stopped it,” said Mayor Ina Roth, who had voted against it twice.',
  'The cars are older than most of their drivers, and the spare parts are made by a locksmith in town.',
  'A new line to the hospital is to follow, although nobody could say on Monday how it would be paid.',
  'The opposition called the plan a dream, but a dream it would be glad to ride in one day.',
]
const headline = 'Town keeps its tram after a debate of nine hours'

function pageOf(...lines: readonly string[]): Draft | undefined {
  return cleanPages(lines.join('\n'), 1)[0]
}

test('an author stands above the date, with a role and an account that are no part of the name', () => {
  const page = pageOf(
    'Menu',
    headline,
    'Ellen Marrow North of England correspondent',
    '@ellenmarrow',
    'Tue 14 Mar 2023 14.03 GMT',
    'Share',
    ...text,
  )
  expect(page?.facts).toMatchObject({
    byline: 'Ellen Marrow',
    published: '2023-03-14T14:03:00Z',
  })
})

test('an agency in a byline is the agency, not an author', () => {
  const of = (byline: string): unknown[] => {
    const facts = pageOf('Menu', headline, byline, 'March 14, 2023', 'Share', ...text)?.facts
    return [facts?.byline, facts?.agency]
  }
  expect(of('By Jane Doe and Tom Roe, Associated Press')).toEqual([
    'Jane Doe and Tom Roe',
    'Associated Press',
  ])
  expect(of('By The Associated Press')).toEqual([null, 'The Associated Press'])
  expect(of('By Jane Doe')).toEqual(['Jane Doe', null])
})

test('words for a picture above its caption are neither headline nor text', () => {
  const page = pageOf(
    'Menu',
    headline,
    'A tram in the snow of Torvik',
    'A tram in the snow of Torvik, where the council met on Monday [Omar Faris/The Lantern]',
    'By Jane Doe',
    'March 14, 2023',
    ...text.slice(0, 3),
    'The depot of the tram at night.',
    'The depot of the tram at night. Photograph: Jan Lund/The Lantern',
    ...text.slice(3),
  )
  expect(page?.headline).toBe(headline)
  expect(paragraphsOf(page?.body ?? '')).toEqual(text)
})

test('the title of a page or its breadcrumb gives way to the headline alone', () => {
  const page = pageOf('Menu', `U.S.|${headline}`, 'Share', headline, 'March 14, 2023', ...text)
  expect(page?.headline).toBe(headline)
})

test('an outlet is named by its company, its labels or its address, and the page says by which', () => {
  const of = (...foot: readonly string[]): unknown[] => {
    const facts = pageOf('Menu', headline, 'March 14, 2023', ...text, ...foot)?.facts
    return [facts?.outlet, facts?.extra['Outlet taken from']]
  }
  const line = 'the copyright line'
  expect(of('© 2023 The Harbour Times Company')).toEqual(['The Harbour Times', line])
  expect(of('Privacy Policy', '© 2023 Gannett Media')).toEqual([null, undefined])
  expect(of('More from QNS', 'Follow QNS')).toEqual(['QNS', 'the labels of the page'])
  expect(of('About Jane Doe', 'More from Politics')).toEqual([null, undefined])
  const linked = pageOf('https://www.lantern.example/2023/03/tram-kept.html', headline, ...text)
  expect(linked?.facts).toMatchObject({
    outlet: 'lantern.example',
    url: 'https://www.lantern.example/2023/03/tram-kept.html',
  })
})

test('a few links inside a short article do not end it', () => {
  const page = pageOf(
    headline,
    'March 14, 2023',
    ...text.slice(0, 3),
    'You may also be interested in:',
    'The bakery that only opens at low tide',
    'The man who mends foghorns for a living',
    'Ms Roth said the vote was final, and that she would not be the one to open the debate again.',
    'The next meeting is in May.',
    'Most Read',
    'Actor leaves hospital after a fall',
    'Storm warning for western coasts',
  )
  expect(paragraphsOf(page?.body ?? '').at(-1)).toBe('The next meeting is in May.')
})

test('the box about its author ends an article, however short that is', () => {
  const page = pageOf(
    'Menu',
    headline,
    'By DANA WHITLOCK',
    'March 14, 2023',
    ...text,
    'DANA WHITLOCK',
    'Whitlock covers state government and housing.',
    'The Lantern Press is an independent news organization that was founded in 1846 and is read in all of the states.',
    'Privacy Policy',
  )
  expect(paragraphsOf(page?.body ?? '')).toEqual(text)
})

test('the day behind an author’s address is the day of publication, not a name', () => {
  const page = pageOf(
    'Menu',
    headline,
    'By Carol Dietz cdietz@lantern.example Jan 25, 2023 Updated Jan 26, 2023 0',
    ...text,
  )
  expect(page?.facts).toMatchObject({
    byline: 'Carol Dietz',
    published: '2023-01-25',
    updated: '2023-01-26',
  })
})

test('a name above what the author is, or above place and day, is the author', () => {
  const of = (...head: readonly string[]) =>
    pageOf('Menu', headline, ...head, 'Share', ...text)?.facts.byline
  expect(of('Tan Wei Ling', 'Correspondent', 'UPDATED', 'JUN 20, 2023, 10:15 PM')).toBe(
    'Tan Wei Ling',
  )
  expect(of('JAIME ROLDÁN', 'Lastra', 'Actualizado Miércoles, 8 junio 2022 - 08:15')).toBe(
    'JAIME ROLDÁN',
  )
  expect(of('Marta Olmedo', 'MARTA OLMEDO', 'Lastra - 05 MAR 2023 - 05:30 CET')).toBe(
    'Marta Olmedo',
  )
})

test('a date in numbers is read with the day first where its label is French or Spanish', () => {
  const of = (day: string) => pageOf('Menu', headline, day, 'Partager', ...text)?.facts.published
  expect(of('Publié le 03/11/2022 à 10:12')).toBe('2022-11-03T10:12:00')
  expect(of('Published 03/11/2022')).toBeNull()
})

test('a newspaper’s own name in its byline is nobody’s', () => {
  const page = pageOf(
    'Menu',
    headline,
    'Par Le Phare avec AFP',
    'Publié le 03/11/2022 à 10:12',
    ...text,
    '© Le Phare 2022. Tous droits réservés',
  )
  expect(page?.facts).toMatchObject({ outlet: 'Le Phare', byline: null, agency: 'AFP' })
})

test('a photographer’s name behind the words of a picture makes them its caption', () => {
  const page = pageOf(
    'Menu',
    headline,
    'The depot of Torvik, on Saturday.',
    'The depot of Torvik, on Saturday. Luis Sanz',
    'By Jane Doe',
    'March 14, 2023',
    ...text.slice(0, 3),
    'Riders wait for the tram at the market. | KYODO',
    ...text.slice(3),
  )
  expect(page?.headline).toBe(headline)
  expect(paragraphsOf(page?.body ?? '')).toEqual(text)
})

test('a short last sentence is part of the article', () => {
  const page = pageOf('Menu', headline, 'March 14, 2023', ...text, 'Turnout was 91%.', 'KEYWORDS')
  expect(paragraphsOf(page?.body ?? '').at(-1)).toBe('Turnout was 91%.')
})

test('author and day are found among the labels of a page flattened to one line', () => {
  const page = cleanPages(
    [
      'Skip to main content Home News Sport Weather Menu',
      headline,
      'By Priya Anand and Tom Becker Published 10:11 AM EDT, Tue June 18, 2024 Share this article',
      ...text,
      'Related Stories Bridge closed for repairs Privacy Policy Terms of Use',
      'Contact Us About Us All rights reserved'.repeat(20),
    ].join(' '),
    1,
  )[0]
  expect(page?.facts).toMatchObject({
    byline: 'Priya Anand and Tom Becker',
    published: '2024-06-18T10:11:00-04:00',
  })
})

test('a labelled date above the text counts although links stand between', () => {
  const page = pageOf(
    'Menu',
    headline,
    'PUBLISHED: 10:48, Tue, Nov 19, 2019',
    'Related articles',
    'Bridge closed for repairs until spring',
    'Choir wins prize in the capital city',
    ...text,
  )
  expect(page?.facts.published).toBe('2019-11-19T10:48:00')
})
