import Fuse from 'fuse.js'
import type { Tag } from '../../shared/tag.ts'
import type { Choice } from '../ui/picker.tsx'

export type TagChoice = Choice & { readonly tag: Tag | null }

const mostShown = 8

/** Tags that fit what was typed, most used first while nothing is; last, the tag it would make. */
export function tagChoices(
  tags: readonly Tag[],
  typed: string,
  recent: number | null,
): readonly TagChoice[] {
  const words = typed.trim()
  const named = tags.map((tag) => ({ tag, path: pathOf(tag, tags) }))
  const fitting =
    words === ''
      ? named.toSorted(
          (one, other) =>
            Number(other.tag.id === recent) - Number(one.tag.id === recent) ||
            other.tag.uses - one.tag.uses ||
            one.path.localeCompare(other.path),
        )
      : new Fuse(named, { keys: ['path'], threshold: 0.3, ignoreLocation: true })
          .search(words)
          .map(({ item }) => item)
  const choices: TagChoice[] = fitting.slice(0, mostShown).map(({ tag, path }, index) => ({
    key: String(tag.id),
    label: path,
    hue: tag.hue,
    hint: index === 0 ? 'Enter' : null,
    tag,
  }))
  const exists = tags.some((tag) => tag.name.toLowerCase() === words.toLowerCase())
  if (words !== '' && !exists) {
    const hint = choices.length === 0 ? 'Enter' : 'Shift Enter'
    choices.push({ key: 'new', label: `New tag “${words}”`, hint, tag: null })
  }
  return choices
}

function pathOf(tag: Tag, tags: readonly Tag[]): string {
  const names = [tag.name]
  const seen = new Set([tag.id])
  let parent = tag.parent
  while (parent !== null && !seen.has(parent)) {
    seen.add(parent)
    const above = tags.find(({ id }) => id === parent)
    if (above === undefined) break
    names.unshift(above.name)
    parent = above.parent
  }
  return names.join(' › ')
}
