import { z } from 'zod'
import { collocateMeasures, frequencySubjects, periods } from './counts.ts'
import { sorts } from './library.ts'
import { tagHues } from './tag.ts'

/** What calls take, as far as several calls take it. */
export const id = z.int().positive()
export const nothing = z.strictObject({})
export const words = z.string().max(2_000)
export const page = {
  query: words,
  after: z.string().max(200).nullable(),
  limit: z.int().min(1).max(500),
  sort: z.enum(sorts),
}
/** What is counted: near-duplicates once or all, words with their other forms or without. */
export const counted = { once: z.boolean(), stems: z.boolean() }
export const contextWords = z.int().min(1).max(40)
export const collocation = {
  /** Words on each side of the node. */
  window: z.int().min(1).max(20),
  minimum: z.int().min(1).max(10_000),
  measure: z.enum(collocateMeasures),
  /** Also words that stand in very many articles: the, of, and. */
  common: z.boolean(),
}
export const timeline = { per: z.enum(periods), of: z.enum(frequencySubjects) }
const place = { part: z.enum(['headline', 'body']), start: z.int().min(0), end: z.int().min(1) }
export const passage = z.strictObject({ article: id, ...place })
export const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), id }),
  z.strictObject({ kind: z.literal('quote'), id }),
  z.strictObject({ kind: z.literal('actor'), id }),
  z.strictObject({ kind: z.literal('passage'), id, span: z.strictObject(place) }),
])
export const tagName = z.string().trim().min(1).max(120)
export const name = z.string().trim().min(1).max(200)
export const asked = { query: words, view: z.string().min(1).max(40) }
export const someArticles = z.array(id).min(1).max(10_000)
export const hue = z.literal(tagHues)
