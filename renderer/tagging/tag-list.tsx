import { useState, type KeyboardEvent } from 'react'
import { tagHues, type Tag } from '../../shared/tag.ts'
import { useCall } from '../client/use-call.ts'
import { act } from '../session/act.ts'
import { term, toggledTerm } from '../session/query-terms.ts'
import { search, session } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { UserText } from '../ui/user-text.tsx'
import { counted } from '../ui/words.ts'

/** All tags: make, rename (F2), recolour, remove, and see what carries them. */
export function TagList() {
  const tags = useCall('tags.list', {}).data ?? []
  const [name, setName] = useState('')
  const create = async () => {
    if (name.trim() === '') return
    const tag = await act('tags.create', { name: name.trim(), hue: null, parent: null })
    if (tag !== null) setName('')
  }
  return (
    <div className="tags-sheet">
      <form
        className="tag-new"
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <input
          className="field"
          data-first
          aria-label="Name of a new tag"
          placeholder="New tag"
          data-testid="tag-new-input"
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          Create
        </Button>
      </form>
      <ul data-testid="tag-editor" className="tag-list">
        {tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} />
        ))}
      </ul>
      {tags.length === 0 && (
        <p className="soft">No tags yet. Select words in an article and type a name.</p>
      )}
    </div>
  )
}

function TagRow({ tag }: { readonly tag: Tag }) {
  const [renaming, setRenaming] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') setRenaming(true)
  }
  return (
    <li className="tag-row" data-testid="tag-row" data-hue={tag.hue} onKeyDown={onKeyDown}>
      {renaming ? (
        <RenameField tag={tag} onDone={() => setRenaming(false)} />
      ) : (
        <button
          type="button"
          className="tag-name"
          title="Rename: F2"
          onDoubleClick={() => setRenaming(true)}
        >
          <span className="dot" />
          <UserText text={tag.name} />
        </button>
      )}
      <Palette tag={tag} />
      <Button look="quiet" onClick={() => showUses(tag)}>
        {counted(tag.uses, 'use')}
      </Button>
      <Button look="quiet" onClick={() => setRenaming(true)}>
        Rename
      </Button>
      <Button look="quiet" onClick={() => void remove(tag)}>
        Remove
      </Button>
    </li>
  )
}

function RenameField({ tag, onDone }: { readonly tag: Tag; readonly onDone: () => void }) {
  const [name, setName] = useState(tag.name)
  const save = () => {
    onDone()
    const wanted = name.trim()
    if (wanted !== '' && wanted !== tag.name) void act('tags.rename', { id: tag.id, name: wanted })
  }
  return (
    <input
      className="field"
      data-testid="tag-rename-input"
      aria-label={`New name for ${tag.name}`}
      autoFocus
      value={name}
      maxLength={120}
      onChange={(event) => setName(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
    />
  )
}

function Palette({ tag }: { readonly tag: Tag }) {
  return (
    <span className="palette" role="group" aria-label={`Colour of ${tag.name}`}>
      {tagHues.map((hue) => (
        <button
          key={hue}
          type="button"
          className="swatch"
          data-hue={hue}
          aria-label={`Colour ${hue}`}
          aria-pressed={hue === tag.hue}
          onClick={() => void act('tags.recolour', { id: tag.id, hue })}
        />
      ))}
    </span>
  )
}

function showUses(tag: Tag): void {
  session.set({ sheet: null })
  search(toggledTerm('', term('tag', tag.name)), 'articles')
}

async function remove(tag: Tag): Promise<void> {
  const removed = await act('tags.remove', { id: tag.id })
  if (removed !== null)
    session.set({ notice: `Removed the tag “${tag.name}”. Ctrl Z brings it back.` })
}
