import { findActors } from '../../electron/extraction/actors.ts'
import { knownNationalities } from '../../electron/extraction/names/places.ts'
import { readDocument } from '../../electron/extraction/sentences.ts'
import type { ActorKind } from '../../shared/actor.ts'
import { codePointOffsets } from './gold.ts'

type Print = (line: string) => void
type Bounds = { readonly start: number; readonly end: number }

type Label = {
  readonly span: readonly [number, number]
  readonly entity_id: string
  readonly type: string
}

export type LabelledText = {
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

type Gold = Bounds & {
  readonly entity: string
  /** By name, not by pronoun, description or adjective ("Russian"). */
  readonly named: boolean
  readonly person: boolean
  readonly organisation: boolean
  readonly place: boolean
}

type Found = Bounds & { readonly kind: ActorKind; readonly actor: number; readonly named: boolean }

/**
 * What is asked of the gold and what is offered for it. A found mention that lies on a label which is not
 * asked for (a person without a Wikidata entry, a place, a number) counts neither way.
 */
const measures: readonly {
  readonly name: string
  readonly asks: (gold: Gold) => boolean
  readonly offers: (found: Found) => boolean
}[] = [
  {
    name: 'names of persons and organisations, kind left open',
    asks: (gold) => gold.named && (gold.person || isBody(gold)),
    offers: (found) => found.named,
  },
  {
    name: 'the same and countries',
    asks: (gold) => gold.named && (gold.person || gold.organisation),
    offers: (found) => found.named,
  },
  {
    name: 'names of persons, kind right',
    asks: (gold) => gold.named && gold.person,
    offers: (found) => found.named && found.kind === 'person',
  },
  {
    name: 'names of organisations, kind right',
    asks: (gold) => gold.named && isBody(gold),
    offers: (found) => found.named && found.kind === 'organisation',
  },
  {
    name: 'persons by name, pronoun or title',
    asks: (gold) => gold.person,
    offers: (found) => found.kind === 'person',
  },
]

function isBody(gold: Gold): boolean {
  return gold.organisation && !gold.place && !gold.person
}

type Tally = { right: number; found: number; gold: number }

const none: Readonly<Tally> = { right: 0, found: 0, gold: 0 }

/** Prints precision, recall and F1 with equal spans and with any overlap, then B³ of persons. */
export function printLabelScores(
  name: string,
  records: readonly LabelledText[],
  print: Print,
): void {
  const texts = records.map((record) => ({ gold: goldIn(record), found: foundIn(record) }))
  for (const measure of measures) {
    const exact = { ...none }
    const loose = { ...none }
    for (const { gold, found } of texts) {
      const asked = gold.filter(measure.asks)
      const others = gold.filter((each) => !measure.asks(each))
      const offered = found.filter(measure.offers)
      add(exact, asked, others, offered, isSame)
      add(loose, asked, others, offered, overlap)
    }
    print(`actors ${name}: ${measure.name}: exact ${shown(exact)}, overlap ${shown(loose)}`)
  }
  for (const named of [true, false]) {
    const grouping = texts.map(({ gold, found }) => bCubed(gold, found, named))
    const mentions = sum(grouping.map((each) => each.mentions))
    const precision = sum(grouping.map((each) => each.precision)) / Math.max(mentions, 1)
    const recall = sum(grouping.map((each) => each.recall)) / Math.max(mentions, 1)
    const what = named ? 'names' : 'names, pronouns and titles'
    print(`actors ${name}: B³ of persons' ${what}: ${triple(precision, recall)} of ${mentions}`)
  }
}

const pronoun =
  /^(?:I|[Hh]e|[Ss]he|[Ii]t|[HhIi]is|[Hh]er|[Ii]ts|[Yy]ou|[Yy]our|My|We|Our|They|Their)$/

function goldIn(record: LabelledText): readonly Gold[] {
  return record.labels.map((label) => {
    const [start, end] = label.span
    const types = label.type.split('|')
    const words = Array.from(record.text).slice(start, end).join('')
    return {
      start,
      end,
      entity: label.entity_id,
      named: /^[\p{Lu}\d]/u.test(words) && !pronoun.test(words) && !isDescription(words),
      person: types.includes('Q215627'),
      organisation: types.includes('Q43229'),
      place: types.includes('Q27096213'),
    }
  })
}

function isDescription(words: string): boolean {
  return /^The \p{Ll}/u.test(words) || knownNationalities.has(words)
}

function foundIn(record: LabelledText): readonly Found[] {
  const offset = codePointOffsets(record.text)
  const [from, to] = record.evaluation_span
  const { actors } = findActors(readDocument(record.text, 'en'), { people: [] })
  return actors
    .flatMap((actor, index) =>
      actor.mentions.map((mention) => ({
        start: offset(mention.start),
        end: offset(mention.end),
        kind: actor.kind,
        actor: index,
        named: mention.form !== 'pronoun' && mention.form !== 'title',
      })),
    )
    .filter((mention) => mention.start >= from && mention.end <= to)
}

function isSame(one: Bounds, other: Bounds): boolean {
  return one.start === other.start && one.end === other.end
}

function overlap(one: Bounds, other: Bounds): boolean {
  return one.start < other.end && other.start < one.end
}

/** One to one, in the order of the gold. */
function add(
  tally: Tally,
  asked: readonly Gold[],
  others: readonly Gold[],
  offered: readonly Found[],
  fits: (one: Bounds, other: Bounds) => boolean,
): void {
  const rest = new Set(offered)
  for (const each of asked) {
    tally.gold += 1
    const hit = [...rest].find((one) => fits(each, one))
    if (hit === undefined) continue
    rest.delete(hit)
    tally.right += 1
    tally.found += 1
  }
  for (const one of rest) if (!others.some((each) => overlap(each, one))) tally.found += 1
}

function shown({ right, found, gold }: Tally): string {
  return `${triple(right / Math.max(found, 1), right / Math.max(gold, 1))} of ${gold}`
}

function triple(precision: number, recall: number): string {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`
}

/** Over the gold mentions of linked persons; a mention that was not found is a group of its own. */
function bCubed(
  gold: readonly Gold[],
  found: readonly Found[],
  named: boolean,
): { readonly precision: number; readonly recall: number; readonly mentions: number } {
  const asked = gold.filter((one) => one.person && one.entity !== '<NIL>' && (one.named || !named))
  const groups = asked.map((one, at) => found.find((each) => overlap(each, one))?.actor ?? -1 - at)
  let precision = 0
  let recall = 0
  for (const [at, one] of asked.entries()) {
    const mine = groups[at]
    const both = asked.filter(
      (other, index) => groups[index] === mine && other.entity === one.entity,
    )
    precision += both.length / groups.filter((group) => group === mine).length
    recall += both.length / asked.filter((other) => other.entity === one.entity).length
  }
  return { precision, recall, mentions: asked.length }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
