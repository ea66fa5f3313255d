import { noFacts, type ArticleFacts, type Place } from '../../../shared/article.ts'
import { cleanDraft } from '../cleaning/draft.ts'
import { problem } from '../failure.ts'
import type { ReadEvent, SourceFile } from '../reader.ts'

/** A paragraph of a document, or a heading with its level (0 is the title). */
export type DocumentBlock = { readonly level: number | null; readonly text: string }

/** A first paragraph up to this length that ends like no sentence is a headline. */
const longestHeadline = 160

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
