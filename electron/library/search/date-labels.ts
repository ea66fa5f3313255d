import { label } from '../indexable.ts'

/** Labels to look for at most; longer spans are told by their ends. */
const mostLabels = 40

/** The days, months or years of a span as labels of the index; null when they are too many or not all of one length. */
export function dayLabels(text: string): readonly string[] | null {
  const [first = '', last = first, more] = text.split('..')
  if (more !== undefined || first.length !== last.length) return null
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(first) || !/^\d{4}(?:-\d\d){0,2}$/.test(last)) return null
  const labels: string[] = []
  for (let date = first; date <= last; date = next(date)) {
    labels.push(label(date.replaceAll('-', '')))
    if (labels.length > mostLabels) return null
  }
  return labels.length === 0 ? null : labels
}

function next(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  if (date.length === 4) return String(year + 1).padStart(4, '0')
  const following =
    date.length === 7 ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1)
  return new Date(following).toISOString().slice(0, date.length)
}
