import { Parser } from 'htmlparser2'

export type Attributes = Readonly<Record<string, string>>

/** Something that learns from a page while it is read once. */
export type PageListener = {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
  comment?(text: string): void
}

/** Walks through a page and tells all listeners; nothing runs and nothing is fetched. */
export function scanPage(html: string, listeners: readonly PageListener[]): void {
  let waiting: string[] = []
  // A parser hands text over in pieces, one an entity, which is dear when there are many.
  const flush = (): void => {
    if (waiting.length === 0) return
    const text = waiting.join('')
    waiting = []
    for (const listener of listeners) listener.text?.(text)
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      flush()
      for (const listener of listeners) listener.open?.(name, attributes)
    },
    onclosetag: (name) => {
      flush()
      for (const listener of listeners) listener.close?.(name)
    },
    ontext: (text) => waiting.push(text),
    oncomment: (text) => {
      for (const listener of listeners) listener.comment?.(text)
    },
  })
  parser.end(html)
  flush()
}

export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
