import type { Collection } from '../../shared/collection.ts'
import type { Choice } from '../ui/picker.tsx'
import { counted } from '../ui/words.ts'

export type CollectionChoice = Choice & {
  /** Null makes a new one of the typed name. */
  readonly collection: Collection | null
  readonly holds: boolean
}

/** The collections whose names have what was typed, and a new one when none has this name. */
export function collectionChoices(
  collections: readonly Collection[],
  holding: readonly number[],
  typed: string,
): readonly CollectionChoice[] {
  const name = typed.trim()
  const wanted = name.toLocaleLowerCase()
  const fitting = collections
    .filter((collection) => collection.name.toLocaleLowerCase().includes(wanted))
    .map((collection): CollectionChoice => {
      const holds = holding.includes(collection.id)
      return {
        key: String(collection.id),
        label: collection.name,
        note: holds ? 'holds it; takes it out' : counted(collection.articles, 'article'),
        collection,
        holds,
      }
    })
  const taken = collections.some((collection) => collection.name.toLocaleLowerCase() === wanted)
  if (name === '' || taken) return fitting
  const fresh = { key: 'new', label: name, note: 'new collection', collection: null, holds: false }
  return [...fitting, fresh]
}
