import type { CountLook } from '../../shared/looks.ts'
import { CollocatesView } from '../collocates/collocates-view.tsx'
import { FrequencyView } from '../frequency/frequency-view.tsx'
import { session, useSession } from '../session/session.ts'

const kinds: readonly { readonly of: CountLook['of']; readonly label: string }[] = [
  { of: 'time', label: 'Over time' },
  { of: 'words', label: 'Words near' },
]

/** The query in numbers: how often over time, and which words stand near. */
export function CountsView({ query }: { readonly query: string }) {
  const look = useSession((state) => state.counts)
  return (
    <>
      <div className="count-kinds" role="group" aria-label="What is counted">
        {kinds.map(({ of, label }) => (
          <button
            key={of}
            type="button"
            data-testid={`counts-${of}`}
            aria-pressed={look.of === of}
            onClick={() => changeCounts({ of })}
          >
            {label}
          </button>
        ))}
      </div>
      {look.of === 'time' ? (
        <FrequencyView query={query} look={look} onChange={changeCounts} />
      ) : (
        <CollocatesView query={query} look={look} onChange={changeCounts} />
      )}
    </>
  )
}

function changeCounts(change: Partial<CountLook>): void {
  session.set({ counts: { ...session.get().counts, ...change } })
}
