import { session, useSession } from '../session/session.ts'

type Props = {
  readonly typed: string
  /** Whether several words are looked for, all of which must occur. */
  readonly joined: boolean
  readonly onClear: () => void
}

/** What stands at the end of the query line. */
export function SearchTools({ typed, joined, onClear }: Props) {
  const explained = useSession((state) => state.explained)
  return (
    <>
      {joined && <span className="search-and">all must occur</span>}
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
          <button type="button" className="button quiet" onClick={onClear}>
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
    </>
  )
}
