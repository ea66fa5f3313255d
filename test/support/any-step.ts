import type { Found, PlacedQuote } from '../../shared/cutting.ts'
import type { TagTarget } from '../../shared/tag.ts'
import { findIn } from '../../electron/intake/cutting.ts'
import { partText } from '../../electron/library/articles.ts'
import {
  addToCollection,
  createCollection,
  removeCollection,
  renameCollection,
  takeFromCollection,
} from '../../electron/library/collections.ts'
import { all, one, type Library } from '../../electron/library/database.ts'
import { joinActors, partActor } from '../../electron/library/joined-actors.ts'
import { setNote } from '../../electron/library/notes.ts'
import { addQuotes } from '../../electron/library/person-quotes.ts'
import { reassignQuote, reviewQuote } from '../../electron/library/quotes.ts'
import { restoreRemoval, textWithLine } from '../../electron/library/restored-lines.ts'
import { undoRun } from '../../electron/library/runs.ts'
import { removeSearch, saveSearch } from '../../electron/library/searches.ts'
import {
  anchorIn,
  applyTag,
  createTag,
  recolourTag,
  removeTag,
  renameTag,
  unapplyTag,
} from '../../electron/library/tags.ts'
import { readAgain } from './reading-again.ts'

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
export type Dice = (below: number) => number

export function diceOf(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const names = ['Costs', 'Money', 'Ice', 'Road', 'Promise', 'Ferry', 'Mayor', 'Harbour'] as const
const people = ['Ida Holm', 'Olav Tiller', 'Nils Aas', 'Signe Brask'] as const

function pick<Item>(dice: Dice, items: readonly Item[]): Item | undefined {
  return items[dice(items.length)]
}

function anyId(library: Library, dice: Dice, table: string): number {
  const rows = all<{ id: number }>(library, `SELECT id FROM ${table} ORDER BY id`)
  return pick(dice, rows)?.id ?? 0
}

/** The name of a kind of thing that no other one of its kind has. */
function freeName(library: Library, dice: Dice, table: string): string {
  const name = pick(dice, names) ?? ''
  const taken = one(library, `SELECT 1 FROM ${table} WHERE name = ? COLLATE NOCASE`, name)
  return taken === null ? name : `${name} ${anyId(library, dice, table) + dice(1_000_000)}`
}

function shown(library: Library, dice: Dice): number {
  return anyId(library, dice, '(SELECT id FROM articles WHERE hidden = 0)')
}

function anySpan(library: Library, dice: Dice, id: number) {
  const { length } = partText(library, id, 'body')
  const start = dice(length - 1)
  return { part: 'body', start, end: start + 1 + dice(Math.min(40, length - start)) } as const
}

function anyTarget(library: Library, dice: Dice): TagTarget {
  const kind = pick(dice, ['article', 'quote', 'actor', 'passage'] as const) ?? 'article'
  if (kind === 'quote') return { kind, id: anyId(library, dice, 'quotes') }
  if (kind === 'actor') return { kind, id: anyId(library, dice, 'actors') }
  const id = shown(library, dice)
  return kind === 'article' ? { kind, id } : { kind, id, span: anySpan(library, dice, id) }
}

function anchorOf(library: Library, target: TagTarget) {
  if (target.kind !== 'passage') return null
  return anchorIn(partText(library, target.id, target.span.part), target.span)
}

/** Other rules: some quotes are lost, some longer, some of another speaker; some names are longer. */
function anyRules(dice: Dice): (found: Found) => Found {
  const salt = dice(1_000)
  const odd = (words: string, of: number) => (words.length + salt) % of === 0
  const change = (quote: PlacedQuote): PlacedQuote => {
    const other = odd(quote.text, 3) ? { ...quote, speakerName: null, speakerActor: null } : quote
    if (!odd(quote.text, 4)) return other
    return { ...other, start: quote.start + 1, spans: [{ start: quote.start + 1, end: quote.end }] }
  }
  return (found) => ({
    ...found,
    language: salt % 7 === 0 ? 'de' : found.language,
    quotes: found.quotes.filter(({ text }) => !odd(text, 5)).map(change),
    actors: found.actors.map((actor) =>
      odd(actor.name, 6) ? { ...actor, name: `${actor.name} Lund` } : actor,
    ),
  })
}

type Deed = (library: Library, dice: Dice) => unknown

/** Everything a person may do, by name. */
const deeds: Readonly<Record<string, Deed>> = {
  createTag: (library, dice) =>
    createTag(library, {
      name: freeName(library, dice, 'tags'),
      hue: null,
      parent: dice(2) === 0 ? null : anyId(library, dice, 'tags') || null,
    }),
  renameTag: (library, dice) =>
    renameTag(library, anyId(library, dice, 'tags'), freeName(library, dice, 'tags')),
  recolourTag: (library, dice) => recolourTag(library, anyId(library, dice, 'tags'), 3),
  removeTag: (library, dice) => removeTag(library, anyId(library, dice, 'tags')),
  applyTag(library, dice) {
    const target = anyTarget(library, dice)
    applyTag(library, anyId(library, dice, 'tags'), target, anchorOf(library, target))
  },
  unapplyTag: (library, dice) => unapplyTag(library, anyId(library, dice, 'taggings')),
  setNote(library, dice) {
    const target = anyTarget(library, dice)
    const text = dice(4) === 0 ? '' : `${pick(dice, names) ?? ''} ${dice(100)}`
    setNote(library, target, text, anchorOf(library, target))
  },
  createCollection: (library, dice) =>
    createCollection(library, freeName(library, dice, 'collections')),
  renameCollection: (library, dice) =>
    renameCollection(
      library,
      anyId(library, dice, 'collections'),
      freeName(library, dice, 'collections'),
    ),
  removeCollection: (library, dice) =>
    removeCollection(library, anyId(library, dice, 'collections')),
  addToCollection: (library, dice) =>
    addToCollection(library, anyId(library, dice, 'collections'), [
      shown(library, dice),
      shown(library, dice),
    ]),
  takeFromCollection: (library, dice) =>
    takeFromCollection(library, anyId(library, dice, 'collections'), [shown(library, dice)]),
  saveSearch: (library, dice) =>
    saveSearch(library, pick(dice, names) ?? '', { query: `ice ${dice(9)}`, view: 'articles' }),
  removeSearch: (library, dice) => removeSearch(library, anyId(library, dice, 'searches')),
  review: (library, dice) =>
    reviewQuote(
      library,
      anyId(library, dice, 'quotes'),
      pick(dice, ['accepted', 'rejected', 'open'] as const) ?? 'open',
    ),
  reassign: (library, dice) =>
    reassignQuote(
      library,
      anyId(library, dice, 'quotes'),
      dice(2) === 0
        ? { name: pick(dice, people) ?? '' }
        : { actor: anyId(library, dice, 'actors') },
    ),
  addQuote(library, dice) {
    const article = shown(library, dice)
    const span = anySpan(library, dice, article)
    const text = partText(library, article, 'body').slice(span.start, span.end)
    addQuotes(library, [{ ...span, article, text, type: 'direct' }])
  },
  joinActors: (library, dice) =>
    joinActors(library, anyId(library, dice, 'actors'), anyId(library, dice, 'actors')),
  partActor: (library, dice) =>
    partActor(library, anyId(library, dice, 'actors'), shown(library, dice)),
  putLineBack(library, dice) {
    const article = shown(library, dice)
    if (dice(2) === 0) return restoreRemoval(library, article, 0)
    const text = textWithLine(library, article, 0)
    return restoreRemoval(library, article, 0, { text, found: findIn(text) })
  },
  undoImport: (library, dice) => undoRun(library, anyId(library, dice, 'runs')),
  findAgain: (library, dice) => readAgain(library, anyRules(dice)),
}

/** Does something a person may do; what is refused changes nothing. Gives its name. */
export async function anyStep(library: Library, dice: Dice): Promise<string> {
  const name = pick(dice, Object.keys(deeds)) ?? ''
  try {
    await deeds[name]?.(library, dice)
    return name
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'WorkbenchError') throw error
    return `${name} (refused)`
  }
}
