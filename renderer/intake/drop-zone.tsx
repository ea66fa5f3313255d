import { useEffect, useState } from 'react'
import { takeInFiles, takeInText } from './take-in.ts'

/** Takes files and text dropped anywhere on the window, and text pasted outside of fields. */
export function DropZone() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carries(event)) return
      event.preventDefault()
      depth += 1
      setOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const hover = (event: DragEvent) => {
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      depth = 0
      setOver(false)
      takeIn(event.dataTransfer)
    }
    window.addEventListener('dragenter', enter, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('dragover', hover, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener('paste', onPaste, { signal })
    return () => stop.abort()
  }, [])
  if (!over) return null
  return (
    <div className="drop-veil" aria-hidden="true">
      <p>Drop to import</p>
    </div>
  )
}

function onPaste(event: ClipboardEvent): void {
  if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return
  event.preventDefault()
  takeIn(event.clipboardData)
}

function takeIn(data: DataTransfer | null): void {
  const files = [...(data?.files ?? [])]
  if (files.length > 0) return void takeInFiles(files)
  void takeInText(data?.getData('text/plain') ?? '')
}

function carries({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') === true
}
