// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ledgerCsv, ledgerMarkdown } from '../../renderer/intake/ledger-text.ts'
import { ImportReportPanel } from '../../renderer/intake/import-report.tsx'
import { QuoteList } from '../../renderer/quotes/quote-list.tsx'
import { SpeakerPicker } from '../../renderer/quotes/speaker-picker.tsx'
import { DrawnSegments } from '../../renderer/reading/drawn-segments.tsx'
import { RemovedLines } from '../../renderer/reading/removed-lines.tsx'
import { marksOf, segmentsOf } from '../../renderer/reading/segments.ts'
import { selectedSpan } from '../../renderer/reading/selection.ts'
import { SearchBox } from '../../renderer/search/search-box.tsx'
import { ArticleHitRow } from '../../renderer/hits/article-hit-row.tsx'
import { NoHits } from '../../renderer/hits/no-hits.tsx'
import { session, useSession } from '../../renderer/session/session.ts'
import { TagPicker } from '../../renderer/tagging/tag-picker.tsx'
import { UserText } from '../../renderer/ui/user-text.tsx'
import { mannerOf } from '../../shared/attribution.ts'
import { nameAWord } from '../../shared/concordance.ts'
import type { ArticleHit } from '../../shared/library.ts'
import type { ImportReport } from '../../shared/report.ts'
import { articleOf, quoteOf } from '../support/articles.ts'
import { standInBridge } from '../support/stand-in-bridge.ts'

const body =
  'Ada Holm spoke. “The lamp stays lit,” she said. “It was never out.”\n\nBo Lind laughed.'
const quote = quoteOf(body, ['“The lamp stays lit,”', '“It was never out.”'], {
  id: 7,
  speakerName: 'Ada Holm',
  speakerActor: 1,
  confidence: 0.62,
})
const article = articleOf(body, {
  quotes: [quote],
  actors: [
    {
      id: 1,
      kind: 'person',
      name: 'Ada Holm',
      roles: ['keeper'],
      mentions: 1,
      link: 'name',
      linkConfidence: 0.9,
    },
    {
      id: 2,
      kind: 'person',
      name: 'Bo Lind',
      roles: [],
      mentions: 1,
      link: 'name',
      linkConfidence: 0.9,
    },
  ],
  mentions: [
    { actor: 1, part: 'body', start: 0, end: 8, text: 'Ada Holm', form: 'full' },
    { actor: 2, part: 'body', start: 69, end: 76, text: 'Bo Lind', form: 'full' },
  ],
  removed: [{ text: 'Share this page', reason: 'share bar', before: 1 }],
})
const hook = { x: 10, top: 10, bottom: 30 }
const fresh = useSession.getInitialState()

beforeEach(() => session.set(fresh, true))
afterEach(cleanup)

describe('reading', () => {
  test('a quotation broken by its cue is underlined twice and is one quote', () => {
    const marks = marksOf('body', article, new Map(), { quotes: true, actors: true, tags: true })
    render(
      <DrawnSegments segments={segmentsOf(body, { start: 0, end: body.indexOf('\n') }, marks)} />,
    )
    const underlined = screen.getAllByTestId('quote-mark')
    expect(underlined.map(({ textContent }) => textContent)).toEqual([
      '“The lamp stays lit,”',
      '“It was never out.”',
    ])
    expect(underlined.map(({ dataset }) => dataset['quoteId'])).toEqual(['7', '7'])
    expect(screen.getByTestId('actor-mark').textContent).toBe('Ada Holm')
  })

  test('selected words become a span of the body, blanks at the ends left out', () => {
    const { container } = render(
      <div>
        <p data-part="body" data-start={10}>
          <span>The lamp </span>
          <b>stays lit</b>
        </p>
      </div>,
    )
    const [first, last] = [container.querySelector('span'), container.querySelector('b')]
    const range = document.createRange()
    range.setStart(first?.firstChild ?? container, 3)
    range.setEnd(last?.firstChild ?? container, 5)
    const selection = document.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    const page = container.querySelector('div')
    expect(page === null ? null : selectedSpan(page, selection)).toEqual({
      part: 'body',
      start: 14,
      end: 24,
    })
  })

  test('a removed line shows its reason and can be put back', async () => {
    const bridge = standInBridge({ 'articles.restore': null })
    render(<RemovedLines article={article} before={1} />)
    expect(screen.getByTestId('removed-line').textContent).toContain('share bar')
    fireEvent.click(screen.getByText('Put back'))
    await waitFor(() => expect(bridge.named('articles.restore')).toEqual([{ id: 1, removal: 0 }]))
  })

  test('direction controls in a text are shown, and the text is kept apart', () => {
    const { container } = render(<UserText text={'safe\u202egpj.exe'} />)
    expect(container.querySelector('bdi [data-control="RLO"]')?.textContent).toBe('\u202e')
    expect(container.textContent).toBe('safe\u202egpj.exe')
  })
})

describe('quotes', () => {
  test('a row says who, how, and how sure; a click goes to the words', () => {
    render(<QuoteList article={article} tags={new Map()} />)
    const row = screen.getByTestId('quote-row')
    expect(row.querySelector('[data-field="speaker"]')?.textContent).toBe('Ada Holm')
    expect(row.querySelector('[data-field="confidence"]')?.textContent).toBe('62 % sure')
    expect(row.querySelector('[data-field="reason"]')?.textContent).toBe(quote.reason)
    fireEvent.click(row)
    expect(session.get().jump).toMatchObject({ article: 1, spans: quote.spans })
  })

  test('Enter in the speaker picker sets the likeliest other speaker', async () => {
    const bridge = standInBridge({ 'articles.get': article, 'quotes.reassign': null })
    render(<SpeakerPicker quote={7} article={1} hook={hook} />)
    fireEvent.keyDown(await screen.findByTestId('speaker-picker-input'), { key: 'Enter' })
    await waitFor(() =>
      expect(bridge.named('quotes.reassign')).toEqual([{ id: 7, speaker: { actor: 2 } }]),
    )
  })

  test('a name that nobody has yet can be set as speaker', async () => {
    const bridge = standInBridge({
      'articles.get': article,
      'actors.suggest': [],
      'quotes.reassign': null,
    })
    render(<SpeakerPicker quote={7} article={1} hook={hook} />)
    const input = await screen.findByTestId('speaker-picker-input')
    fireEvent.change(input, { target: { value: 'Zoe Quill' } })
    fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() =>
      expect(bridge.named('quotes.reassign')).toEqual([{ id: 7, speaker: { name: 'Zoe Quill' } }]),
    )
  })
})

describe('tagging', () => {
  const lamp = { id: 3, parent: null, name: 'Lamp', hue: 2, uses: 4 } as const
  const target = { kind: 'passage', id: 1, span: { part: 'body', start: 0, end: 8 } } as const
  const tagging = { id: 9, tag: 3, target }

  test('typing finds a tag and Enter applies it to the selected words', async () => {
    const bridge = standInBridge({ 'tags.list': [lamp], 'tags.apply': tagging })
    render(<TagPicker target={target} hook={hook} />)
    const input = await screen.findByTestId('tag-picker-input')
    await screen.findByText('Lamp')
    fireEvent.change(input, { target: { value: 'lam' } })
    fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(bridge.named('tags.apply')).toEqual([{ tag: 3, target }]))
  })

  test('Shift Enter makes a tag of what was typed and applies it', async () => {
    const made = { ...lamp, id: 4, name: 'Lam' }
    const bridge = standInBridge({
      'tags.list': [lamp],
      'tags.create': made,
      'tags.apply': tagging,
    })
    render(<TagPicker target={target} hook={hook} />)
    const input = await screen.findByTestId('tag-picker-input')
    await screen.findByText('Lamp')
    fireEvent.change(input, { target: { value: 'Lam' } })
    fireEvent.keyDown(input, { key: 'Enter', shiftKey: true })
    await waitFor(() => expect(bridge.named('tags.apply')).toEqual([{ tag: 4, target }]))
    expect(bridge.named('tags.create')).toEqual([{ name: 'Lam', hue: null, parent: null }])
  })

  test('a refusal becomes the sentence of the error banner', async () => {
    standInBridge({ 'tags.list': [] })
    render(<TagPicker target={target} hook={hook} />)
    const input = await screen.findByTestId('tag-picker-input')
    fireEvent.change(input, { target: { value: 'New' } })
    fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(session.get().failure).toBe('No answer to tags.create.'))
  })
})

describe('searching', () => {
  test('what is typed is searched a moment later, the last word wins', async () => {
    render(<SearchBox />)
    const box = screen.getByTestId('search-box')
    fireEvent.change(box, { target: { value: 'ic' } })
    fireEvent.change(box, { target: { value: 'ice' } })
    expect(session.get().query).toBe('')
    await waitFor(() => expect(session.get().query).toBe('ice'))
  })

  test('no hits say what was understood and what to loosen', () => {
    standInBridge({})
    const pages = {
      hits: [],
      total: 0,
      understood: 'all of: ice, lamp',
      failure: null,
      scan: null,
      current: true,
      more: () => undefined,
    }
    render(<NoHits pages={pages} query="ice lamp" />)
    expect(screen.getByText('Understood as: all of: ice, lamp')).toBeDefined()
    fireEvent.click(screen.getByText('ice'))
    expect(session.get().query).toBe('lamp')
  })

  test('a query that names no word is asked for one where lines are shown', () => {
    standInBridge({})
    const pages = {
      total: 0,
      understood: `articles in which holm is quoted; ${nameAWord}`,
      failure: null,
      scan: null,
      current: true,
    }
    render(<NoHits pages={pages} query="speaker:holm" />)
    expect(screen.queryByText('Nothing found.')).toBeNull()
    expect(screen.getByText(/^Add a word/)).toBeDefined()
  })

  test('what is wrong is said in the list of completions, too, which may hang over it', async () => {
    standInBridge({})
    render(<SearchBox />)
    const box = screen.getByTestId('search-box')
    fireEvent.change(box, { target: { value: 'stance:d', selectionStart: 8 } })
    const sentence = await screen.findByTestId('completion-problem')
    expect(sentence.textContent).toContain('denied')
    expect(screen.getByTestId('completion-choice').textContent).toBe('denied')
  })
})

describe('lists', () => {
  const marked = (text: string) => ({ text, marks: [] })

  test('an article without a headline says so in its place', () => {
    const hit: ArticleHit = {
      ...{ id: 1, kind: 'article', headline: marked(''), snippet: marked('Ada Holm spoke.') },
      ...{ outlet: null, agency: null, published: null, words: 3, quotes: 0, actors: 0, tags: 0 },
      versions: 1,
    }
    render(<ArticleHitRow hit={hit} />)
    expect(screen.getByText('No headline')).toBeDefined()
  })

  test('a quote nobody is named for does not go on', () => {
    const floating = { ...quote, speaker: null, speakerName: null, cue: null, floating: true }
    expect(mannerOf(floating)).toBe('')
    expect(mannerOf({ ...floating, speakerName: 'Ada Holm' })).toBe('goes on')
  })
})

describe('the import report', () => {
  const report: ImportReport = {
    runId: 1,
    started: '2031-02-03T10:00:00Z',
    files: [
      {
        file: 'skerry.txt',
        hash: null,
        bytes: 10,
        reader: 'plain text',
        encoding: 'utf-8',
        announced: 500,
        read: 499,
        added: 499,
        teasers: 0,
        duplicates: 0,
        doubtful: 0,
        skipped: 1,
      },
    ],
    articles: { added: 499, teasers: 0, duplicates: 0 },
    quotes: 3,
    actors: 2,
    problems: [
      {
        file: 'skerry.txt',
        place: { record: 12, line: 214, byte: null },
        code: 'damaged-record',
        message: 'The record has no text; it was skipped.',
      },
    ],
    seconds: 1.5,
    cancelled: false,
    state: 'finished',
    canContinue: false,
  }

  test('its ledger goes into a methods section, and into a table without becoming a formula', () => {
    expect(ledgerMarkdown(report)).toContain(
      '| skerry.txt |  | 10 | plain text | utf-8 | 500 | 499 |',
    )
    expect(ledgerMarkdown(report)).toContain(
      '- The record has no text; it was skipped. (skerry.txt,',
    )
    const files = report.files.map((file) => ({ ...file, file: '=1+1.txt' }))
    expect(ledgerCsv({ ...report, files })).toContain("'=1+1.txt,,10,plain text")
  })

  test('says in red that fewer were read than announced, and where each problem stands', () => {
    render(<ImportReportPanel report={report} onClose={() => undefined} />)
    const row = screen.getByRole('row', { name: /skerry/ })
    expect(row.hasAttribute('data-short')).toBe(true)
    expect(row.textContent).toContain('500 announced, 499 read')
    expect(screen.getByTestId('report-problem').textContent).toBe(
      'The record has no text; it was skipped. skerry.txt, record 12, line 214',
    )
  })
})
