import type { OperatorName } from '../../../shared/query/operators.ts'
import type { Query } from '../../../shared/query/syntax.ts'
import { one, type Library } from '../database.ts'
import { label } from '../indexable.ts'
import type { Asking, Scope } from './asking.ts'
import { allOf, type Condition } from './conditions.ts'
import { dayLabels } from './date-labels.ts'
import { nameTest, titleTest } from './names.ts'
import { places, type Place } from './places.ts'
import {
  fromFile,
  inCollection,
  inDates,
  namedColumn,
  onThings,
  plain,
  possessing,
  tagged,
} from './values.ts'

/** An operator as SQL. */
export type OperatorSql =
  /** Words in a text of the article or quote. `corrected` when a person's word outranks the index. */
  | {
      readonly kind: 'text'
      readonly place: Place
      readonly corrected?: Correction
    }
  /** Words in the text of something else: `sql` leads from it to the article or quote. */
  | {
      readonly kind: 'through'
      readonly place: Place
      readonly sql: (found: Condition, scope: Scope) => Condition
    }
  /** A value; `labels` says it in the index of articles, null when that cannot be. */
  | {
      readonly kind: 'value'
      readonly sql: (value: Query, scope: Scope) => Condition
      readonly labels?: (value: Query) => string | null
    }

/** Looked for at another place, too, where a person put something else. */
export type Correction = {
  readonly applies: (library: Library) => boolean
  readonly place: Place
  readonly sql: (found: Condition, corrected: Condition) => Condition
}

/** Every operator of the query language as SQL; the type makes a missing one a compile error. */
export const operatorSql: Readonly<Record<OperatorName, OperatorSql>> = {
  speaker: {
    kind: 'text',
    place: places.speaker,
    corrected: { applies: hasCorrections, place: places.actorName, sql: correctedSpeaker },
  },
  said: { kind: 'text', place: places.said },
  via: { kind: 'text', place: places.via },
  to: { kind: 'text', place: places.to },
  cue: { kind: 'text', place: places.cue },
  about: { kind: 'through', place: places.actorName, sql: mentionedInside },
  stance: { kind: 'value', sql: (value) => ({ sql: 'q.stance = ?', values: [plain(value)] }) },
  type: { kind: 'value', sql: (value) => ({ sql: 'q.type = ?', values: [plain(value)] }) },
  actor: { kind: 'through', place: places.actorName, sql: mentioned },
  title: { kind: 'text', place: places.title },
  body: { kind: 'text', place: places.body },
  caption: { kind: 'text', place: places.caption },
  author: { kind: 'text', place: places.author },
  outlet: { kind: 'value', sql: (value, scope) => namedColumn('outlet', nameTest(value), scope) },
  agency: { kind: 'value', sql: (value, scope) => namedColumn('agency', nameTest(value), scope) },
  section: { kind: 'value', sql: (value, scope) => namedColumn('section', nameTest(value), scope) },
  date: { kind: 'value', sql: inDates, labels: (value) => published(dayLabels(plain(value))) },
  lang: {
    kind: 'value',
    sql: (value, scope) => namedColumn('language', titleTest(value), scope),
    labels: languageLabel,
  },
  kind: {
    kind: 'value',
    sql: (value) => ({ sql: 'a.kind = ?', values: [plain(value)] }),
    labels: (value) => `kind : ${label(plain(value))}`,
  },
  tag: { kind: 'value', sql: tagged },
  note: { kind: 'through', place: places.noteText, sql: noted },
  in: { kind: 'value', sql: inCollection },
  has: { kind: 'value', sql: possessing },
  file: { kind: 'value', sql: fromFile },
  import: {
    kind: 'value',
    sql: (value) => ({
      sql: 'a.file_id IN (SELECT id FROM files WHERE run_id = ?)',
      values: [Number(plain(value))],
    }),
  },
  family: {
    kind: 'value',
    sql: (value) => ({
      sql: '(a.id = ? OR a.family = (SELECT family FROM articles WHERE id = ?))',
      values: [Number(plain(value)), Number(plain(value))],
    }),
  },
}

/** Where a field's words stand in an index; null when they stand in none, or not all of them. */
export function placeOfField(name: OperatorName, { library }: Asking): Place | null {
  const operator = operatorSql[name]
  if (operator.kind !== 'text' || operator.corrected?.applies(library) === true) return null
  return operator.place
}

/** A field's value as a label in the index of articles. */
export function labelsOf(name: OperatorName, value: Query): string | null {
  const operator = operatorSql[name]
  const isOne = value.kind === 'word' || value.kind === 'phrase'
  return operator.kind === 'value' && isOne ? (operator.labels?.(value) ?? null) : null
}

function published(labels: readonly string[] | null): string | null {
  return labels === null ? null : `published : (${labels.join(' OR ')})`
}

function languageLabel(value: Query): string | null {
  if (value.kind === 'phrase') return value.exact ? null : `language : ${label(value.words)}`
  return value.kind === 'word' && value.form === 'folded' ? `language : ${label(value.word)}` : null
}

function hasCorrections(library: Library): boolean {
  return one(library, 'SELECT 1 FROM decisions WHERE speaker_name IS NOT NULL LIMIT 1') !== null
}

/** A person's word on who speaks stands in no index; such words are few. */
function correctedSpeaker(found: Condition, corrected: Condition): Condition {
  return {
    sql: `((${found.sql} AND q.id NOT IN (SELECT quote_id FROM decisions WHERE speaker_name IS NOT NULL))
      OR q.id IN (SELECT d.quote_id FROM decisions d JOIN actors n ON n.id = d.actor_id
        WHERE d.speaker_name IS NOT NULL AND ${corrected.sql}))`,
    values: [...found.values, ...corrected.values],
  }
}

function mentioned({ sql, values }: Condition): Condition {
  return {
    sql: `a.id IN (SELECT x.article_id FROM actors n JOIN article_actors x ON x.actor_id = n.id WHERE ${sql})`,
    values,
  }
}

/** Inside its spans, not between them: there stands who speaks. */
function mentionedInside(found: Condition, { subject }: Scope): Condition {
  const inside = {
    sql: `q.id IN (SELECT z.id FROM actors n JOIN article_actors x ON x.actor_id = n.id
        JOIN quotes z ON z.article_id = x.article_id
      WHERE ${found.sql} AND EXISTS (SELECT 1 FROM json_each(x.mentions) m, json_each(z.spans) s
        WHERE (m.value ->> 0) = (z.part = 'body') AND (m.value ->> 1) >= (s.value ->> 'start')
          AND (m.value ->> 2) <= (s.value ->> 'end')))`,
    values: found.values,
  }
  // A search of quotes goes from article to article: most need not be looked into.
  return subject === 'quotes' ? allOf([mentioned(found), inside]) : inside
}

function noted({ sql, values }: Condition, scope: Scope): Condition {
  return onThings(`FROM notes n WHERE ${sql}`, values, scope)
}
