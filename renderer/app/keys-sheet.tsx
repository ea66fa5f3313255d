import { operators } from '../../shared/query/operators.ts'
import { session } from '../session/session.ts'
import { Sheet } from '../ui/sheet.tsx'
import { commandGroups } from './commands.ts'
import { keyLabel } from './keys.ts'

const inLists = [
  ['↑ ↓ Home End', 'Move in a list'],
  ['Enter', 'Open; with Ctrl in the pane beside'],
  ['← →', 'In an article: from mark to mark'],
  ['Enter', 'On an actor: its page; on a tag: remove it'],
] as const

const queryForms = [
  ['ice glacier', 'both words'],
  ['ice OR glacier', 'one of them'],
  ['"thin ice"', 'the words in a row'],
  ['-ferry', 'without this word'],
  ['glac*', 'words that begin so'],
  ...Object.values(operators).map(({ example, help }) => [example, help] as const),
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
          <h3>Query line</h3>
          <dl>
            {queryForms.map(([form, what]) => (
              <div key={form}>
                <dt>
                  <code>{form}</code>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
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
