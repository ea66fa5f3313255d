import type { ArticleId } from '../../shared/article.ts'
import type { Collection, CollectionId } from '../../shared/collection.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import { all, one, run, type Library } from './database.ts'
import { makeStep } from './history.ts'

/** Every collection with the articles it holds that are not taken back with their import. */
export function collectionList(library: Library): readonly Collection[] {
  return all<Collection>(
    library,
    `SELECT c.id, c.name, (SELECT count(*) FROM collection_articles x JOIN articles a ON a.id = x.article_id
        WHERE x.collection_id = c.id AND a.hidden = 0) AS articles
       FROM collections c ORDER BY c.name COLLATE NOCASE`,
  )
}

/** The collections an article is in. */
export function collectionsOfArticle(library: Library, id: ArticleId): readonly CollectionId[] {
  return all<{ id: number }>(
    library,
    'SELECT collection_id AS id FROM collection_articles WHERE article_id = ? ORDER BY id',
    id,
  ).map((row) => row.id)
}

export function collectionNamed(library: Library, name: string): { readonly id: number } | null {
  return one<{ id: number }>(library, 'SELECT id FROM collections WHERE name = ?', name)
}

/** Refuses a name that is taken (`name-taken`). */
export function createCollection(library: Library, name: string): Collection {
  refuseTakenName(library, name, null)
  return makeStep(library, 'New collection', () => {
    const { id } = run(library, 'INSERT INTO collections (name) VALUES (?)', name)
    return { id, name, articles: 0 }
  })
}

export function renameCollection(library: Library, id: CollectionId, name: string): void {
  requireCollection(library, id)
  refuseTakenName(library, name, id)
  makeStep(library, 'Rename collection', () =>
    run(library, 'UPDATE collections SET name = ? WHERE id = ?', name, id),
  )
}

/** Removes a collection; its articles stay where they are. */
export function removeCollection(library: Library, id: CollectionId): void {
  requireCollection(library, id)
  makeStep(library, 'Remove collection', () =>
    run(library, 'DELETE FROM collections WHERE id = ?', id),
  )
}

/** Puts articles into a collection as one step. Gives how many were not in it before. */
export function addToCollection(
  library: Library,
  id: CollectionId,
  articles: readonly ArticleId[],
): number {
  requireCollection(library, id)
  const added = new Date().toISOString()
  const fresh = knownArticles(library, articles).filter((article) => !isIn(library, id, article))
  if (fresh.length === 0) return 0
  makeStep(library, 'Add to collection', () => {
    for (const article of fresh) {
      run(
        library,
        'INSERT INTO collection_articles (collection_id, article_id, added) VALUES (?, ?, ?)',
        ...[id, article, added],
      )
    }
  })
  return fresh.length
}

/** Takes articles out of a collection as one step. Gives how many were in it. */
export function takeFromCollection(
  library: Library,
  id: CollectionId,
  articles: readonly ArticleId[],
): number {
  requireCollection(library, id)
  const within = articles.filter((article) => isIn(library, id, article))
  if (within.length === 0) return 0
  makeStep(library, 'Take out of collection', () => {
    for (const article of within) {
      run(
        library,
        'DELETE FROM collection_articles WHERE collection_id = ? AND article_id = ?',
        ...[id, article],
      )
    }
  })
  return within.length
}

function knownArticles(library: Library, ids: readonly ArticleId[]): readonly ArticleId[] {
  return [...new Set(ids)].filter(
    (id) => one(library, 'SELECT 1 FROM articles WHERE id = ? AND hidden = 0', id) !== null,
  )
}

function isIn(library: Library, id: CollectionId, article: ArticleId): boolean {
  const row = one(
    library,
    'SELECT 1 FROM collection_articles WHERE collection_id = ? AND article_id = ?',
    ...[id, article],
  )
  return row !== null
}

function requireCollection(library: Library, id: CollectionId): void {
  if (one(library, 'SELECT 1 FROM collections WHERE id = ?', id) !== null) return
  throw new WorkbenchError('not-found', `There is no collection ${id} in this library.`)
}

function refuseTakenName(library: Library, name: string, except: CollectionId | null): void {
  const known = one<{ id: number; name: string }>(
    library,
    'SELECT id, name FROM collections WHERE name = ?',
    name,
  )
  if (known === null || known.id === except) return
  throw new WorkbenchError('name-taken', `There is a collection “${known.name}” already.`)
}
