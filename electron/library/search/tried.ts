import type { Pattern } from '../../../shared/query/syntax.ts'
import { run, script, type Library } from '../database.ts'
import type { Scope } from './asking.ts'
import type { Condition } from './conditions.ts'
import { openKept } from './kept.ts'
import type { Place } from './places.ts'

/**
 * What came of trying regular expressions on texts, kept while the library is open: so that asking again
 * goes on where the time ran out. Texts that change are forgotten.
 */
const tables = `
CREATE TEMP TABLE IF NOT EXISTS tried_articles (
  pattern INTEGER NOT NULL, id INTEGER NOT NULL, hit INTEGER NOT NULL, PRIMARY KEY (pattern, id)
) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS tried_quotes (
  pattern INTEGER NOT NULL, id INTEGER NOT NULL, hit INTEGER NOT NULL, PRIMARY KEY (pattern, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS temp.hits_of_articles ON tried_articles(pattern, id) WHERE hit = 1;
CREATE INDEX IF NOT EXISTS temp.hits_of_quotes ON tried_quotes(pattern, id) WHERE hit = 1;
CREATE INDEX IF NOT EXISTS temp.tried_articles_by_id ON tried_articles(id);
CREATE INDEX IF NOT EXISTS temp.tried_quotes_by_id ON tried_quotes(id);
CREATE TEMP TRIGGER IF NOT EXISTS texts_untried AFTER UPDATE OF body, facts ON main.texts BEGIN
  DELETE FROM tried_articles WHERE id = new.article_id;
END;
CREATE TEMP TRIGGER IF NOT EXISTS headlines_untried AFTER UPDATE OF headline ON main.articles BEGIN
  DELETE FROM tried_articles WHERE id = new.id;
END;
CREATE TEMP TRIGGER IF NOT EXISTS articles_untried AFTER DELETE ON main.articles BEGIN
  DELETE FROM tried_articles WHERE id = old.id;
END;
CREATE TEMP TRIGGER IF NOT EXISTS quotes_changed_untried
  AFTER UPDATE OF text, speaker_name, speaker_text, chain, addressee, cue_text ON main.quotes BEGIN
  DELETE FROM tried_quotes WHERE id = new.id;
END;
CREATE TEMP TRIGGER IF NOT EXISTS quotes_untried AFTER DELETE ON main.quotes BEGIN
  DELETE FROM tried_quotes WHERE id = old.id;
END;`

export type TriedTable = 'tried_articles' | 'tried_quotes'

export function triedTable({ index }: Place): TriedTable {
  return index === 'articles_fts' ? 'tried_articles' : 'tried_quotes'
}

/** Expressions by their number; what was tried before the library changed elsewhere is forgotten. */
const numbersOf = openKept((library): Map<string, number> => {
  script(library, tables)
  script(library, 'DELETE FROM temp.tried_articles; DELETE FROM temp.tried_quotes')
  return new Map()
})

/** Expressions remembered at once: 100,000 texts tried are some 2 MB. */
const kept = 12

/** The number of an expression at a place. */
export function patternNumber(library: Library, { source, flags }: Pattern, place: Place): number {
  const known = numbersOf(library)
  const key = `${place.index} ${place.columns} /${source}/${flags}`
  const number = known.get(key) ?? Math.max(0, ...known.values()) + 1
  known.delete(key)
  known.set(key, number)
  return number
}

/** Forgets what the oldest expressions came to, but for those in use. */
export function forgetOldPatterns(library: Library, inUse: readonly number[]): void {
  const known = numbersOf(library)
  for (const [key, number] of [...known].slice(0, Math.max(0, known.size - kept))) {
    if (inUse.includes(number)) continue
    known.delete(key)
    run(library, 'DELETE FROM temp.tried_articles WHERE pattern = ?', number)
    run(library, 'DELETE FROM temp.tried_quotes WHERE pattern = ?', number)
  }
}

/** What was tried decides; of what was not, `scope.untried`. */
export function patternCondition(pattern: Pattern, place: Place, scope: Scope): Condition {
  const number = patternNumber(scope.library, pattern, place)
  const table = `temp.${triedTable(place)}`
  const sql =
    scope.untried === 'surest'
      ? `${place.id} IN (SELECT id FROM ${table} WHERE pattern = ? AND hit = 1)`
      : `NOT EXISTS (SELECT 1 FROM ${table} k WHERE k.pattern = ? AND k.id = ${place.id} AND k.hit = 0)`
  return { sql, values: [number] }
}
