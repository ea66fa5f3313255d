import { nameAWord } from '../../shared/concordance.ts'
import { useLibraryState } from '../client/library-state.ts'
import type { Pages } from '../client/use-pages.ts'
import { termsOf } from '../session/query-terms.ts'
import { search, session, useSession } from '../session/session.ts'
import { viewLabels, type View } from '../session/views.ts'
import { Button } from '../ui/button.tsx'

const otherViews = ['articles', 'quotes', 'actors'] as const satisfies readonly View[]

/** What to read when nothing was found: how the query was understood, and what to loosen. */
export function NoHits({
  pages,
  query,
}: {
  readonly pages: Pick<Pages<unknown>, 'failure' | 'current' | 'total' | 'understood' | 'scan'>
  readonly query: string
}) {
  const view = useSession((state) => state.view)
  const scope = useSession((state) => state.scope)
  const library = useLibraryState()
  if (pages.failure !== null) {
    return (
      <div className="no-hits" role="status">
        <p>{pages.failure}</p>
      </div>
    )
  }
  if (!pages.current || pages.total !== 0 || pages.scan !== null) return null
  if (query.trim() === '') {
    return (
      <div className="no-hits" role="status">
        <p>{library?.articles === 0 ? 'Nothing imported yet.' : 'Nothing here.'}</p>
      </div>
    )
  }
  const terms = termsOf(query)
  return (
    <div className="no-hits" role="status">
      <p>
        {pages.understood.includes(nameAWord)
          ? 'Add a word: its places are shown here, each in its line.'
          : 'Nothing found.'}
      </p>
      {pages.understood !== '' && <p className="understood">Understood as: {pages.understood}</p>}
      {terms.length > 1 && (
        <div className="loosen">
          <span>Leave out</span>
          {terms.slice(0, 8).map((term, index) => (
            <Button key={index} onClick={() => search(terms.toSpliced(index, 1).join(' '))}>
              <bdi>{term}</bdi>
            </Button>
          ))}
        </div>
      )}
      <div className="loosen">
        <span>Look in</span>
        {otherViews
          .filter((name) => name !== view)
          .map((name) => (
            <Button key={name} onClick={() => session.set({ view: name })}>
              {viewLabels[name].toLowerCase()}
            </Button>
          ))}
        {view === 'articles' && scope === 'articles' && (
          <Button onClick={() => session.set({ scope: 'teasers' })}>teasers</Button>
        )}
      </div>
    </div>
  )
}
