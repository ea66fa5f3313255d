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
  const parser = new Parser({
    onopentag: (name, attributes) => {
      for (const listener of listeners) listener.open?.(name, attributes)
    },
    onclosetag: (name) => {
      for (const listener of listeners) listener.close?.(name)
    },
    ontext: (text) => {
      for (const listener of listeners) listener.text?.(text)
    },
    oncomment: (text) => {
      for (const listener of listeners) listener.comment?.(text)
    },
  })
  parser.end(html)
}

export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
