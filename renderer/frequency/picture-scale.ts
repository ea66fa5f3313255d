import type { FrequencyRow } from '../../shared/counts.ts'
import { dateWords } from '../ui/words.ts'

/** The name of a time, for people. */
export function timeWords({ label }: FrequencyRow): string {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(label) ? dateWords(label) : label.replace('-', ' ')
}

/** The height of a row: hits, or hits of a thousand of all there are in its time. */
export function valueOf({ hits, all }: FrequencyRow, perThousand: boolean): number {
  if (!perThousand) return hits
  return all === 0 ? 0 : (hits / all) * 1000
}

const steps = [1, 2, 5] as const

/** The lines across a picture: round numbers from nought to at least the highest value, few of them. */
export function gridOf(highest: number, whole = false, wanted = 4): readonly number[] {
  if (highest <= 0) return [0, 1]
  const rough = highest / wanted
  const ten = 10 ** Math.floor(Math.log10(rough))
  const round = (steps.find((one) => one * ten >= rough) ?? 10) * ten
  const step = whole ? Math.max(1, round) : round
  const lines = [0]
  while ((lines.at(-1) ?? 0) < highest) lines.push(lines.length * step)
  return lines
}

/** Which rows have their name below the picture, so that the names do not touch. */
export function namedRows(count: number, width: number, nameWidth: number): readonly number[] {
  const room = Math.max(1, Math.floor(width / nameWidth))
  const step = Math.max(1, Math.ceil(count / room))
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step)
}
