import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import { parseQuery } from '../../shared/query/parse.ts'
import { search, session, useSession } from '../session/session.ts'
import { useSettled } from '../ui/use-settled.ts'
import { CompletionList } from './completion-list.tsx'
import { completed, type Completion } from './completion.ts'
import { ExplainPanel } from './explain-panel.tsx'
import { QueryInk } from './query-ink.tsx'
import { joinsWords } from './query-shape.ts'
import { useChoiceAtHand, useCompletion, useFormerSearches } from './use-completion.ts'

const pause = 20
/** What is still being written is not called wrong (ms). */
const judged = 500

/** The query line: what is typed is searched a moment later; operators take the accent. */
export function SearchBox() {
  const query = useSession((state) => state.query)
  const explained = useSession((state) => state.explained)
  const [typed, setTyped] = useState(query)
  const [caret, setCaret] = useState<number | null>(null)
  const [looksBack, setLooksBack] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const ink = useRef<HTMLDivElement>(null)
  const sent = useRef(query)
  const wantedCaret = useRef<number | null>(null)
  const id = useId()

  useEffect(() => {
    if (query === sent.current) return
    sent.current = query
    setTyped(query)
    setCaret(null)
  }, [query])
  useEffect(() => {
    if (typed === sent.current) return
    const timer = setTimeout(() => {
      sent.current = typed
      search(typed)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed])
  useLayoutEffect(() => {
    if (wantedCaret.current === null) return
    box.current?.setSelectionRange(wantedCaret.current, wantedCaret.current)
    wantedCaret.current = null
  }, [typed])

  const settled = useSettled(typed, judged)
  const judgement = useMemo(() => parseQuery(settled), [settled])
  const problem = settled === typed ? judgement.problem : null
  const completion = useCompletion(typed, caret)
  const former = useFormerSearches(looksBack)
  const { choices, start } = looksBack ? former : completion
  const { at, setAt } = useChoiceAtHand(choices, looksBack ? 0 : -1)
  const present = choices[at]

  const close = () => {
    setCaret(null)
    setLooksBack(false)
  }
  const pick = (choice: Completion) => {
    const next = completed(
      typed,
      looksBack ? typed.length : (caret ?? typed.length),
      start,
      choice.text,
    )
    wantedCaret.current = next.caret
    setTyped(next.query)
    setCaret(looksBack ? null : next.caret)
    setLooksBack(false)
    box.current?.focus()
  }
  const onListKey = (event: KeyboardEvent): boolean => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        setAt(stepRound(at, event.key === 'ArrowDown' ? 1 : -1, choices.length))
        return true
      case 'Tab':
      case 'Enter': {
        const choice = event.key === 'Tab' && !event.shiftKey ? (present ?? choices[0]) : present
        if (choice !== undefined) pick(choice)
        return choice !== undefined
      }
      case 'Escape':
        close()
        return true
      default:
        return false
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    if (choices.length > 0 && onListKey(event)) {
      event.preventDefault()
      return event.stopPropagation()
    }
    if (event.key === 'Escape' && (typed !== '' || explained)) {
      event.stopPropagation()
      return explained ? session.set({ explained: false }) : setTyped('')
    }
    if (event.key === 'ArrowUp' && typed === '') {
      event.preventDefault()
      return setLooksBack(true)
    }
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      document.querySelector<HTMLElement>('[data-testid="result-row"][tabindex="0"]')?.focus()
    }
  }

  return (
    <div className="search" role="search">
      <div className="search-field">
        <QueryInk ref={ink} query={typed} wrong={problem} />
        <input
          ref={box}
          data-testid="search-box"
          type="text"
          className="search-input"
          aria-label="Search"
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={choices.length > 0 ? id : undefined}
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          aria-invalid={problem !== null || undefined}
          placeholder="Search: words, “a phrase”, speaker:name, via:agency, date:2022-04"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setCaret(event.target.selectionStart)
            setLooksBack(false)
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
          onScroll={(event) => ink.current?.scrollTo({ left: event.currentTarget.scrollLeft })}
        />
      </div>
      {joinsWords(judgement.query) && typed === settled && (
        <span className="search-and">all must occur</span>
      )}
      {typed !== '' && (
        <>
          <button
            type="button"
            className="button quiet"
            data-testid="explain"
            aria-expanded={explained}
            title="Read the query back (Ctrl E)"
            onClick={() => session.set({ explained: !explained })}
          >
            Explain
          </button>
          <button type="button" className="button quiet" onClick={() => setTyped('')}>
            Clear
          </button>
        </>
      )}
      <button
        type="button"
        className="search-help"
        data-testid="query-help"
        aria-label="What the query line understands"
        title="What the query line understands (Shift F1)"
        onClick={() => session.set({ sheet: 'operators' })}
      >
        ?
      </button>
      {choices.length > 0 ? (
        <CompletionList
          id={id}
          label={looksBack ? 'Former searches' : 'Completions'}
          choices={choices}
          at={at}
          onPick={pick}
        />
      ) : (
        explained && typed !== '' && <ExplainPanel typed={typed} />
      )}
    </div>
  )
}

/** One further in the list; before the first stands none, which is the line itself. */
function stepRound(at: number, step: 1 | -1, length: number): number {
  const next = at + step
  if (next >= length) return 0
  return next < 0 ? length - 1 : next
}
