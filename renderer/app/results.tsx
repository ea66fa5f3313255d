import { ConcordanceResults } from '../concordance/concordance-results.tsx'
import { useSession } from '../session/session.ts'
import type { View } from '../session/views.ts'
import { useSettled } from '../ui/use-settled.ts'
import { ActorResults } from '../search/actor-results.tsx'
import { ArticleResults } from '../search/article-results.tsx'
import { CountsView } from './counts-view.tsx'
import { QuoteResults } from '../search/quote-results.tsx'

/** (ms) */
const pause = 150

/** The list of the view that shows, except the review queue, which is not a search. */
export function Results({ view }: { readonly view: Exclude<View, 'review'> }) {
  const query = useSession((state) => state.asked)
  // What reads many texts waits until typing rests.
  const rested = useSettled(query, pause)
  switch (view) {
    case 'articles':
      return <ArticleResults query={query} />
    case 'quotes':
      return <QuoteResults query={query} />
    case 'actors':
      return <ActorResults query={query} />
    case 'kwic':
      return <ConcordanceResults query={rested} />
    case 'counts':
      return <CountsView query={rested} />
  }
}
