import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findActors, type ActorIndex } from '../../electron/extraction/actors.ts'
import { noContext } from '../../electron/extraction/extract.ts'
import { knownNationalities } from '../../electron/extraction/names/places.ts'
import { readDocument } from '../../electron/extraction/sentences.ts'
import type { ActorKind } from '../../shared/actor.ts'
import { codePointOffsets, recordsIn, sameName } from './gold.ts'

type Print = (line: string) => void

/** Every second document is for study, the others check that what was learnt holds elsewhere. */
const halves = ['study', 'check'] as const

/** Scores actors against the entity sets and the speakers of gendergap. */
export async function benchActors(print: Print): Promise<void> {
  const corpora = resolve('..', 'shared', 'corpora')
  if (!existsSync(corpora)) {
    print('actors: skipped, ../shared/corpora is not there')
    return
  }
  for (const set of ['news-fair', 'aida-conll-dev']) {
    const records = recordsIn(join(corpora, 'actors', `${set}.benchmark.jsonl`), isLabelled)
    for (const [half, name] of halves.entries()) {
      benchLabels(
        `${set} ${name}`,
        records.filter((_, index) => index % 2 === half),
        print,
      )
    }
    benchLabels(`${set} all`, records, print)
  }
  const articles = recordsIn(join(corpora, 'quotes', 'gendergap.jsonl'), isQuoted)
  for (const [half, name] of halves.entries()) {
    benchSpeakers(
      `gendergap ${name}`,
      articles.filter((_, index) => index % 2 === half),
      print,
    )
  }
  benchSpeakers('gendergap all', articles, print)
  benchSpeed(
    articles.map((article) => article.text),
    print,
  )
}

type Label = {
  readonly span: readonly [number, number]
  readonly entity_id: string
  readonly type: string
}

export type LabelledText = {
  readonly id: number
  readonly text: string
  readonly evaluation_span: readonly [number, number]
  readonly labels: readonly Label[]
}

export function isLabelled(record: unknown): record is LabelledText {
  return (
    typeof record === 'object' &&
    record !== null &&
    'labels' in record &&
    'evaluation_span' in record
  )
}

const person = 'Q215627'
const organisation = 'Q43229'
const place = 'Q27096213'

type GoldMention = {
  readonly start: number
  readonly end: number
  readonly kind: ActorKind | 'other'
  readonly entity: string
  readonly body: boolean
}

/** The gold names of a text; a country counts as a body in the wide reading, never in the strict one. */
export function goldNames(record: LabelledText): readonly GoldMention[] {
  return record.labels.map((label) => {
    const [start, end] = label.span
    const types = label.type.split('|')
    const words = record.text.slice(start, end)
    const named =
      /^[\p{Lu}\d]/u.test(words) && !pronoun.test(words) && !knownNationalities.has(words)
    const kind = !named
      ? 'other'
      : types.includes(person)
        ? 'person'
        : types.includes(place)
          ? 'place'
          : types.includes(organisation)
            ? 'organisation'
            : 'other'
    return {
      start,
      end,
      kind,
      entity: label.entity_id,
      body: named && types.includes(organisation),
    }
  })
}

const pronoun = /^(?:I|He|She|It|His|Her|Its|You|Your|My|We|Our|They|Their|The [a-z].*)$/

type Found = {
  readonly start: number
  readonly end: number
  readonly kind: ActorKind
  readonly actor: number
}

type Tally = { right: number; found: number; gold: number }

function benchLabels(name: string, records: readonly LabelledText[], print: Print): void {
  const tallies = new Map<string, Tally>()
  const grouping = { precision: 0, recall: 0, predicted: 0, gold: 0 }
  for (const record of records) {
    const found = foundNames(record)
    const gold = goldNames(record)
    for (const overlap of [false, true]) {
      const fits = overlap ? overlapping : sameSpan
      const how = overlap ? 'overlap' : 'exact'
      score(
        tally(tallies, `person, strict, ${how}`),
        gold,
        found,
        fits,
        (one) => one.kind === 'person',
        (one) => one.kind === 'person',
      )
      score(
        tally(tallies, `organisation, strict, ${how}`),
        gold,
        found,
        fits,
        (one) => one.kind === 'organisation',
        (one) => one.kind === 'organisation',
      )
      score(
        tally(tallies, `person + organisation, kind free, ${how}`),
        gold,
        found,
        fits,
        (one) => one.kind === 'person' || one.kind === 'organisation',
        () => true,
      )
      score(
        tally(tallies, `with countries, kind free, ${how}`),
        gold,
        found,
        fits,
        (one) => one.kind === 'person' || one.body,
        () => true,
      )
    }
    addBCubed(grouping, gold, found)
  }
  for (const [measure, each] of tallies) {
    const { precision, recall, f1 } = prf(each)
    print(
      `actors ${name}: ${measure}: P ${show(precision)} R ${show(recall)} F1 ${show(f1)} (gold ${each.gold})`,
    )
  }
  const precision = grouping.precision / Math.max(grouping.predicted, 1)
  const recall = grouping.recall / Math.max(grouping.gold, 1)
  print(
    `actors ${name}: B³ of persons: P ${show(precision)} R ${show(recall)} F1 ${show(harmonic(precision, recall))}`,
  )
}

function tally(tallies: Map<string, Tally>, key: string): Tally {
  const found = tallies.get(key) ?? { right: 0, found: 0, gold: 0 }
  tallies.set(key, found)
  return found
}

function foundNames(record: LabelledText): readonly Found[] {
  const offsets = codePointOffsets(record.text)
  const [from, to] = record.evaluation_span
  const { actors } = actorsIn(record.text)
  return actors.flatMap((actor, index) =>
    actor.mentions
      .filter((mention) => mention.form !== 'pronoun' && mention.form !== 'title')
      .map((mention) => ({
        start: offsets(mention.start),
        end: offsets(mention.end),
        kind: actor.kind,
        actor: index,
      }))
      .filter((mention) => mention.start >= from && mention.end <= to),
  )
}

function actorsIn(text: string): ActorIndex {
  return findActors(readDocument(text, 'en'), noContext)
}

type Bounds = { readonly start: number; readonly end: number }

function sameSpan(one: Bounds, other: Bounds): boolean {
  return one.start === other.start && one.end === other.end
}

function overlapping(one: Bounds, other: Bounds): boolean {
  return one.start < other.end && other.start < one.end
}

/** One to one; a found mention on a label that is not asked for counts neither way. */
function score(
  into: Tally,
  gold: readonly GoldMention[],
  found: readonly Found[],
  fits: (one: Bounds, other: Bounds) => boolean,
  asked: (one: GoldMention) => boolean,
  offered: (one: Found) => boolean,
): void {
  const rest = new Set(found.filter(offered))
  for (const each of gold) {
    if (!asked(each)) continue
    into.gold += 1
    const hit = [...rest].find((one) => fits(each, one))
    if (hit === undefined) continue
    rest.delete(hit)
    into.right += 1
    into.found += 1
  }
  for (const one of rest) {
    if (!gold.some((each) => !asked(each) && overlapping(each, one))) into.found += 1
  }
}

function prf({ right, found, gold }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right / Math.max(found, 1)
  const recall = right / Math.max(gold, 1)
  return { precision, recall, f1: harmonic(precision, recall) }
}

function harmonic(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other)
}

function show(value: number): string {
  return value.toFixed(3)
}

/** B³ over the gold persons' names; a name not found is a group of its own. */
function addBCubed(
  into: { precision: number; recall: number; predicted: number; gold: number },
  gold: readonly GoldMention[],
  found: readonly Found[],
): void {
  const persons = gold.filter((one) => one.kind === 'person' && one.entity !== '<NIL>')
  const groups = persons.map((one, index) => {
    const hit = found.find((each) => overlapping(each, one))
    return hit === undefined ? -1 - index : hit.actor
  })
  for (const [index, one] of persons.entries()) {
    const mine = groups[index]
    const both = persons.filter(
      (other, at) => groups[at] === mine && other.entity === one.entity,
    ).length
    into.precision += both / groups.filter((group) => group === mine).length
    into.recall += both / persons.filter((other) => other.entity === one.entity).length
    into.predicted += 1
    into.gold += 1
  }
}

type GoldQuote = {
  readonly start: number | null
  readonly speaker: string | null
  readonly speaker_start: number | null
  readonly speaker_end: number | null
  readonly speaker_canonical: string | null
}

export type QuotedText = {
  readonly id: string
  readonly text: string
  readonly meta: { readonly people: readonly string[] }
  readonly quotes: readonly GoldQuote[]
}

export function isQuoted(record: unknown): record is QuotedText {
  return typeof record === 'object' && record !== null && 'quotes' in record && 'meta' in record
}

/** Feeds the gold speaker mentions to the index and compares with the gold full names. */
function benchSpeakers(name: string, records: readonly QuotedText[], print: Print): void {
  const speakers = { right: 0, all: 0, mentioned: 0, mentionedRight: 0 }
  const people = { found: 0, all: 0 }
  for (const record of records) {
    const index = actorsIn(record.text)
    for (const full of record.meta.people) {
      people.all += 1
      if (index.actors.some((actor) => actor.kind === 'person' && sameName(actor.name, full)))
        people.found += 1
    }
    for (const { quote, answer } of speakersOf(record, index)) {
      const right = sameName(quote.speaker_canonical, answer)
      speakers.all += 1
      if (right) speakers.right += 1
      if (quote.speaker === null) continue
      speakers.mentioned += 1
      if (right) speakers.mentionedRight += 1
    }
  }
  print(
    `actors ${name}: canonical speaker ${show(speakers.right / speakers.all)} of ${speakers.all}, with a mention ${show(speakers.mentionedRight / speakers.mentioned)} of ${speakers.mentioned}; people found ${show(people.found / people.all)} of ${people.all}`,
  )
}

export function speakersOf(
  record: QuotedText,
  index: ActorIndex,
): { quote: GoldQuote; answer: string | null }[] {
  const recent: number[] = []
  let last: string | null = null
  const toUnits = unitsOf(record.text)
  return record.quotes
    .filter((quote) => quote.speaker_canonical !== null && quote.start !== null)
    .map((quote) => {
      if (quote.speaker_start === null || quote.speaker_end === null) return { quote, answer: last }
      const span = { start: toUnits(quote.speaker_start), end: toUnits(quote.speaker_end) }
      const actor = index.resolve(span, recent)
      const answer = actor === null ? quote.speaker : (index.actors[actor]?.name ?? null)
      last = answer
      if (actor !== null)
        recent.splice(0, recent.length, actor, ...recent.filter((one) => one !== actor))
      return { quote, answer }
    })
}

/** Code points to UTF-16 units. */
function unitsOf(text: string): (offset: number) => number {
  const units: number[] = []
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    units.push(at)
  units.push(text.length)
  return (offset) => units[offset] ?? text.length
}

function benchSpeed(texts: readonly string[], print: Print): void {
  const documents = texts.map((text) => readDocument(text, 'en'))
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const rounds = 10
  for (const document of documents) findActors(document, noContext)
  const began = performance.now()
  for (let round = 0; round < rounds; round += 1) {
    for (const document of documents) findActors(document, noContext)
  }
  const seconds = (performance.now() - began) / 1000
  print(`actors: ${((bytes * rounds) / seconds / 1e6).toFixed(1)} MB/s without tokenising`)
}
