import { session } from '../session/session.ts'
import { Sheet } from '../ui/sheet.tsx'
import { commandGroups } from './commands.ts'
import { keyLabel } from './keys.ts'

const inLists = [
  ['↑ ↓ Home End', 'Move in a list'],
  ['Enter', 'Open; with Ctrl in the pane beside'],
  ['← →', 'In an article: from mark to mark'],
  ['Enter', 'On an actor: its page; on a tag: remove it'],
  ['Space', 'KWIC: choose a line; with Shift and arrows several'],
  ['Ctrl A', 'KWIC: choose all lines'],
  ['T Q C', 'KWIC: tag, make quotes of, copy the chosen lines'],
  ['L R U D', 'KWIC: order by left, right, outlet, date'],
  ['+ −', 'KWIC: more or fewer words on each side'],
  ['↑', 'In the empty query line: former searches'],
  ['Tab', 'In the query line: take the completion'],
] as const

export function KeysSheet() {
  return (
    <Sheet title="Keys" testId="keys-sheet" wide onClose={() => session.set({ sheet: null })}>
      <div className="keys-groups">
        {commandGroups.map(({ title, commands }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {commands
                .filter(({ keys }) => keys.length > 0)
                .map(({ name, title: what, keys }) => (
                  <div key={name}>
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key} className="key">
                          {keyLabel(key)}
                        </kbd>
                      ))}
                    </dt>
                    <dd>{what}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>In lists and texts</h3>
          <dl>
            {inLists.map(([key, what]) => (
              <div key={what}>
                <dt>
                  <kbd className="key">{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Sheet>
  )
}
