import { counted } from '../ui/words.ts'

/** How many there are: exact, or at least so many while the library is still looking. */
export function countWords(total: number, looking: boolean, one: string, many: string): string {
  if (!looking) return counted(total, one, many)
  return total === 0 ? 'Looking…' : `at least ${counted(total, one, many)}`
}
