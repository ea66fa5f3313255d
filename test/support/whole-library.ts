import { all, script, type Library } from '../../electron/library/database.ts'

const tables = {
  tags: '*',
  taggings: '*',
  decisions: '*',
  notes: '*',
  collections: '*',
  collection_articles: '*',
  searches: '*',
  runs: 'id, undone',
  texts: '*',
  articles: 'id, language, rules, quotes, actors, hidden',
  quotes: '*',
  quote_links: '*',
  actors: '*',
  article_actors: '*',
  actor_shorts: '*',
  actor_decisions: '*',
  actor_aliases: '*',
} as const

export type Rows = Readonly<Record<string, readonly string[]>>

/** Every row that a step may change, and every word of the indexes at its place. */
export function everyRow(library: Library): Rows {
  const rows = Object.entries(tables).map(([table, columns]) => [
    table,
    all(library, `SELECT ${columns} FROM ${table}`).map((row) => JSON.stringify(row)),
  ])
  const words = ['articles', 'quotes', 'actors', 'notes'].map((noun) => {
    const index = `${noun}_fts`
    script(
      library,
      `CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_${noun} USING fts5vocab(main, ${index}, instance)`,
    )
    const places = all<{ place: string }>(
      library,
      `SELECT doc || ' ' || col || ' ' || offset || ' ' || term AS place FROM temp.words_of_${noun}`,
    )
    return [index, places.map(({ place }) => place)]
  })
  return Object.fromEntries([...rows, ...words].map(([name, list]) => [name, sorted(list)]))
}

function sorted(list: string | readonly string[] | undefined): readonly string[] {
  return [list ?? []].flat().toSorted()
}

/** The rows that differ, for a message one can read. */
export function differences(one: Rows, other: Rows): readonly string[] {
  return Object.keys(one).flatMap((name) => {
    const [here, there] = [new Set(one[name]), new Set(other[name])]
    return [
      ...[...here].filter((row) => !there.has(row)).map((row) => `${name} lacks ${row}`),
      ...[...there].filter((row) => !here.has(row)).map((row) => `${name} has ${row}`),
    ]
  })
}
