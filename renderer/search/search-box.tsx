import { useId, useMemo, useRef, type KeyboardEvent } from 'react'
import { parseQuery } from '../../shared/query/parse.ts'
import { session, useSession } from '../session/session.ts'
import { useSettled } from '../ui/use-settled.ts'
import { CompletionList } from './completion-list.tsx'
import { ExplainPanel } from './explain-panel.tsx'
import { QueryInk } from './query-ink.tsx'
import { joinsWords } from './query-shape.ts'
import { SearchTools } from './search-tools.tsx'
import { useOffers } from './use-offers.ts'
import { useQueryLine } from './use-query-line.ts'

/** What is still being written is not called wrong (ms). */
const judged = 500

/** The query line: operators take the accent, what is wrong is underlined, words complete. */
export function SearchBox() {
  const explained = useSession((state) => state.explained)
  const line = useQueryLine()
  const { box, typed, type } = line
  const offers = useOffers(line)
  const ink = useRef<HTMLDivElement>(null)
  const id = useId()
  const settled = useSettled(typed, judged)
  const judgement = useMemo(() => parseQuery(settled), [settled])
  const problem = settled === typed ? judgement.problem : null
  const { choices, at } = offers
  const clear = () => type('', null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    if (offers.onKey(event)) {
      event.preventDefault()
      return event.stopPropagation()
    }
    if (event.key === 'Escape' && (typed !== '' || explained)) {
      event.stopPropagation()
      return explained ? session.set({ explained: false }) : clear()
    }
    if (event.key === 'ArrowUp' && typed === '') {
      event.preventDefault()
      return offers.lookBack()
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
          aria-activedescendant={choices[at] === undefined ? undefined : `${id}-${at}`}
          aria-autocomplete="list"
          aria-invalid={problem !== null || undefined}
          placeholder="Search: words, “a phrase”, speaker:name, via:agency, date:2022-04"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => type(target.value, target.selectionStart)}
          onKeyDown={onKeyDown}
          onBlur={offers.close}
          onScroll={(event) => ink.current?.scrollTo({ left: event.currentTarget.scrollLeft })}
        />
      </div>
      <SearchTools
        typed={typed}
        joined={typed === settled && joinsWords(judgement.query)}
        onClear={clear}
      />
      {choices.length > 0 ? (
        <CompletionList
          {...{ id, choices, at }}
          label={offers.label}
          problem={problem?.message ?? null}
          onPick={offers.pick}
        />
      ) : (
        explained && typed !== '' && <ExplainPanel typed={typed} />
      )}
    </div>
  )
}
