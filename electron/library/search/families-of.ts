import { all, type Library } from '../database.ts'
import { answered } from './answers.ts'

/** The families of the articles that have one. */
export function familiesOf(library: Library): ReadonlyMap<number, number> {
  return answered(library, 'families', () => {
    const rows = all<{ id: number; family: number }>(
      library,
      'SELECT id, family FROM articles WHERE family IS NOT NULL',
    )
    return new Map(rows.map(({ id, family }) => [id, family]))
  })
}
