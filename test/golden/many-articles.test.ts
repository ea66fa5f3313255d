import { expect, test } from 'vitest'
import { readersWith } from '../../electron/intake/readers/index.ts'
import { readSource } from '../../electron/intake/run.ts'
import { paragraphsOf, type Draft } from '../../shared/article.ts'
import { sourceFromText } from '../support/source-file.ts'

const titles = [
  'Ferry talks resume as islanders run out of bread',
  'Minister rules out navy in ferry dispute',
  'Two rescued from sinking trawler off Skarvoy',
  'Glacier path closed after rockfall',
]
const paragraphs = [
  'Talks between the ferry operator and the union have resumed after a second week, both sides said.',
  'The operator said on Wednesday that it had made "a fair and final offer" to its 340 crew members.',
  'Union leader Marit Dahl rejected the offer. "It is a cut dressed up as a rise," she said.',
]
const text = paragraphs.join('\n\n')

type Way = {
  readonly name: string
  article(title: string, number: number): string
  readonly between: string
}

/** How people put several articles into one file. */
const ways: readonly Way[] = [
  { name: 'a rule', article: (title) => `${title}\n\n${text}`, between: '\n==========\n' },
  { name: 'stars', article: (title) => `${title}\n\n${text}`, between: '\n\n* * *\n\n' },
  { name: 'wide gaps', article: (title) => `${title}\n\n${text}`, between: '\n\n\n\n' },
  {
    name: 'a byline and a date under each title',
    article: (title) => `${title}\n\nBy Anna Holm\nApril 6, 2022\n\n${text}`,
    between: '\n\n\n',
  },
  {
    name: 'an address under each title',
    article: (title, number) => `${title}\nhttps://quay.example/${number}\n\n${text}`,
    between: '\n\n',
  },
  {
    name: 'a date above each title',
    article: (title) => `6 April 2022\n${title}\n\n${text}`,
    between: '\n\n',
  },
  {
    name: 'an outlet and a date under each title',
    article: (title) => `${title}\nThe Tidemark\n6 April 2022\n\n${text}`,
    between: '\n\n',
  },
  {
    name: 'counted lines',
    article: (title, number) => `Article ${number} of 4\n\n${title}\n\n${text}`,
    between: '\n\n',
  },
  {
    name: 'marked titles',
    article: (title) => `### ${title}\n\n6 April 2022\n\n${text}`,
    between: '\n\n',
  },
  {
    name: 'labels',
    article: (title) => `Title: ${title}\nDate: 2022-04-06\nSource: The Tidemark\n\n${text}`,
    between: '\n\n',
  },
  {
    name: 'tags without a root',
    article: (title) =>
      `<DOC>\n<DATE>April 6, 2022</DATE>\n<HL>${title}</HL>\n<TEXT>\n${text}\n</TEXT>\n</DOC>`,
    between: '\n',
  },
]

async function articlesOf(printed: string): Promise<readonly Draft[]> {
  const drafts: Draft[] = []
  for await (const event of readSource(readersWith([]), sourceFromText('many.txt', printed), {
    map: {},
  }))
    if (event.kind === 'draft') drafts.push(event.draft)
  return drafts
}

for (const { name, article, between } of ways) {
  test(`articles parted by ${name} are all there, the first and the last too`, async () => {
    const drafts = await articlesOf(titles.map((title, at) => article(title, at + 1)).join(between))
    expect(drafts.map(({ headline }) => headline)).toEqual(titles)
    expect(drafts.map(({ body }) => paragraphsOf(body))).toEqual(titles.map(() => paragraphs))
  })
}

test('a last article too short to be known as one does not join all others', async () => {
  const short = `${titles[3] ?? ''}\n\nIt is closed.`
  const whole = titles.slice(0, 3).map((title) => `${title}\n\n${text}`)
  const drafts = await articlesOf([...whole, short].join('\n==========\n'))
  expect(drafts.map(({ headline }) => headline)).toEqual(titles)
})

test('an article with a rule and subheads stays one', async () => {
  const drafts = await articlesOf(
    `${titles[0] ?? ''}\n\n${text}\n\nWhat next\n\n${text}\n\n----------\n\nA note.`,
  )
  expect(drafts).toHaveLength(1)
})
