import { useState } from 'react'
import { useCall } from '../client/use-call.ts'
import { open, search, session, whereOf } from '../session/session.ts'
import { term } from '../session/query-terms.ts'
import { Picker, type PickWith } from '../ui/picker.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { dateWords } from '../ui/words.ts'
import { commands } from './commands.ts'
import { keyLabel } from './keys.ts'
import { ranked, searchWords, type Jumpable } from './jumpables.ts'

const articlesAsked = 40
const actorsAsked = 40

/** One line to reach any article, actor, tag or command. */
export function QuickOpen() {
  const [typed, setTyped] = useState('')
  const query = searchWords(typed)
  const articles = useCall('search.articles', {
    query,
    after: null,
    limit: articlesAsked,
    sort: query === '' ? 'newest' : 'relevance',
    kinds: ['article', 'reference', 'teaser'],
    once: false,
    stems: false,
  })
  const words = typed.trim()
  const actors = useCall('actors.suggest', words === '' ? null : { words, limit: actorsAsked })
  const tags = useCall('tags.list', {}).data

  const jumpables: Jumpable[] = [
    ...(articles.data?.hits ?? []).map((hit): Jumpable => ({
      key: `article ${hit.id}`,
      kind: 'article',
      label: hit.headline.text,
      note: [hit.outlet, dateWords(hit.published)].filter((part) => part !== null).join(' · '),
      hint: hit.kind,
      go: (pressed) => open({ kind: 'article', id: hit.id }, whereOf(pressed)),
    })),
    ...(actors.data ?? []).map(({ id, name }): Jumpable => ({
      key: `actor ${id}`,
      kind: 'actor',
      label: name,
      hint: 'actor',
      go: (pressed) => open({ kind: 'actor', id }, whereOf(pressed)),
    })),
    ...(tags ?? []).map(({ id, name, hue }): Jumpable => ({
      key: `tag ${id}`,
      kind: 'tag',
      label: name,
      hue,
      hint: 'tag',
      go: () => search(term('tag', name)),
    })),
    ...commands
      .filter(({ local }) => local !== true)
      .map(({ name, title, keys, run }): Jumpable => ({
        key: `command ${name}`,
        kind: 'command',
        label: title,
        hint: keys[0] === undefined ? 'command' : keyLabel(keys[0]),
        go: run,
      })),
  ]
  const leave = () => session.set({ sheet: null })
  const pick = (jumpable: Jumpable, pressed: PickWith) => {
    leave()
    // The sheet gives the focus back when it goes; what is opened may take it only after that.
    requestAnimationFrame(() => jumpable.go(pressed))
  }
  return (
    <Sheet title="Quick open" testId="quick-open" bare onClose={leave}>
      <Picker
        testId="quick-open"
        label="Quick open"
        placeholder="Article, actor, tag or command"
        typed={typed}
        settled={articles.current && (words === '' || actors.current)}
        choices={ranked(jumpables, words)}
        onType={setTyped}
        onPick={pick}
        onCancel={leave}
      />
    </Sheet>
  )
}
