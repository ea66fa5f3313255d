import { expect, test } from 'vitest'
import { roleLines, spanWords } from '../../renderer/actors/role-lines.ts'
import type { DatedRole } from '../../shared/library.ts'

function dated(role: string, date: string | null, article = 1): DatedRole {
  return { role, article, date }
}

function shown(roles: readonly DatedRole[]): readonly string[] {
  return roleLines(roles).map((line) => `${spanWords(line)}: ${line.role}`)
}

test('a role that article after article gives is one line from the first to the last day', () => {
  const roles = [
    dated('Mayor', '2024-02-02T08:00:00Z', 4),
    dated('mayor', '2024-03-05', 5),
    dated('Mayor', '2024-06-18', 6),
    dated('Minister', '2024-09-01', 7),
  ]
  expect(shown(roles)).toEqual(['2 Feb 2024 – 18 Jun 2024: Mayor', '1 Sept 2024: Minister'])
  expect(roleLines(roles).map(({ article }) => article)).toEqual([4, 7])
})

test('a role that comes back after another has a line of its own', () => {
  const roles = [
    dated('Mayor', '2024-02-02'),
    dated('Minister', '2024-03-02'),
    dated('Mayor', '2024-04-02'),
  ]
  expect(shown(roles)).toEqual(['2 Feb 2024: Mayor', '2 Mar 2024: Minister', '2 Apr 2024: Mayor'])
})

test('two roles held at once are two lines, whichever is named first', () => {
  const roles = [
    dated('Mayor', '2024-02-02'),
    dated('party leader', '2024-02-02'),
    dated('party leader', '2024-03-02'),
    dated('Mayor', '2024-03-02'),
  ]
  expect(shown(roles)).toEqual([
    '2 Feb 2024 – 2 Mar 2024: Mayor',
    '2 Feb 2024 – 2 Mar 2024: party leader',
  ])
})

test('undated roles come last, each once', () => {
  const roles = [
    dated('harbour master', null, 2),
    dated('pilot', null, 3),
    dated('Harbour master', null, 4),
    dated('Mayor', '2024'),
  ]
  expect(shown(roles)).toEqual(['2024: Mayor', 'no date: harbour master', 'no date: pilot'])
})
