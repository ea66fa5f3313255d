import type { Collocate } from '../../shared/counts.ts'
import type { CountLook } from '../../shared/looks.ts'
import { collocateTable } from '../hits/hit-tables.ts'
import { TakeOut } from '../hits/take-out.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { measures } from './measures.ts'

const windows = { '1': 'Neighbours', '3': '3 words', '5': '5 words', '10': '10 words' } as const
const minima = { '1': 'Any count', '3': '3 or more', '5': '5 or more', '10': '10 or more' } as const
const commons = { no: 'Rarer words', yes: 'All words' } as const

type Props = {
  readonly look: CountLook
  readonly rows: readonly Collocate[]
  readonly onChange: (change: Partial<CountLook>) => void
}

/** How far words are looked at, how often they must stand there, and how their bond is measured. */
export function CollocateTools({ look, rows, onChange }: Props) {
  const { window, minimum, measure, common } = look
  return (
    <span className="list-tools">
      <ChoiceField
        label="Window on each side"
        value={choiceOf(windows, window, '5')}
        choices={windows}
        onChoose={(next) => onChange({ window: Number(next) })}
      />
      <ChoiceField
        label="Least count"
        value={choiceOf(minima, minimum, '3')}
        choices={minima}
        onChoose={(next) => onChange({ minimum: Number(next) })}
      />
      <ChoiceField
        label="Measure"
        testId="collocate-measure"
        value={measure}
        choices={measures}
        onChoose={(next) => onChange({ measure: next })}
      />
      <ChoiceField
        label="Words such as “the” and “of”"
        value={common ? 'yes' : 'no'}
        choices={commons}
        onChoose={(next) => onChange({ common: next === 'yes' })}
      />
      <TakeOut what="collocates" table={() => collocateTable(rows)} />
    </span>
  )
}

/** The choice that stands for a number. */
function choiceOf<Name extends string>(
  choices: Readonly<Record<Name, string>>,
  value: number,
  otherwise: Name,
): Name {
  for (const name in choices) if (Number(name) === value) return name
  return otherwise
}
