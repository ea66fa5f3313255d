import { useLibraryFailure, useLibraryState } from '../client/library-state.ts'
import { closeReport } from './focus.ts'
import { DropZone } from '../intake/drop-zone.tsx'
import { EmptyLibrary } from '../intake/empty-library.tsx'
import { ImportReportPanel } from '../intake/import-report.tsx'
import { LibraryColumn } from '../library/library-column.tsx'
import { LibraryNotes } from '../library/library-notes.tsx'
import { ReviewQueue } from '../quotes/review-queue.tsx'
import { useRememberedSearches } from '../search/remember-searches.ts'
import { Results } from './results.tsx'
import { useSession } from '../session/session.ts'
import { Desk } from './desk.tsx'
import { ErrorBanner } from './error-banner.tsx'
import { Foot } from './foot.tsx'
import { Header } from './header.tsx'
import { useFadingNotice } from './notice.ts'
import { ListBorder, useListLayout } from './list-border.tsx'
import { Overlays } from './overlays.tsx'
import { useShortcuts } from './shortcuts.ts'
import { useTheme } from './theme.ts'

/** The window: query line, library, results, desk, foot. */
export function Frame() {
  const view = useSession((state) => state.view)
  const report = useSession((state) => state.report)
  const library = useLibraryState()
  const failure = useLibraryFailure()
  const layout = useListLayout(view)
  useTheme()
  useShortcuts()
  useFadingNotice()
  useRememberedSearches()
  const empty = library !== null && library.articles + library.teasers === 0
  return (
    <div className="frame">
      <Header />
      <ErrorBanner libraryFailure={failure} />
      <LibraryNotes />
      <div className="regions" {...layout}>
        <LibraryColumn />
        <section
          className="list"
          data-testid="library-list"
          data-region
          aria-label="Results"
          tabIndex={-1}
        >
          <ListBorder view={view} />
          {view === 'review' ? <ReviewQueue /> : <Results view={view} />}
        </section>
        <main className="desk">{empty ? <EmptyLibrary /> : <Desk />}</main>
      </div>
      {report !== null && <ImportReportPanel report={report} onClose={closeReport} />}
      <Foot />
      <Overlays />
      <DropZone />
    </div>
  )
}
