import { all, one, type Library } from '../../electron/library/database.ts'
import type { Result } from './results.ts'

/** Tables and indexes that hold what was found in texts; the others hold the texts and their index. */
const findings = /^(?:quote|actor|article_actors|sqlite_autoindex_actor)/

const most = 2.1

/** How large the file is to the text, without what was found in it and with it. */
export function measureSize(library: Library): readonly Result[] {
  const parts = all<{ name: string; size: number }>(
    library,
    'SELECT name, sum(pgsize) AS size FROM dbstat WHERE aggregate = 1 GROUP BY name ORDER BY size DESC',
  )
  const text = one<{ n: number }>(library, 'SELECT sum(octet_length(body)) AS n FROM texts')?.n ?? 1
  const sizeOf = (some: typeof parts) => some.reduce((sum, { size }) => sum + size, 0) / text
  const bare = sizeOf(parts.filter(({ name }) => !findings.test(name)))
  const whole = sizeOf(parts)
  const largest = parts
    .slice(0, 6)
    .map(({ name, size }) => `${name} ${(size / text).toFixed(2)}`)
    .join(', ')
  return [
    { ...goal(bare), what: 'file size to the text, without quotes and actors' },
    { ...goal(whole), what: 'file size to the text, with them' },
    { what: 'the largest parts of it', measured: largest, goal: '', reached: null },
  ]
}

function goal(ratio: number): Pick<Result, 'measured' | 'goal' | 'reached'> {
  return { measured: ratio.toFixed(2), goal: `≤ ${most}`, reached: ratio <= most }
}
