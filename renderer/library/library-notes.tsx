import type { ReactNode } from 'react'
import { useLibraryState } from '../client/library-state.ts'
import { act } from '../session/act.ts'
import { session, useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'

/** What to know of the library that is open: that it can only be read, that its last import was cut short. */
export function LibraryNotes() {
  const state = useLibraryState()
  if (state === null) return null
  if (state.readOnly) {
    return (
      <Note testId="read-only">
        This library can only be read: its file or folder may not be written to. To import, tag and
        correct, copy it to a folder of yours and open the copy.
      </Note>
    )
  }
  return state.interrupted === null ? null : <Interrupted run={state.interrupted} />
}

function Interrupted({ run }: { readonly run: number }) {
  const putOff = useSession((now) => now.putOff)
  if (putOff === run) return null
  const later = () => session.set({ putOff: run })
  const goOn = async () => {
    later()
    await act('intake.continue', { run })
  }
  return (
    <Note testId="interrupted">
      <span className="grow">
        Cuttings ended while the last import was under way. What it had read is here; the rest can
        be read now.
      </span>
      <Button look="strong" onClick={() => void goOn()}>
        Go on
      </Button>
      <Button look="quiet" onClick={() => session.set({ sheet: 'imports' })}>
        Show the import
      </Button>
      <Button look="quiet" onClick={later}>
        Later
      </Button>
    </Note>
  )
}

function Note({ testId, children }: { readonly testId: string; readonly children: ReactNode }) {
  return (
    <div className="library-note" data-testid={testId} role="status">
      {children}
    </div>
  )
}
