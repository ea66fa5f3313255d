import type { ArticleView } from '../../shared/library.ts'
import type { Note } from '../../shared/note.ts'
import { useCall } from '../client/use-call.ts'
import { open, openQuote, session } from '../session/session.ts'
import { UserText } from '../ui/user-text.tsx'
import { NoteField } from './note-field.tsx'

/** What a person wrote on an article, and below it on its quotes, passages and actors. */
export function ArticleNotes({ article }: { readonly article: ArticleView }) {
  const { data } = useCall('notes.list', { of: 'article', id: article.id })
  const notes = data ?? []
  const target = { kind: 'article', id: article.id } as const
  const own = notes.find((note) => note.target.kind === 'article' && note.article === article.id)
  const others = notes.filter((note) => note !== own && belongs(note, article))
  return (
    <section className="notes" aria-label="Notes">
      <h2>Notes</h2>
      <NoteField
        key={article.id}
        target={target}
        note={own ?? null}
        label="Note on this article"
        placeholder="Write a note on this article (N)"
        onLeave={focusPage}
      />
      <ul>
        {others.map((note) => (
          <li key={note.id}>
            <button type="button" className="link note-about" onClick={() => goTo(note, article)}>
              <UserText text={note.about} />
            </button>
            <NoteField
              target={note.target}
              note={note}
              label={`Note on ${note.about}`}
              onLeave={focusPage}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The answer to the article shown before may still be there. */
function belongs({ target, article }: Note, { id, actors }: ArticleView): boolean {
  if (target.kind === 'actor') return actors.some((actor) => actor.id === target.id)
  return article === id && target.kind !== 'article'
}

/** Brings what a note is about into sight. */
function goTo({ target }: Note, article: ArticleView): void {
  if (target.kind === 'actor') return open({ kind: 'actor', id: target.id }, 'beside')
  if (target.kind === 'quote') {
    const quote = article.quotes.find(({ id }) => id === target.id)
    return quote === undefined ? undefined : openQuote(quote)
  }
  if (target.kind === 'article') return
  const { part, start, end } = target.span
  const { panes, jump } = session.get()
  const turn = (jump?.turn ?? 0) + 1
  const spans = [{ start, end }]
  session.set({ jump: { article: article.id, pane: panes.at, part, spans, turn } })
}

function focusPage(): void {
  document.querySelector<HTMLElement>('.pane[data-active] .page')?.focus()
}
