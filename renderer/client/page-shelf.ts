import type { Page } from '../../shared/library.ts'

export type Loaded<T> = Page<T> & { readonly key: string }

/** Lists that were shown lately, so that going back to one shows it at once and as long as it was. */
export type PageShelf<T> = {
  readonly get: (key: string) => Loaded<T> | null
  readonly put: (loaded: Loaded<T>) => void
}

const mostKept = 8

export function pageShelf<T>(): PageShelf<T> {
  const kept = new Map<string, Loaded<T>>()
  return {
    get: (key) => kept.get(key) ?? null,
    put: (loaded) => {
      kept.delete(loaded.key)
      kept.set(loaded.key, loaded)
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    },
  }
}
