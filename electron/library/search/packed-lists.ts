/** A list of numbers for each article, those of one after those of another: small, and quick to go through. */
export type PackedLists = {
  /** Where the numbers of an article begin; those of article n end where those of n + 1 begin. */
  starts: Uint32Array
  packed: Uint32Array
  length: number
  /** Articles up to this id are packed. */
  until: number
  /** Lists that changed after they were packed. */
  readonly changed: Map<number, readonly number[]>
}

export function emptyLists(): PackedLists {
  return {
    starts: new Uint32Array(1_024),
    packed: new Uint32Array(4_096),
    length: 0,
    until: 0,
    changed: new Map(),
  }
}

/** Adds the lists of the articles that follow, up to one of them. */
export function packLists(
  lists: PackedLists,
  read: ReadonlyMap<number, readonly number[]>,
  until: number,
): void {
  lists.starts = roomFor(lists.starts, until + 2)
  for (let article = lists.until + 1; article <= until; article += 1) {
    const numbers = read.get(article) ?? []
    lists.packed = roomFor(lists.packed, lists.length + numbers.length)
    lists.starts[article] = lists.length
    lists.packed.set(numbers, lists.length)
    lists.length += numbers.length
    lists.starts[article + 1] = lists.length
  }
  lists.until = Math.max(lists.until, until)
}

export function listOf(lists: PackedLists, article: number): ArrayLike<number> {
  const { changed, packed, starts } = lists
  return changed.get(article) ?? packed.subarray(starts[article] ?? 0, starts[article + 1] ?? 0)
}

/** Adds to the counts of numbers how often they stand in the lists of some articles. */
export function countNumbers(
  { changed, packed, starts }: PackedLists,
  articles: ArrayLike<number>,
  counts: Uint32Array,
): void {
  for (let nth = 0; nth < articles.length; nth += 1) {
    const article = articles[nth] ?? 0
    const other = changed.size === 0 ? undefined : changed.get(article)
    const list = other ?? packed
    const end = other === undefined ? (starts[article + 1] ?? 0) : other.length
    for (let at = other === undefined ? (starts[article] ?? 0) : 0; at < end; at += 1) {
      const number = list[at] ?? 0
      counts[number] = (counts[number] ?? 0) + 1
    }
  }
}

function roomFor(numbers: Uint32Array, length: number): Uint32Array {
  if (numbers.length >= length) return numbers
  const grown = new Uint32Array(Math.ceil(length * 1.5))
  grown.set(numbers)
  return grown
}
