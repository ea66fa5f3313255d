import type { FrequencyRow, Period } from '../../shared/counts.ts'
import type { CountLook } from '../../shared/looks.ts'
import { frequencyTable } from '../hits/hit-tables.ts'
import { TakeOut } from '../hits/take-out.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'

const periods: Readonly<Record<Period, string>> = {
  day: 'By day',
  week: 'By week',
  month: 'By month',
  quarter: 'By quarter',
  year: 'By year',
}
const subjects = { articles: 'Articles', quotes: 'Quotes' } as const
const scales = { plain: 'Number', share: 'Per thousand' } as const

type Props = {
  readonly look: CountLook
  readonly rows: readonly FrequencyRow[]
  readonly onChange: (change: Partial<CountLook>) => void
}

/** What is counted, by which period, on which scale. */
export function FrequencyTools({ look, rows, onChange }: Props) {
  const { subject, per, perThousand } = look
  return (
    <span className="list-tools">
      <ChoiceField
        label="Counted"
        value={subject}
        choices={subjects}
        onChoose={(next) => onChange({ subject: next })}
      />
      <ChoiceField
        label="Period"
        testId="frequency-period"
        value={per}
        choices={periods}
        onChoose={(next) => onChange({ per: next })}
      />
      <ChoiceField
        label="Scale"
        testId="frequency-scale"
        value={perThousand ? 'share' : 'plain'}
        choices={scales}
        onChoose={(next) => onChange({ perThousand: next === 'share' })}
      />
      <TakeOut what="frequency" table={() => frequencyTable(rows)} />
    </span>
  )
}
