import { searchActors } from '../../library/search/actors.ts'
import { searchArticles } from '../../library/search/articles.ts'
import { searchFacets } from '../../library/search/facets.ts'
import { completeValues } from '../../library/search/suggestions.ts'
import { searchQuotes } from '../../library/search/quotes.ts'
import type { HandlersOf } from './handler.ts'

export const search: HandlersOf<'search'> = {
  'search.articles': (input, library) => searchArticles(library, input),
  'search.quotes': (input, library) => searchQuotes(library, input),
  'search.actors': (input, library) => searchActors(library, input),
  'search.facets': (input, library) => searchFacets(library, input),
  'search.complete': (input, library) => completeValues(library, input),
}
