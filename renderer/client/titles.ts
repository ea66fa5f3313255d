import { useEffect, useState } from 'react'
import { call } from './bridge.ts'

type Named = { readonly kind: 'article' | 'actor'; readonly id: number }

const known = new Map<string, string>()

/** The headline or name of something that is open; asked once. */
export function useTitle({ kind, id }: Named): string {
  const key = `${kind} ${id}`
  const [title, setTitle] = useState(known.get(key) ?? '')
  useEffect(() => {
    const there = known.get(key)
    if (there !== undefined) return setTitle(there)
    let wanted = true
    nameOf(kind, id).then(
      (name) => {
        known.set(key, name)
        if (wanted) setTitle(name)
      },
      () => {
        if (wanted) setTitle('Not here any more')
      },
    )
    return () => {
      wanted = false
    }
  }, [key, kind, id])
  return title
}

async function nameOf(kind: Named['kind'], id: number): Promise<string> {
  if (kind === 'article') return (await call('articles.get', { id })).headline
  return (await call('actors.get', { id })).name
}
