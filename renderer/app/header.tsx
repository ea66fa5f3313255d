import { useLibraryState } from '../client/library-state.ts'
import { ImportButton } from '../intake/import-button.tsx'
import { SearchBox } from '../search/search-box.tsx'
import { session, useSession, type View } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { UserText } from '../ui/user-text.tsx'
import { runCommand } from './commands.ts'

const views: readonly { readonly view: View; readonly label: string }[] = [
  { view: 'articles', label: 'Articles' },
  { view: 'quotes', label: 'Quotes' },
  { view: 'actors', label: 'Actors' },
  { view: 'review', label: 'Review' },
]

export function Header() {
  const library = useLibraryState()
  const present = useSession((state) => state.view)
  return (
    <header className="head" data-region tabIndex={-1}>
      <div className="brand">
        Cuttings{' '}
        <small>
          <UserText text={library?.name ?? ''} />
        </small>
      </div>
      <SearchBox />
      <div className="views" role="group" aria-label="View">
        {views.map(({ view, label }) => (
          <button
            key={view}
            type="button"
            data-testid={`view-${view}`}
            aria-pressed={view === present}
            onClick={() => session.set({ view })}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="history">
        <Button
          look="quiet"
          data-testid="undo-button"
          disabled={library?.undo === null || library === null}
          title={library?.undo == null ? 'Nothing to undo' : `Undo: ${library.undo} (Ctrl Z)`}
          onClick={() => runCommand('history.undo')}
        >
          Undo
        </Button>
        <Button
          look="quiet"
          data-testid="redo-button"
          disabled={library?.redo === null || library === null}
          title={library?.redo == null ? 'Nothing to redo' : `Redo: ${library.redo}`}
          onClick={() => runCommand('history.redo')}
        >
          Redo
        </Button>
      </div>
      <ImportButton />
    </header>
  )
}
