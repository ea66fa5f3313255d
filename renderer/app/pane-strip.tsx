import { useTitle } from '../client/titles.ts'
import type { Opened, Pane } from '../session/panes.ts'
import { changePanes } from '../session/session.ts'
import { UserText } from '../ui/user-text.tsx'

type Props = { readonly pane: Pane; readonly at: number }

/** What stands for a pane where there is no room to read in all of them; it opens the pane. */
export function PaneStrip({ pane, at }: Props) {
  return (
    <button
      type="button"
      className="pane-strip"
      data-testid="pane-strip"
      data-region
      onClick={() => changePanes((panes) => ({ ...panes, at }))}
    >
      Pane {at + 1}
      {pane.active !== null && <Title opened={pane.active} />}
    </button>
  )
}

function Title({ opened }: { readonly opened: Opened }) {
  return (
    <>
      {': '}
      <UserText text={useTitle(opened)} />
    </>
  )
}
