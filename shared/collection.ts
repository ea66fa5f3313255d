export type CollectionId = number

/** Articles a person put together under a name. */
export type Collection = {
  readonly id: CollectionId
  readonly name: string
  readonly articles: number
}
