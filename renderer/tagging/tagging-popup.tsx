import { useEffect, useRef } from 'react'
import type { Tagging } from '../../shared/tag.ts'
import { useTags } from '../client/use-tags.ts'
import { act } from '../session/act.ts'
import { session, type Hook } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { Popup } from '../ui/popup.tsx'
import { UserText } from '../ui/user-text.tsx'

/** What a click on a tagged passage offers: to take its tags off. */
export function TaggingPopup({
  taggings,
  hook,
}: {
  readonly taggings: readonly Tagging[]
  readonly hook: Hook
}) {
  const tags = useTags()
  const list = useRef<HTMLUListElement>(null)
  const close = () => session.set({ popup: null })
  useEffect(() => list.current?.querySelector('button')?.focus(), [tags])
  const remove = (tagging: Tagging, name: string) => {
    close()
    void act('tags.unapply', { tagging: tagging.id }).then((done) => {
      if (done !== null) session.set({ notice: `Took off “${name}”.` })
    })
  }
  return (
    <Popup testId="tagging-popup" label="Tags of this passage" hook={hook} onClose={close}>
      <ul ref={list} className="popup-rows">
        {taggings.map((tagging) => {
          const tag = tags.get(tagging.tag)
          if (tag === undefined) return null
          return (
            <li key={tagging.id} data-hue={tag.hue}>
              <span className="dot" />
              <span className="grow">
                <UserText text={tag.name} />
              </span>
              <Button
                look="quiet"
                data-testid="tag-remove"
                onClick={() => remove(tagging, tag.name)}
              >
                Remove
              </Button>
            </li>
          )
        })}
      </ul>
    </Popup>
  )
}
