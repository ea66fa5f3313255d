import { actors } from './actors.ts'
import { articles } from './articles.ts'
import { collections } from './collections.ts'
import type { Handlers, LibraryCallName } from './handler.ts'
import { history } from './history.ts'
import { intake } from './intake.ts'
import { library } from './library.ts'
import { notes } from './notes.ts'
import { quotes } from './quotes.ts'
import { search } from './search.ts'
import { searches } from './searches.ts'
import { tags } from './tags.ts'

/** Every call the library answers; a call of the contract without a line here does not compile. */
export const handlers: Handlers<LibraryCallName> = {
  ...library,
  ...articles,
  ...search,
  ...actors,
  ...quotes,
  ...tags,
  ...notes,
  ...collections,
  ...searches,
  ...history,
  ...intake,
}
