import { useState } from 'react'
import { session } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { takeInText } from './take-in.ts'

export function PasteSheet() {
  const [text, setText] = useState('')
  const close = () => session.set({ sheet: null })
  const take = () => {
    close()
    void takeInText(text)
  }
  return (
    <Sheet title="Paste text" testId="paste-sheet" onClose={close}>
      <textarea
        className="field paste-text"
        data-testid="paste-text"
        aria-label="Text to import"
        placeholder="Paste one article or a whole dump."
        data-first
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take()
        }}
      />
      <div className="sheet-actions">
        <Button
          look="strong"
          data-testid="paste-import"
          disabled={text.trim() === ''}
          onClick={take}
        >
          Import <span className="key">Ctrl Enter</span>
        </Button>
      </div>
    </Sheet>
  )
}
