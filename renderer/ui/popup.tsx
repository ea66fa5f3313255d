import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

type Props = {
  readonly testId: string
  readonly label: string
  /** Where it hangs: below this place, or above when there is no room. */
  readonly hook: { readonly x: number; readonly top: number; readonly bottom: number }
  readonly onClose: () => void
  readonly children: ReactNode
}

const edge = 8
const gap = 6

/** A small panel that floats at a place and goes when something else is clicked. */
export function Popup({ testId, label, hook, onClose, children }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: hook.x, top: hook.bottom + gap })

  useLayoutEffect(() => {
    const element = panel.current
    if (element === null) return
    const hang = () => setPlace(placeOf(element.getBoundingClientRect(), hook))
    const observer = new ResizeObserver(hang)
    observer.observe(element)
    return () => observer.disconnect()
  }, [hook])
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    return () => {
      const lost = document.activeElement === document.body || document.activeElement === null
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [before])
  useEffect(() => {
    const onDown = ({ target }: MouseEvent) => {
      if (target instanceof Node && panel.current?.contains(target) === false) onClose()
    }
    document.addEventListener('mousedown', onDown)
    return () => document.removeEventListener('mousedown', onDown)
  }, [onClose])

  return (
    <div
      ref={panel}
      className="popup"
      role="dialog"
      aria-label={label}
      data-testid={testId}
      style={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
    </div>
  )
}

function placeOf(box: DOMRect, hook: Props['hook']) {
  const left = Math.max(edge, Math.min(hook.x, window.innerWidth - box.width - edge))
  const below = hook.bottom + gap
  const fits = below + box.height <= window.innerHeight - edge
  // What it hangs on may be scrolled out of sight.
  const top = Math.max(edge, fits ? below : hook.top - gap - box.height)
  return { left, top }
}
