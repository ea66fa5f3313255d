import type { ConcordanceLine } from '../../shared/concordance.ts'
import { mostChosen } from '../session/chosen-lines.ts'
import { Button } from '../ui/button.tsx'
import { counted, number } from '../ui/words.ts'
import { copyLines, quoteLines, tagLines } from './line-actions.ts'
import type { Chosen } from './use-chosen.ts'

type Props = {
  readonly chosen: Chosen
  readonly lines: readonly ConcordanceLine[]
  /** Lines there are in all. */
  readonly total: number
}

/** How many lines are taken together, and what can be done with them. */
export function ChosenBar({ chosen, lines, total }: Props) {
  const places = [...chosen.lines.values()]
  if (places.length === 0) return null
  return (
    <div className="chosen-bar" data-testid="chosen-bar">
      <span className="grow" role="status">
        {counted(places.length, 'line')} chosen
        {places.length === mostChosen && total > mostChosen && (
          <span className="soft"> of {number(total)}: no more can be taken in one step</span>
        )}
      </span>
      <Button look="quiet" onClick={(event) => tagLines(places, event.currentTarget)}>
        Tag <span className="key">T</span>
      </Button>
      <Button look="quiet" onClick={() => void quoteLines(places)}>
        Make quotes <span className="key">Q</span>
      </Button>
      <Button look="quiet" onClick={() => copyLines(lines, chosen.lines)}>
        Copy <span className="key">C</span>
      </Button>
      <Button look="quiet" onClick={chosen.clear}>
        Clear <span className="key">Esc</span>
      </Button>
    </div>
  )
}
