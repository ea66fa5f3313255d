import type { Value } from '../database.ts'

/** A condition of SQL and its values, in order. */
export type Condition = { readonly sql: string; readonly values: readonly Value[] }

export const always: Condition = { sql: '1', values: [] }
export const never: Condition = { sql: '0', values: [] }

export function allOf(conditions: readonly Condition[]): Condition {
  const real = conditions.filter((condition) => condition !== always)
  return real.length === 0 ? always : joined(real, ' AND ')
}

export function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? never : joined(conditions, ' OR ')
}

function joined(conditions: readonly Condition[], operator: string): Condition {
  const [first] = conditions
  if (first !== undefined && conditions.length === 1) return first
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(operator)})`,
    values: conditions.flatMap(({ values }) => values),
  }
}

/** What is unknown counts as not being so. */
export function negated({ sql, values }: Condition): Condition {
  return { sql: `NOT coalesce(${sql}, 0)`, values }
}

/** A list of values as one value of SQL, so that statements are prepared once whatever its length. */
export function listed(values: readonly (string | number)[]): Value {
  return JSON.stringify(values)
}

/** Looks now and then whether anybody still waits; for every row it would cost more than the row. */
export const stillWanted = '(a.id & 63 OR still_wanted())'
