import { searchActors } from '../../library/search/actors.ts'
import { articleMarks } from '../../library/search/article-marks.ts'
import { searchArticles } from '../../library/search/articles.ts'
import { collocates } from '../../library/search/collocates.ts'
import { concordance } from '../../library/search/concordance.ts'
import { searchFacets } from '../../library/search/facets.ts'
import { frequency } from '../../library/search/frequency.ts'
import { completeValues } from '../../library/search/completions.ts'
import { searchQuotes } from '../../library/search/quotes.ts'
import type { HandlersOf } from './handler.ts'

export const search: HandlersOf<'search'> = {
  'search.articles': (input, library) => searchArticles(library, input),
  'search.quotes': (input, library) => searchQuotes(library, input),
  'search.actors': (input, library) => searchActors(library, input),
  'search.facets': (input, library) => searchFacets(library, input, { patient: false }),
  'search.marks': (input, library) => articleMarks(library, input),
  'search.complete': (input, library) => completeValues(library, input),
  'search.concordance': (input, library) => concordance(library, input),
  'search.collocates': (input, library) => collocates(library, input),
  'search.frequency': (input, library) => frequency(library, input),
}
