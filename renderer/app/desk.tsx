import { Fragment } from 'react'
import { session, useSession } from '../session/session.ts'
import { Splitter } from '../ui/splitter.tsx'
import { PaneStrip } from './pane-strip.tsx'
import { PaneView } from './pane-view.tsx'

const narrowest = 0.25

/** Up to four reading panes side by side; the borders between them move by mouse and arrows. */
export function Desk() {
  const panes = useSession((state) => state.panes)
  const shares = useSession((state) => state.widths.panes)
  const move = (at: number, by: number) => {
    const left = shares[at] ?? 1
    const right = shares[at + 1] ?? 1
    const step = Math.max(narrowest - left, Math.min(right - narrowest, by))
    const next = shares.with(at, left + step).with(at + 1, right - step)
    session.set({ widths: { ...session.get().widths, panes: next } })
  }
  return (
    <div className="panes" data-count={panes.list.length}>
      {panes.list.map((pane, index) => (
        <Fragment key={index}>
          {index > 0 && (
            <Splitter
              label={`Border between pane ${index} and ${index + 1}`}
              value={shares[index - 1] ?? 1}
              span={panes.list.length}
              onMove={(by) => move(index - 1, by)}
            />
          )}
          <div
            className="pane-slot"
            data-active={index === panes.at || undefined}
            style={{ flexGrow: shares[index] ?? 1 }}
          >
            <PaneStrip pane={pane} at={index} />
            <PaneView pane={pane} at={index} active={index === panes.at} />
          </div>
        </Fragment>
      ))}
    </div>
  )
}
