import { useTitle } from '../client/titles.ts'
import { close, closePane, keep, same, show, type Opened, type Pane } from '../session/panes.ts'
import { changePanes, useSession } from '../session/session.ts'
import { UserText } from '../ui/user-text.tsx'

export function PaneTabs({ pane, at }: { readonly pane: Pane; readonly at: number }) {
  const several = useSession((state) => state.panes.list.length > 1)
  return (
    <div className="tabs">
      <ul className="tab-row" aria-label={`Open in pane ${at + 1}`}>
        {pane.tabs.map((tab) => (
          <Tab
            key={`${tab.kind} ${tab.id}`}
            tab={tab}
            at={at}
            present={same(tab, pane.active)}
            preview={same(tab, pane.preview)}
          />
        ))}
      </ul>
      {several && (
        <button
          type="button"
          className="pane-close"
          aria-label={`Close pane ${at + 1}`}
          title="Close this pane"
          onClick={() => changePanes((panes) => closePane(panes, at))}
        >
          ×
        </button>
      )}
    </div>
  )
}

type TabProps = {
  readonly tab: Opened
  readonly at: number
  readonly present: boolean
  readonly preview: boolean
}

function Tab({ tab, at, present, preview }: TabProps) {
  const title = useTitle(tab)
  return (
    <li className="tab" data-present={present || undefined} data-preview={preview || undefined}>
      <button
        type="button"
        className="tab-title"
        aria-current={present || undefined}
        title={title}
        onClick={() => changePanes((panes) => show(panes, at, tab, false))}
        onDoubleClick={() => changePanes((panes) => keep(panes, at, tab))}
        onAuxClick={(event) => {
          if (event.button === 1) changePanes((panes) => close(panes, at, tab))
        }}
      >
        <UserText text={title} />
      </button>
      <button
        type="button"
        className="tab-close"
        aria-label={`Close ${title}`}
        onClick={() => changePanes((panes) => close(panes, at, tab))}
      >
        ×
      </button>
    </li>
  )
}
