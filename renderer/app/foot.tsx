import { useLibraryState } from '../client/library-state.ts'
import { saving, type SaveState } from '../client/saving.ts'
import { changeSettings, useSettings } from '../client/settings.ts'
import { useSignal } from '../client/signal.ts'
import { ExportProgress } from '../hits/export-progress.tsx'
import { ImportProgress } from '../intake/import-progress.tsx'
import { PreparingProgress } from '../library/preparing-progress.tsx'
import { RefindingProgress } from '../quotes/refinding-progress.tsx'
import { session, useSession } from '../session/session.ts'

const words: Readonly<Record<SaveState, string>> = {
  saved: 'Saved',
  saving: 'Saving…',
  failed: 'Not saved',
}

export function Foot() {
  const state = useSignal(saving)
  const library = useLibraryState()
  const notice = useSession((now) => now.notice)
  return (
    <footer className="foot">
      <span
        className="save-state"
        data-testid="save-state"
        data-state={state}
        data-read-only={library?.readOnly || undefined}
        data-revision={library?.revision ?? 0}
        role="status"
      >
        {library?.readOnly === true ? 'Read only' : words[state]}
      </span>
      <DuplicateSwitch />
      <StemSwitch />
      <PreparingProgress />
      <ImportProgress />
      <RefindingProgress />
      <ExportProgress />
      <span className="notice" role="status">
        {notice}
      </span>
      <button type="button" className="keys-hint" onClick={() => session.set({ sheet: 'keys' })}>
        Ctrl P quick open · T tag · S speaker · ? keys
      </button>
    </footer>
  )
}

/** Whether a word is found in its other forms, too: run finds ran. */
function StemSwitch() {
  const stems = useSettings()?.stems ?? false
  return (
    <button
      type="button"
      role="switch"
      className="duplicates"
      data-testid="word-forms"
      aria-checked={stems}
      title="Whether “run” also finds “runs” and “running”, by the language of each article"
      onClick={() => void changeSettings({ stems: !stems })}
    >
      {stems ? 'Words in all forms' : 'Words as written'}
    </button>
  )
}

/** Whether near-duplicates count as one story or each by itself, everywhere a number appears. */
function DuplicateSwitch() {
  const once = useSettings()?.once ?? false
  return (
    <button
      type="button"
      role="switch"
      className="duplicates"
      data-testid="count-once"
      aria-checked={once}
      onClick={() => void changeSettings({ once: !once })}
    >
      {once ? 'Near-duplicates counted once' : 'Near-duplicates all counted'}
    </button>
  )
}
