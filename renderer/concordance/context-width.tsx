import { session } from '../session/session.ts'

const fewest = 3
const most = 40

/** How many words stand on each side. */
export function ContextWidth({ words }: { readonly words: number }) {
  return (
    <span className="stepper" role="group" aria-label="Words on each side">
      <button
        type="button"
        aria-label="Fewer words on each side"
        disabled={words <= fewest}
        onClick={() => widenBy(-1)}
      >
        −
      </button>
      <span data-testid="context-words">{words} words</span>
      <button
        type="button"
        aria-label="More words on each side"
        disabled={words >= most}
        onClick={() => widenBy(1)}
      >
        +
      </button>
    </span>
  )
}

/** One step wider or narrower; steps grow with the width. */
export function widenBy(step: 1 | -1): void {
  const { lines } = session.get()
  const by = lines.words + Math.min(0, step) >= 10 ? 5 : 1
  const words = Math.max(fewest, Math.min(most, lines.words + step * by))
  session.set({ lines: { ...lines, words } })
}
