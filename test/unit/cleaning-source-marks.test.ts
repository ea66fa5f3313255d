import { expect, test } from 'vitest'
import { cleanDraft } from '../../electron/intake/cleaning/draft.ts'
import { feed } from '../../electron/intake/readers/feed.ts'
import { readersWith } from '../../electron/intake/readers/index.ts'
import { json } from '../../electron/intake/readers/json.ts'
import { readerFor } from '../../electron/intake/run.ts'
import { draftsIn, eventsOf, sourceFromBytes, sourceFromText } from '../support/source-file.ts'

function authorOf(byline: string): string | null {
  return cleanDraft({ headline: 'Tram', text: 'The tram stays.', facts: { byline } }).facts.byline
}

test('names that a database prints with the family name first are turned round', () => {
  expect(authorOf('Holm, Anna')).toBe('Anna Holm')
  expect(authorOf('Holm, Anna; van der Berg, J. P.')).toBe('Anna Holm, J. P. van der Berg')
  expect(authorOf('Holm, Anna, Roe, Tom')).toBe('Anna Holm, Tom Roe')
  expect(authorOf('Anna Holm, Tom Roe')).toBe('Anna Holm, Tom Roe')
  expect(authorOf('Judith Brandl, Torvik')).toBe('Judith Brandl, Torvik')
  expect(authorOf('Ellen Marrow, Staff Writer')).toBe('Ellen Marrow, Staff Writer')
})

test('what an author is falls away where no comma parts it from the name', () => {
  expect(authorOf('Heather Stow Political editor')).toBe('Heather Stow')
  expect(authorOf('Ellen Marrow and Tom Roe in Torvik')).toBe('Ellen Marrow and Tom Roe')
  expect(authorOf('Mary Ann Smith Chief political correspondent')).toBe('Mary Ann Smith')
  expect(authorOf('Associated Press writer')).toBe('Associated Press writer')
})

test('a text that its source cut off says how much is missing, and loses the mark', async () => {
  const article = {
    source: { id: null, name: 'The Lantern' },
    author: 'Holm, Anna',
    title: 'Council votes to keep the tram - The Lantern',
    publishedAt: '2023-03-14T14:03:00Z',
    content: 'The tram stays.\r\n“Nobody wanted to be the one who stopped it,” said… [+1234 chars]',
  }
  const file = sourceFromText('news.json', JSON.stringify({ articles: [article] }))
  const [draft] = draftsIn(await eventsOf(json, file))
  expect(draft).toMatchObject({
    headline: 'Council votes to keep the tram',
    body: 'The tram stays.\n\n“Nobody wanted to be the one who stopped it,” said…',
    facts: { byline: 'Anna Holm', extra: { 'Cut off by its source': '1234 characters' } },
    removed: [{ text: '[+1234 chars]', reason: 'read more', before: 2 }],
  })
})

test('a text that a script wrote out has its line ends again', async () => {
  const record = { title: 'Tram', text: 'The tram stays.\\n\\n“Nobody wanted it,” said Ina Roth.' }
  const file = sourceFromText('news.json', JSON.stringify([record]))
  expect(draftsIn(await eventsOf(json, file))[0]?.body).toBe(
    'The tram stays.\n\n“Nobody wanted it,” said Ina Roth.',
  )
})

test('a feed’s link to the whole article is no text, nor is a headline given twice', async () => {
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Lantern</title>
    <item><title>Tram stays</title>
      <description>The tram stays for ten years. &lt;a href="x"&gt;Continue reading...&lt;/a&gt;</description></item>
    <item><title>Bridge closed - The Kestrel</title><source url="https://k.example">The Kestrel</source>
      <description>&lt;a href="x"&gt;Bridge closed&lt;/a&gt;&amp;nbsp;&lt;font&gt;The Kestrel&lt;/font&gt;</description></item>
    </channel></rss>`
  const drafts = draftsIn(await eventsOf(feed, sourceFromText('feed.xml', rss)))
  expect(drafts.map(({ kind, headline, body }) => [kind, headline, body])).toEqual([
    ['article', 'Tram stays', 'The tram stays for ten years.'],
    ['reference', 'Bridge closed', ''],
  ])
})

test('a page of two-byte letters without a mark before them is still a page', () => {
  const page = '<!doctype html><html><head><title>Tram</title></head><body><p>It stays.</p></body>'
  for (const name of ['utf-16le', 'utf-16be']) {
    const bytes = Buffer.from(page, 'utf16le')
    if (name === 'utf-16be') bytes.swap16()
    expect(readerFor(readersWith([]), sourceFromBytes('page.html', bytes))?.name).toBe('html')
  }
})
