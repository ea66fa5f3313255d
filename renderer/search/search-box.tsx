import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { search, useSession } from '../session/session.ts'
import { coloured } from './coloured-query.ts'

const pause = 20

/** The query line: what is typed is searched a moment later; operators take the accent. */
export function SearchBox() {
  const query = useSession((state) => state.query)
  const [typed, setTyped] = useState(query)
  const box = useRef<HTMLInputElement>(null)
  const ink = useRef<HTMLDivElement>(null)
  const sent = useRef(query)

  useEffect(() => {
    if (query === sent.current) return
    sent.current = query
    setTyped(query)
  }, [query])
  useEffect(() => {
    if (typed === sent.current) return
    const timer = setTimeout(() => {
      sent.current = typed
      search(typed)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      setTyped('')
    }
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      document.querySelector<HTMLElement>('[data-testid="result-row"][tabindex="0"]')?.focus()
    }
  }

  return (
    <div className="search" role="search">
      <div className="search-field">
        <div ref={ink} className="search-ink" aria-hidden="true">
          {coloured(typed).map((part, index) => (
            <span key={index} className={part.operator ? 'operator' : undefined}>
              {part.text}
            </span>
          ))}
        </div>
        <input
          ref={box}
          data-testid="search-box"
          type="text"
          className="search-input"
          aria-label="Search"
          placeholder="Search: words, “a phrase”, speaker:name, via:agency, date:2022-04"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onScroll={(event) => ink.current?.scrollTo({ left: event.currentTarget.scrollLeft })}
        />
      </div>
      {typed !== '' && (
        <button type="button" className="button quiet" onClick={() => setTyped('')}>
          Clear
        </button>
      )}
    </div>
  )
}
