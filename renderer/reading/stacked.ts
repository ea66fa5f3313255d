export type Wish = { readonly id: number; readonly top: number; readonly height: number }

const gap = 6

/** Where notes stand that want to be at the height of their words and must not lie on each other. */
export function stacked(wishes: readonly Wish[]): ReadonlyMap<number, number> {
  const tops = new Map<number, number>()
  let free = 0
  for (const { id, top, height } of wishes.toSorted((one, other) => one.top - other.top)) {
    const at = Math.max(top, free)
    tops.set(id, at)
    free = at + height + gap
  }
  return tops
}
