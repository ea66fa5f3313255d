import type { ArticleFacts, ArticleId, ArticleKind, Removal } from '../../shared/article.ts'
import type { Cutting } from '../../shared/cutting.ts'
import { engineVersion } from '../../shared/engine.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import type { ArticleView } from '../../shared/library.ts'
import type { Part } from '../../shared/span.ts'
import { actorsOfArticle } from './actors.ts'
import { all, one, run, type Library } from './database.ts'
import { keepSignature, versionsOf } from './families.ts'
import { storeQuote } from './found-quotes.ts'
import { indexArticle } from './indexed.ts'
import { quotesOfArticle } from './quotes.ts'
import { storeActor } from './stored-actors.ts'
import { taggingsOfArticle } from './tags.ts'

export type Stored = {
  readonly id: ArticleId
  /** False when the same cutting was there already. */
  readonly added: boolean
  /** The file that brought it, be it an earlier one. */
  readonly file: number
  readonly teasersAdded: number
  readonly quotes: number
}

/** Characters of the body kept beside the headline, for lists. */
const beginningLength = 240

/** Stores a cutting with its teasers. Call inside a transaction. A second copy adds nothing. */
export function storeCutting(library: Library, file: number, cutting: Cutting): Stored {
  const known = cuttingOf(library, cutting.fingerprint)
  const page = known?.id ?? insertCutting(library, file, cutting)
  let teasersAdded = 0
  let quotes = known === null ? cutting.quotes.length : 0
  for (const [position, teaser] of cutting.teasers.entries()) {
    const knownTeaser = cuttingOf(library, teaser.fingerprint)
    const id = knownTeaser?.id ?? insertCutting(library, file, teaser)
    if (knownTeaser === null) {
      teasersAdded += 1
      quotes += teaser.quotes.length
    }
    run(
      library,
      'INSERT OR IGNORE INTO page_teasers (page_id, position, teaser_id) VALUES (?, ?, ?)',
      ...[page, position, id],
    )
  }
  return { id: page, added: known === null, file: known?.file ?? file, teasersAdded, quotes }
}

function cuttingOf(
  library: Library,
  fingerprint: string,
): { readonly id: ArticleId; readonly file: number } | null {
  return one<{ id: number; file: number }>(
    library,
    'SELECT id, file_id AS file FROM articles WHERE fingerprint = ? AND hidden = 0',
    fingerprint,
  )
}

function insertCutting(library: Library, file: number, cutting: Cutting): ArticleId {
  const { draft } = cutting
  const { facts, place } = draft
  const { id } = run(
    library,
    `INSERT INTO articles (file_id, record, line, byte, kind, headline, beginning, outlet, agency, published, language,
       words, quotes, actors, fingerprint, rules, byline, section)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[file, place.record, place.line, place.byte, draft.kind, draft.headline],
    ...[
      draft.body.slice(0, beginningLength),
      facts.outlet,
      facts.agency,
      facts.published,
      cutting.language,
    ],
    ...[cutting.words, cutting.quotes.length, cutting.actors.length, cutting.fingerprint],
    ...[engineVersion, facts.byline, facts.section],
  )
  run(
    library,
    'INSERT INTO texts (article_id, body, facts, removed) VALUES (?, ?, ?, ?)',
    ...[id, draft.body, JSON.stringify(facts), JSON.stringify(draft.removed)],
  )
  indexArticle(library, id, draft, cutting.language)
  const actors = cutting.actors.map((actor) => storeActor(library, id, actor))
  for (const quote of cutting.quotes) storeQuote(library, id, quote, actors)
  if (cutting.signature !== null) keepSignature(library, id, cutting.signature)
  return id
}

type TextRow = { body: string; facts: string; removed: string }
type ViewRow = TextRow & {
  kind: ArticleKind
  headline: string
  words: number
  language: string
  file: string
  record: number | null
  line: number | null
}

/** One article with everything found in it. Refuses an unknown or hidden id (`not-found`). */
export function articleView(library: Library, id: ArticleId): ArticleView {
  const row = one<ViewRow>(
    library,
    `SELECT a.kind, a.headline, a.words, a.language, t.body, t.facts, t.removed, f.name AS file, a.record, a.line
       FROM articles a JOIN texts t ON t.article_id = a.id JOIN files f ON f.id = a.file_id
       WHERE a.id = ? AND a.hidden = 0`,
    id,
  )
  if (row === null)
    throw new WorkbenchError('not-found', `There is no article ${id} in this library.`)
  const found = actorsOfArticle(library, id, (part) => (part === 'body' ? row.body : row.headline))
  return {
    id,
    kind: row.kind,
    headline: row.headline,
    body: row.body,
    words: row.words,
    facts: { ...(JSON.parse(row.facts) as ArticleFacts), language: knownLanguage(row.language) },
    removed: JSON.parse(row.removed) as readonly Removal[],
    quotes: quotesOfArticle(library, id),
    actors: found.actors,
    mentions: found.mentions,
    taggings: taggingsOfArticle(library, id),
    teasers: teasersOf(library, id),
    page: pageOf(library, id),
    versions: versionsOf(library, id),
    source: { file: row.file, record: row.record, line: row.line },
  }
}

function knownLanguage(language: string): string | null {
  return language === 'und' ? null : language
}

type Named = { readonly id: ArticleId; readonly headline: string }

function teasersOf(library: Library, page: ArticleId): readonly Named[] {
  return all<Named>(
    library,
    `SELECT a.id, a.headline FROM page_teasers p JOIN articles a ON a.id = p.teaser_id
       WHERE p.page_id = ? AND a.hidden = 0 ORDER BY p.position`,
    page,
  )
}

function pageOf(library: Library, teaser: ArticleId): Named | null {
  return one<Named>(
    library,
    `SELECT a.id, a.headline FROM page_teasers p JOIN articles a ON a.id = p.page_id
       WHERE p.teaser_id = ? AND a.hidden = 0 ORDER BY a.id LIMIT 1`,
    teaser,
  )
}

/** Texts of one part of an article, for spans a person gives. */
export function partText(library: Library, id: ArticleId, part: 'headline' | 'body'): string {
  const row = one<{ headline: string; body: string }>(
    library,
    'SELECT a.headline, t.body FROM articles a JOIN texts t ON t.article_id = a.id WHERE a.id = ? AND a.hidden = 0',
    id,
  )
  if (row === null)
    throw new WorkbenchError('not-found', `There is no article ${id} in this library.`)
  return row[part]
}

/** The language an article was read in, `und` when unknown. */
export function languageOfArticle(library: Library, id: ArticleId): string {
  const row = one<{ language: string }>(library, 'SELECT language FROM articles WHERE id = ?', id)
  return row?.language ?? 'und'
}

/** The same for many spans: each text is read once. */
export function textsOnce(library: Library): (id: ArticleId, part: Part) => string {
  const known = new Map<string, string>()
  return (id, part) => {
    const key = `${part} ${id}`
    const text = known.get(key) ?? partText(library, id, part)
    known.set(key, text)
    return text
  }
}
