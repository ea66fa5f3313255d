export type SearchId = number

/** A query with the view it was asked in: articles, quotes, actors and whatever views there will be. */
export type Asked = { readonly query: string; readonly view: string }

/** A query kept under a name; its hits are those of the day it is run. */
export type SavedSearch = Asked & {
  readonly id: SearchId
  readonly name: string
  readonly created: string
}
