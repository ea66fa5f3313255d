import { useEffect, useState } from 'react'
import { headlineWords } from '../ui/words.ts'
import { call } from './bridge.ts'

type Named = { readonly kind: 'article' | 'actor'; readonly id: number }

const known = new Map<string, string>()

/** The headline or name of something that is open; asked once. */
export function useTitle({ kind, id }: Named): string {
  const key = `${kind} ${id}`
  const [answer, setAnswer] = useState({ key: '', title: '' })
  useEffect(() => {
    if (known.has(key)) return
    let wanted = true
    const show = (title: string) => {
      if (wanted) setAnswer({ key, title })
    }
    nameOf(kind, id).then(
      (name) => {
        known.set(key, name)
        show(name)
      },
      () => show('Not here any more'),
    )
    return () => {
      wanted = false
    }
  }, [key, kind, id])
  return known.get(key) ?? (answer.key === key ? answer.title : '')
}

async function nameOf(kind: Named['kind'], id: number): Promise<string> {
  if (kind === 'article') return headlineWords((await call('articles.get', { id })).headline)
  return (await call('actors.get', { id })).name
}
