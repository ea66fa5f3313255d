import { noFacts, nowhere, type ArticleFacts, type Place } from '../../../shared/article.ts'
import { splitterFor } from '../cleaning/article-parts.ts'
import { cleanDraft } from '../cleaning/draft.ts'
import { problem } from '../failure.ts'
import type { ReadEvent, SourceFile } from '../reader.ts'
import { sourceOfBytes } from '../source-file.ts'

/** A paragraph of a document, or a heading with its level (0 is the title). */
export type DocumentBlock = { readonly level: number | null; readonly text: string }

/** A first paragraph up to this length that ends like no sentence is a headline. */
const longestHeadline = 160

/** Lines with which news databases begin, part or end their articles. */
const databaseLine =
  /^(?:(?:document|dokument)? ?\d{1,5} (?:of|von|de|sur) \d{1,5}(?: (?:documents|dokumenten))?|(?:load-date|length|länge|longueur|publication-type|section|rubrik) ?: .{1,80}|(?:end of document|document [A-Z0-9]{20,30}))$/gim

/** Text by which is judged whether a document is a collection. */
const judged = 64 * 1024

/**
 * A document that is an article, or a collection of them: the text of a collection becomes a file of its
 * own, so that the reader of its database, or that of plain text, parts its articles.
 */
export function* wholeDocument(
  file: SourceFile,
  blocks: readonly DocumentBlock[],
  text: string = blocks.map((block) => block.text).join('\n\n'),
): Generator<ReadEvent> {
  if (isCollection(text)) {
    yield {
      kind: 'member',
      file: sourceOfBytes(`${file.name}/text.txt`, Buffer.from(text), file.limits),
    }
  } else yield* documentEvents(file, blocks, {}, nowhere)
}

function isCollection(text: string): boolean {
  const beginning = text.slice(0, judged)
  if ((beginning.match(databaseLine)?.length ?? 0) >= 2) return true
  return splitterFor(beginning, text.length <= judged, false) !== null
}

/** A document that is one article: its title, or its first heading or short line, is the headline. */
export function* documentEvents(
  file: SourceFile,
  blocks: readonly DocumentBlock[],
  facts: Partial<ArticleFacts>,
  place: Place,
  name = file.name,
): Generator<ReadEvent> {
  const texts = blocks.filter(({ text }) => text.trim() !== '')
  const length = texts.reduce((sum, { text }) => sum + text.length, 0)
  if (length === 0) {
    yield problem('no-text', `${name} holds no text; it was skipped.`, place)
    return
  }
  if (length > file.limits.articleBytes) {
    yield problem(
      'too-large',
      `${name} is longer than the limit for an article; it was skipped.`,
      place,
    )
    return
  }
  const at = headlineAt(texts)
  const body = texts.filter((_block, index) => index !== at).map(({ text }) => text)
  const headline = at === -1 ? '' : (texts[at]?.text ?? '')
  const raw = { headline, text: body.join('\n\n'), facts: { ...noFacts, ...facts }, place }
  const draft = cleanDraft(raw)
  if (draft.body !== '') yield { kind: 'draft', draft }
  else yield problem('no-text', `${name} holds a headline but no text; it was skipped.`, place)
}

/** The title wins over the first heading; what stands far down is no headline of the whole. */
function headlineAt(blocks: readonly DocumentBlock[]): number {
  if (blocks.length < 2) return -1
  const top = blocks.slice(0, 6)
  const title = top.findIndex(({ level }) => level === 0)
  if (title !== -1) return title
  const heading = top.findIndex(({ level }) => level !== null && level <= 2)
  if (heading !== -1) return heading
  const first = blocks[0]?.text ?? ''
  return first.length <= longestHeadline && !/[.!?…:;,]["'”’»)]*$/.test(first) ? 0 : -1
}
