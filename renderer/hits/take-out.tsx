import type { ExportFormat, ExportSubject } from '../../shared/export.ts'
import type { CallInput } from '../../shared/ipc.ts'
import { useCounting } from '../client/counting.ts'
import { act } from '../session/act.ts'
import { kindsOf } from '../session/scopes.ts'
import { session, useSession } from '../session/session.ts'
import { Menu } from '../ui/menu.tsx'
import { counted } from '../ui/words.ts'

/** What a menu offers to write. */
export const formats: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV…',
  xlsx: 'Excel workbook…',
  jsonl: 'JSON Lines…',
}

type Props = {
  readonly what: ExportSubject
  /** The rows as lines of a table, for the clipboard. */
  readonly table: () => string
}

/** Takes what a list shows to other programs: as a file with every hit, or as a table on the clipboard. */
export function TakeOut({ what, table }: Props) {
  const { asked, sort, scope, lines, counts } = useSession()
  const counting = useCounting()
  const save = (format: ExportFormat) =>
    saveHits({
      ...counting,
      ...{ what, format, query: asked },
      sort: what === 'concordance' ? lines.sort : sort,
      ...(what === 'articles' ? { kinds: kindsOf[scope] } : {}),
      ...(what === 'concordance' ? { words: lines.words } : {}),
      collocation: {
        ...{ window: counts.window, minimum: counts.minimum },
        ...{ measure: counts.measure, common: counts.common },
      },
      timeline: { per: counts.per, of: counts.subject },
    })
  return (
    <Menu
      testId="take-out"
      label="Save or copy these rows"
      items={[
        ...(['csv', 'xlsx', 'jsonl'] as const).map((format) => ({
          label: formats[format],
          run: () => void save(format),
        })),
        { label: 'Copy as table', run: () => void copyTable(table()) },
      ]}
    >
      Save ▾
    </Menu>
  )
}

async function saveHits(input: CallInput<'search.export'>): Promise<void> {
  const done = await act('search.export', input)
  if (done === null || done.output === null) return
  session.set({ notice: `${counted(done.output.rows, 'row')} written to ${done.output.name}` })
}

/** Puts a table on the clipboard and says how much it is. */
export async function copyTable(text: string): Promise<void> {
  const rows = text.split('\n').length - 1
  const done = await act('desk.copy', { text })
  if (done !== null) session.set({ notice: `${counted(rows, 'row')} copied as a table` })
}
