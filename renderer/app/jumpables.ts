import Fuse from 'fuse.js'
import type { Choice, PickWith } from '../ui/picker.tsx'

/** Something quick open can go to. */
export type Jumpable = Choice & {
  readonly kind: 'article' | 'actor' | 'tag' | 'command'
  readonly go: (pressed: PickWith) => void
}

const mostShown = 30
const mostRecent = 8

/** What fits the words, best first; without words the newest articles and the commands. */
export function ranked(jumpables: readonly Jumpable[], words: string): readonly Jumpable[] {
  if (words === '') {
    const articles = jumpables.filter(({ kind }) => kind === 'article').slice(0, mostRecent)
    return [...articles, ...jumpables.filter(({ kind }) => kind === 'command')].slice(0, mostShown)
  }
  const fuse = new Fuse(jumpables, {
    keys: [
      { name: 'label', weight: 3 },
      { name: 'note', weight: 1 },
    ],
    threshold: 0.4,
    ignoreLocation: true,
    ignoreDiacritics: true,
    useExtendedSearch: true,
  })
  return fuse.search(plainWords(words).join(' '), { limit: mostShown }).map(({ item }) => item)
}

/** Free words as a query that cannot be misread: signs out, the last word as a beginning. */
export function searchWords(typed: string): string {
  const words = plainWords(typed)
  if (words.length === 0) return ''
  return words.map((word) => word.toLowerCase()).join(' ') + '*'
}

function plainWords(typed: string): readonly string[] {
  return typed.match(/[\p{L}\p{N}]+/gu) ?? []
}
