import { useState } from 'react'
import type { ActorView } from '../../shared/library.ts'
import { linkWords } from '../../shared/link-words.ts'
import { hookOf, open, whereOf, type Hook } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { UserText } from '../ui/user-text.tsx'
import { dateWords } from '../ui/words.ts'
import { JoinPicker } from './join-picker.tsx'
import { SplitOff } from './split-off.tsx'

/** By what the articles were joined, those that may be of someone else, and how to put it right. */
export function ActorLinks({ actor }: { readonly actor: ActorView }) {
  const [hook, setHook] = useState<Hook | null>(null)
  return (
    <section className="actor-links">
      <p className="link-line">
        <span data-testid="actor-links">{linkWords(actor.links)}</span>
        <Button
          look="quiet"
          data-testid="join-actor"
          onClick={({ currentTarget }) => setHook(hookOf(currentTarget.getBoundingClientRect()))}
        >
          Join with…
        </Button>
      </p>
      {actor.uncertain.length > 0 && <Uncertain actor={actor} />}
      {hook !== null && <JoinPicker actor={actor} hook={hook} onClose={() => setHook(null)} />}
    </section>
  )
}

function Uncertain({ actor }: { readonly actor: ActorView }) {
  const known = new Map(actor.articles.map((hit) => [hit.id, hit]))
  return (
    <>
      <h2>May be someone else of this name</h2>
      <ul className="uncertain">
        {actor.uncertain.map((id) => {
          const hit = known.get(id)
          return (
            <li key={id}>
              <button
                type="button"
                className="link"
                onClick={(event) => open({ kind: 'article', id }, whereOf(event))}
              >
                <span className="role-date">{dateWords(hit?.published ?? null)}</span>{' '}
                <UserText text={hit?.headline.text ?? `Article ${id}`} />
              </button>
              <SplitOff actor={actor} article={id} />
            </li>
          )
        })}
      </ul>
    </>
  )
}
