/** Where somebody was in a list: the row at hand, and the first row in sight. */
export type ListPlace = { readonly row: number; readonly first: number }

const top: ListPlace = { row: 0, first: 0 }
const mostKept = 200
const places = new Map<string, ListPlace>()

export function placeIn(question: string): ListPlace {
  return places.get(question) ?? top
}

/** Keeps the place for when the list comes back; the places of long ago are forgotten. */
export function keepPlace(question: string, place: ListPlace): void {
  places.delete(question)
  places.set(question, place)
  const [oldest] = places.keys()
  if (places.size > mostKept && oldest !== undefined) places.delete(oldest)
}
