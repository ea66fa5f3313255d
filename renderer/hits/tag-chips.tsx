import type { Tag, Tagging } from '../../shared/tag.ts'
import { act } from '../session/act.ts'
import { UserText } from '../ui/user-text.tsx'

/** Tags on a thing as a whole; each can be taken off. */
export function TagChips({
  taggings,
  tags,
}: {
  readonly taggings: readonly Tagging[]
  readonly tags: ReadonlyMap<number, Tag>
}) {
  if (taggings.length === 0) return null
  return (
    <ul className="chips" aria-label="Tags">
      {taggings.map((tagging) => {
        const tag = tags.get(tagging.tag)
        if (tag === undefined) return null
        return (
          <li key={tagging.id} className="chip" data-testid="tag-chip" data-hue={tag.hue}>
            <span className="dot" />
            <UserText text={tag.name} />
            <button
              type="button"
              aria-label={`Remove tag ${tag.name}`}
              onClick={() => void act('tags.unapply', { tagging: tagging.id })}
            >
              ×
            </button>
          </li>
        )
      })}
    </ul>
  )
}
