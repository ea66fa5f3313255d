import type { Draft, Place } from '../../../shared/article.ts'
import { articleHead } from './article-head.ts'
import { cleanDraft } from './draft.ts'

/** Says no more than a few do, and hundreds of thousands of them cost time. */
const manyBlankLines = /(?:\n[^\S\n]*){6,}/g

/** One plain article as a draft: its head read, its text cleaned with care. */
export function plainArticle(text: string, place: Place): Draft {
  const plain = text.replace(/\r\n?/g, '\n').replace(manyBlankLines, '\n\n\n\n\n')
  const lines = plain.split('\n')
  const { headline, facts, taken, end } = articleHead(lines)
  const removed = taken.map((line) => ({ text: line, reason: 'metadata', before: 0 }) as const)
  return cleanDraft({ headline, text: lines.slice(end).join('\n'), facts, place, removed })
}
