import type { Query } from '../../../shared/query/syntax.ts'
import { one, type Library } from '../database.ts'
import { answered } from './answers.ts'
import { compileActors, type CompiledActors } from './compile.ts'
import { always, type Condition } from './conditions.ts'
import { numbers } from './id-lists.ts'
import { anyHidden, hitsOf } from './sources.ts'
import { familiesOf } from './families-of.ts'

export type ActorQuestion = {
  readonly text: string
  readonly query: Query
  /** A story that several articles tell counts as one, and its mentions as those of one of them. */
  readonly once: boolean
  /** Also places that no article shows doing anything. */
  readonly places: boolean
}

/** Actors of a query, the most mentioned first; beside the id of each its articles and mentions. */
export type ActorCounts = {
  readonly ids: Uint32Array
  readonly articles: Uint32Array
  readonly mentions: Uint32Array
  readonly scan: CompiledActors['scan']
}

/** Counted once as long as the library stays as it is; later pages take from the same list. */
export function actorCounts(library: Library, question: ActorQuestion): ActorCounts {
  const { text, once, places } = question
  const compiled = compileActors(library, question.query, { stems: false })
  const key = JSON.stringify([text, once, places, compiled.scan])
  return answered(library, `actors ${key}`, () => {
    const tally = tallyOf(library, compiled, question)
    return { ...ordered(tally), scan: compiled.scan }
  })
}

type Tally = { readonly articles: Uint32Array; readonly mentions: Uint32Array }

function tallyOf(
  library: Library,
  compiled: CompiledActors,
  { once, places }: ActorQuestion,
): Tally {
  const wanted = wantedArticles(library, compiled)
  const families = once ? familiesOf(library) : null
  const { packed, articles } = entriesOf(library, compiled, wanted, families !== null)
  const size =
    (one<{ id: number | null }>(library, 'SELECT max(id) AS id FROM actors')?.id ?? 0) + 1
  const tally = { articles: new Uint32Array(size), mentions: new Uint32Array(size) }
  const isWanted = wanted === null ? null : marksOf(wanted)
  const isPlace = places ? null : marksOf(placesIn(library))
  const stories = new Map<string, number>()
  for (let nth = 0; nth < packed.length; nth += 1) {
    const entry = packed[nth] ?? 0
    const [actor, rest] = [Math.floor(entry / packing), entry % packing]
    if (isPlace?.[actor] === 1 && rest % 2 === 0) continue
    if (isWanted !== null && isWanted[articles[nth] ?? 0] !== 1) continue
    const family = families?.get(articles[nth] ?? 0)
    if (family === undefined) add(tally, actor, 1, rest >> 1)
    else addStory(tally, stories, actor, family, rest >> 1)
  }
  return tally
}

function add(
  { articles, mentions }: Tally,
  actor: number,
  articlesMore: number,
  more: number,
): void {
  articles[actor] = (articles[actor] ?? 0) + articlesMore
  mentions[actor] = (mentions[actor] ?? 0) + more
}

function addStory(
  tally: Tally,
  stories: Map<string, number>,
  actor: number,
  family: number,
  mentions: number,
): void {
  const story = `${actor} ${family}`
  const known = stories.get(story)
  if (known !== undefined && known >= mentions) return
  add(tally, actor, known === undefined ? 1 : 0, mentions - (known ?? 0))
  stories.set(story, mentions)
}

/** Ids as marks in a row, which are quicker to ask than a set. */
function marksOf(ids: readonly number[]): Uint8Array {
  const marks = new Uint8Array(ids.reduce((most, id) => Math.max(most, id), 0) + 1)
  for (const id of ids) marks[id] = 1
  return marks
}

/** The articles to look at; null for all there are. */
function wantedArticles(library: Library, { within }: CompiledActors): readonly number[] | null {
  const hidden = anyHidden(library)
  if (within.match === null && within.condition === always && !hidden) return null
  const scope = { filters: [], kinds: [], once: false, stems: false }
  const { sql, values } = hitsOf(library, 'articles', within, scope)
  return numbers(one<{ ids: string }>(library, sql, ...values)?.ids)
}

function placesIn(library: Library): readonly number[] {
  const row = one<{ ids: string }>(
    library,
    "SELECT json_group_array(id) AS ids FROM actors WHERE kind = 'place'",
  )
  return numbers(row?.ids)
}

/** An entry as one number: the actor, its mentions, and whether it does something there. */
const packing = 2 ** 20

/** Below this the engine found a place that is named and does nothing. */
const actingPlace = 0.5

/** What articles have of actors, as lists beside each other; of all there are without articles. */
type Entries = { readonly packed: readonly number[]; readonly articles: readonly number[] }

/** As JSON, which is many times as quick as rows or as counting in SQL. */
function entriesOf(
  library: Library,
  { named }: CompiledActors,
  wanted: readonly number[] | null,
  ofStories: boolean,
): Entries {
  const packed = `json_group_array(x.actor_id * ${packing} + min(x.mention_count, ${packing / 2 - 1}) * 2
    + (x.confidence >= ${actingPlace})) AS packed`
  const articles =
    wanted === null && !ofStories
      ? "'[]' AS articles"
      : 'json_group_array(x.article_id) AS articles'
  const [from, values] = rowsOf(named, wanted)
  const sql = `SELECT ${packed}, ${articles} FROM ${from}`
  const row = one<Record<keyof Entries, string>>(library, sql, ...values)
  return { packed: numbers(row?.packed), articles: numbers(row?.articles) }
}

/** By way of the names, or of the articles, or all: the planner cannot know which are few. */
function rowsOf(
  named: Condition,
  wanted: readonly number[] | null,
): readonly [from: string, values: Condition['values']] {
  if (named !== always)
    return [
      `actors a CROSS JOIN article_actors x ON x.actor_id = a.id WHERE ${named.sql}`,
      named.values,
    ]
  if (wanted === null) return ['article_actors x NOT INDEXED', []]
  const listed = 'json_each(?) w CROSS JOIN article_actors x ON x.article_id = w.value'
  return [listed, [JSON.stringify(wanted)]]
}

function ordered({ articles, mentions }: Tally): Omit<ActorCounts, 'scan'> {
  const found: number[] = []
  for (let id = 0; id < articles.length; id += 1) if ((articles[id] ?? 0) > 0) found.push(id)
  const ids = Uint32Array.from(found).sort(
    (one, other) => (mentions[other] ?? 0) - (mentions[one] ?? 0) || one - other,
  )
  return {
    ids,
    articles: ids.map((id) => articles[id] ?? 0),
    mentions: ids.map((id) => mentions[id] ?? 0),
  }
}
