import type { ArticleFacts } from '../../shared/article.ts'
import { dateLabels, indexable, isHeldAnew, label } from './indexable.ts'

type Given = string | number | bigint | null | Uint8Array

/** Functions of this program that its SQL calls; every connection has them. */
export const functions: Readonly<Record<string, (value: Given) => string | number>> = {
  /** A text as the index takes it. */
  indexable: (value) => indexable(textOf(value)),
  /** 1 for a text that older versions held otherwise. */
  held_anew: (value) => (isHeldAnew(textOf(value)) ? 1 : 0),
  /** A kind or language as a word of the index. */
  label: (value) => label(textOf(value)),
  /** Year, month and day as words of the index. */
  date_labels: (value) => dateLabels(value === null ? null : textOf(value)),
  /** Everybody who had a hand in an article, of its facts. */
  author_words: (value) => indexable(authorWords(JSON.parse(textOf(value)))),
  /** The same as written. */
  written_by: (value) => authorWords(JSON.parse(textOf(value))),
}

function textOf(value: Given): string {
  return typeof value === 'string' ? value : ''
}

/** Everybody who had a hand in an article. */
export function authorWords({ byline, credits }: ArticleFacts): string {
  return [byline ?? '', ...credits.reporting, ...credits.writing, ...credits.editing].join(' · ')
}
