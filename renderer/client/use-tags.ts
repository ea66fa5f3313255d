import { useMemo } from 'react'
import type { Tag } from '../../shared/tag.ts'
import { useCall } from './use-call.ts'

/** All tags by their number. */
export function useTags(): ReadonlyMap<number, Tag> {
  const { data } = useCall('tags.list', {})
  return useMemo(() => new Map((data ?? []).map((tag) => [tag.id, tag])), [data])
}
