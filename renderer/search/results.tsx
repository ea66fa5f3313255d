import { useSession, type View } from '../session/session.ts'
import { ActorResults } from './actor-results.tsx'
import { ArticleResults } from './article-results.tsx'
import { QuoteResults } from './quote-results.tsx'

/** The list of the view that shows, except the review queue, which is not a search. */
export function Results({ view }: { readonly view: Exclude<View, 'review'> }) {
  const query = useSession((state) => state.query)
  switch (view) {
    case 'articles':
      return <ArticleResults query={query} />
    case 'quotes':
      return <QuoteResults query={query} />
    case 'actors':
      return <ActorResults query={query} />
  }
}
