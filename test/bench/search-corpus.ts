import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { toCutting } from '../../electron/intake/cutting.ts'
import { readersWith } from '../../electron/intake/readers/index.ts'
import { readerFor } from '../../electron/intake/run.ts'
import { storeCutting } from '../../electron/library/articles.ts'
import { run, transaction, type Library } from '../../electron/library/database.ts'
import { settleFamilies } from '../../electron/library/families.ts'
import { endRun, startFile, startRun } from '../../electron/library/runs.ts'
import type { Cutting } from '../../shared/cutting.ts'
import type { Link, Words } from '../../shared/quote.ts'
import { draftsIn, eventsOf, sourceFromBytes } from '../support/source-file.ts'
import { corpora } from './corpora.ts'

/** So many real articles are read; larger libraries repeat them with other names and days. */
const realArticles = 6_000

export type Corpus = {
  readonly cuttings: readonly Cutting[]
  /** Surnames by their length, for swapping without moving a span. */
  readonly names: ReadonlyMap<number, readonly string[]>
}

/** Real articles with everything found in them; null without the corpora. */
export async function readCorpus(): Promise<Corpus | null> {
  const folder = corpora()
  if (folder === null) return null
  const bytes = readFileSync(path.join(folder, 'articles/reuters106k_2010.zip'))
  let taken = 0
  const files = unzipSync(new Uint8Array(bytes), {
    filter: ({ originalSize }) => originalSize > 500 && (taken += 1) <= realArticles,
  })
  const readers = readersWith([])
  const cuttings: Cutting[] = []
  for (const [name, content] of Object.entries(files)) {
    const file = sourceFromBytes(name, content)
    const reader = readerFor(readers, file)
    if (reader === null) continue
    for (const draft of draftsIn(await eventsOf(reader, file)))
      cuttings.push({ ...toCutting(draft, true), teasers: [], signature: null })
  }
  return { cuttings, names: namesOf(cuttings) }
}

function namesOf(cuttings: readonly Cutting[]): Corpus['names'] {
  const people = cuttings.flatMap(({ actors }) => actors.filter(({ kind }) => kind === 'person'))
  return surnamesOf(people.map(({ name }) => name))
}

/** The surnames in names of persons, by their length. */
export function surnamesOf(people: readonly string[]): Corpus['names'] {
  const names = new Map<number, Set<string>>()
  for (const name of people) {
    const surname = name.split(' ').at(-1) ?? ''
    if (!/^\p{Lu}\p{Ll}{3,}$/u.test(surname)) continue
    names.set(surname.length, (names.get(surname.length) ?? new Set()).add(surname))
  }
  return new Map([...names].map(([length, set]) => [length, [...set]]))
}

/** Stores articles up to a number of them, as one import; gives how many a second. */
export function fillLibrary(library: Library, corpus: Corpus, from: number, until: number): number {
  const runId = startRun(library)
  const started = performance.now()
  for (let done = from; done < until; done += 500) {
    transaction(library, () => {
      const file = startFile(library, runId, `part-${done}`)
      for (let index = done; index < Math.min(until, done + 500); index += 1)
        storeCutting(library, file, variant(corpus, index))
      run(library, "UPDATE files SET state = 'finished' WHERE id = ?", file)
    })
  }
  transaction(library, () => {
    Array.from(settleFamilies(library))
  })
  endRun(library, runId, 0, false)
  return (until - from) / ((performance.now() - started) / 1000)
}

/** The article of a number: beyond the real ones a repetition, its names swapped and its day moved. */
export function variant({ cuttings, names }: Corpus, index: number): Cutting {
  const round = Math.floor(index / cuttings.length)
  const cutting = cuttings[index % cuttings.length]
  if (cutting === undefined) throw new Error('There are no articles to repeat.')
  const swap = round === 0 ? (text: string) => text : swapper(names, round)
  const words = (given: Words | null) =>
    given === null ? null : { ...given, text: swap(given.text) }
  const link = (given: Link): Link => ({ ...given, name: swap(given.name) })
  const { draft } = cutting
  return {
    ...cutting,
    fingerprint: `${index}`,
    draft: {
      ...draft,
      headline: swap(draft.headline),
      body: swap(draft.body),
      facts: { ...draft.facts, published: day(index), outlet: outletOf(index) },
    },
    quotes: cutting.quotes.map((quote) => ({
      ...quote,
      text: swap(quote.text),
      speaker: words(quote.speaker),
      speakerName: quote.speakerName === null ? null : swap(quote.speakerName),
      chain: quote.chain.map(link),
    })),
    actors: cutting.actors.map((actor) => ({ ...actor, name: swap(actor.name) })),
  }
}

/** Every surname becomes the head of one and the tail of another of its length, so that the vocabulary grows. */
export function swapper(names: Corpus['names'], round: number): (text: string) => string {
  const swapped = new Map<string, string>()
  for (const [length, list] of names) {
    const half = Math.floor(length / 2)
    for (const [index, name] of list.entries()) {
      const head = list[(index + round) % list.length] ?? name
      const tail = list[(index + round * 7 + 1) % list.length] ?? name
      swapped.set(name, head.slice(0, half) + tail.slice(half))
    }
  }
  return (text) => text.replace(/\p{Lu}\p{Ll}{3,}/gu, (word) => swapped.get(word) ?? word)
}

/** Days spread over twenty years, later ones denser, in no order. */
function day(index: number): string {
  const part = Math.sqrt(((index * 7_919) % 100_003) / 100_003)
  return new Date(Date.UTC(2004, 0, 1) + part * 7_300 * 86_400_000).toISOString().slice(0, 10)
}

function outletOf(index: number): string {
  return `Outlet ${Math.floor(60 * (((index * 104_729) % 9_973) / 9_973) ** 2)}`
}
