import type { DatedRole } from '../../shared/library.ts'
import { dateWords } from '../ui/words.ts'

/** One role over the time in which articles give it; `article` is the first of them. */
export type RoleLine = {
  readonly role: string
  readonly article: DatedRole['article']
  readonly from: string | null
  readonly until: string | null
}

/**
 * The roles of an actor, given by date, with a role that each next day repeats as one line. Another
 * role on the same day does not end it; a day with other roles only does. Undated roles come last.
 */
export function roleLines(roles: readonly DatedRole[]): readonly RoleLine[] {
  const lines: RoleLine[] = []
  let running = new Map<string, number>()
  for (const day of daysOf(roles)) {
    const today = new Map<string, number>()
    for (const { role, article, date } of day) {
      const key = role.toLowerCase()
      const place = today.get(key) ?? running.get(key) ?? lines.length
      const line = lines[place] ?? { role, article, from: date }
      lines[place] = { ...line, until: date }
      today.set(key, place)
    }
    running = today
  }
  return [...lines, ...undatedLines(roles)]
}

/** “2 Feb 2024 – 18 Jun 2024”, or the one day. */
export function spanWords({ from, until }: RoleLine): string {
  const [first, last] = [dateWords(from), dateWords(until)]
  return first === last ? first : `${first} – ${last}`
}

function daysOf(roles: readonly DatedRole[]): Iterable<readonly DatedRole[]> {
  const days = new Map<string, DatedRole[]>()
  for (const dated of roles) {
    if (dated.date === null) continue
    const day = dated.date.slice(0, 10)
    const known = days.get(day)
    if (known === undefined) days.set(day, [dated])
    else known.push(dated)
  }
  return days.values()
}

function undatedLines(roles: readonly DatedRole[]): readonly RoleLine[] {
  const lines = new Map<string, RoleLine>()
  for (const { role, article, date } of roles) {
    const key = role.toLowerCase()
    if (date === null && !lines.has(key)) lines.set(key, { role, article, from: null, until: null })
  }
  return [...lines.values()]
}
