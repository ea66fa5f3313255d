import { useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { takeInFiles } from './take-in.ts'

/** Opens the system's file chooser through an input that nobody sees. */
export function ImportButton() {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        data-testid="import-button"
        title="Import files (Ctrl O)"
        onClick={() => input.current?.click()}
      >
        Import…
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        className="hidden"
        data-testid="import-input"
        aria-label="Files to import"
        tabIndex={-1}
        onChange={(event) => {
          const { files } = event.currentTarget
          void takeInFiles([...(files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

export function chooseFiles(): void {
  document.querySelector<HTMLInputElement>('[data-testid="import-input"]')?.click()
}
