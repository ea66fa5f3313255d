import { useEffect, useRef, useState } from 'react'
import { act } from '../session/act.ts'
import { session, type Hook } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { Popup } from '../ui/popup.tsx'

/** Keeps the query of the line under a name. */
export function SaveSearch({ hook }: { readonly hook: Hook }) {
  const [name, setName] = useState(session.get().query)
  const field = useRef<HTMLInputElement>(null)
  const close = () => session.set({ popup: null })
  useEffect(() => field.current?.select(), [])
  return (
    <Popup testId="save-search" label="Save this search" hook={hook} onClose={close}>
      <form
        className="save-search"
        onSubmit={(event) => {
          event.preventDefault()
          close()
          void save(name.trim())
        }}
      >
        <input
          ref={field}
          className="field"
          data-testid="save-search-input"
          aria-label="Name of the saved search"
          autoFocus
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          Save
        </Button>
      </form>
      <p className="popup-hint">A search of this name is replaced.</p>
    </Popup>
  )
}

async function save(name: string): Promise<void> {
  const { query, view } = session.get()
  const done = await act('searches.save', { name, query, view })
  if (done !== null) session.set({ notice: `Saved the search “${done.output.name}”.` })
}
