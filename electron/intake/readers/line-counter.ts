/** Tells on which line an offset of a streamed text stands, in flat memory; offsets only grow. */
export type LineCounter = {
  push(text: string): void
  lineAt(offset: number): number
}

export function lineCounter(): LineCounter {
  let pending = ''
  let pendingStart = 0
  let line = 1
  return {
    push(text) {
      pending += text
    },
    lineAt(offset) {
      const end = Math.max(0, offset - pendingStart)
      for (
        let at = pending.indexOf('\n');
        at !== -1 && at < end;
        at = pending.indexOf('\n', at + 1)
      )
        line += 1
      pending = pending.slice(end)
      pendingStart = Math.max(pendingStart, offset)
      return line
    },
  }
}
