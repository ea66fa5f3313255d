import { Button } from '../ui/button.tsx'
import { session } from '../session/session.ts'
import { chooseFiles } from './import-button.tsx'
import { takeInFolder, takeInSample } from './take-in.ts'

/** What a library without articles shows in place of the desk. */
export function EmptyLibrary() {
  return (
    <section
      className="empty-library"
      data-testid="empty-library"
      data-region
      aria-label="Empty library"
    >
      <div className="empty-zone">
        <h1>Drop your articles here</h1>
        <p>
          Text files, saved pages, news database downloads, tables, feeds, mail, archives: files or
          whole folders. Nothing leaves this machine.
        </p>
        <div className="empty-actions">
          <Button look="strong" onClick={chooseFiles}>
            Choose files…
          </Button>
          <Button onClick={() => void takeInFolder()}>Import folder…</Button>
          <Button onClick={() => session.set({ sheet: 'paste' })}>Paste text…</Button>
          <Button data-testid="open-sample" onClick={() => void takeInSample()}>
            Open the sample
          </Button>
        </div>
      </div>
    </section>
  )
}
