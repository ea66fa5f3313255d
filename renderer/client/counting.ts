import { useMemo } from 'react'
import { useSettings } from './settings.ts'

/** What every list, count and picture counts alike. */
export type Counting = {
  /** Near-duplicates count as one story. */
  readonly once: boolean
  /** Words are found with their other forms. */
  readonly stems: boolean
}

export function useCounting(): Counting {
  const settings = useSettings()
  const once = settings?.once ?? false
  const stems = settings?.stems ?? false
  return useMemo(() => ({ once, stems }), [once, stems])
}
