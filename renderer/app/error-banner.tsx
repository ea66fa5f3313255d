import { useEvent } from '../client/use-event.ts'
import { act } from '../session/act.ts'
import { session, useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { UserText } from '../ui/user-text.tsx'

/** What could not be done, in a sentence, with a way out. */
export function ErrorBanner({ libraryFailure }: { readonly libraryFailure: string | null }) {
  const failure = useSession((state) => state.failure)
  useEvent('notice.raised', ({ message }) => session.set({ failure: message }))
  const sentence = failure ?? libraryFailure
  if (sentence === null) return null
  return (
    <div className="error-banner" data-testid="error-banner" role="alert">
      <span className="grow">
        <UserText text={sentence} />
      </span>
      {libraryFailure !== null && (
        <>
          <Button onClick={() => void act('library.open', {})}>Open a library…</Button>
          <Button onClick={() => void act('library.create', {})}>New library…</Button>
        </>
      )}
      {failure !== null && (
        <Button look="quiet" onClick={() => session.set({ failure: null })}>
          Dismiss
        </Button>
      )}
    </div>
  )
}
