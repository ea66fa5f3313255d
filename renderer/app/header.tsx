import { useLibraryState } from '../client/library-state.ts'
import { ImportButton } from '../intake/import-button.tsx'
import { SearchBox } from '../search/search-box.tsx'
import { useSession } from '../session/session.ts'
import { viewLabels, viewNames } from '../session/views.ts'
import { Button } from '../ui/button.tsx'
import { UserText } from '../ui/user-text.tsx'
import { runCommand } from './commands.ts'
import { focusLibrary, showView } from './focus.ts'

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
      <Button className="head-library" data-testid="library-button" onClick={focusLibrary}>
        Library
      </Button>
      <div className="views" role="group" aria-label="View">
        {viewNames.map((view, index) => (
          <button
            key={view}
            type="button"
            data-testid={`view-${view}`}
            aria-pressed={view === present}
            title={`Ctrl ${index + 1} or Alt ${index + 1}`}
            onClick={() => showView(view)}
          >
            {viewLabels[view]}
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
