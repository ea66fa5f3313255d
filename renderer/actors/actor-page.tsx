import type { ActorView, QuoteHit } from '../../shared/library.ts'
import type { Tag } from '../../shared/tag.ts'
import { ArticleHitRow } from '../hits/article-hit-row.tsx'
import { QuoteHitRow } from '../hits/quote-hit-row.tsx'
import { TagChips } from '../hits/tag-chips.tsx'
import { ActorNote } from '../notes/actor-note.tsx'
import { term } from '../session/query-terms.ts'
import { open, openQuote, search, whereOf } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { UserText } from '../ui/user-text.tsx'
import { counted } from '../ui/words.ts'
import { ActorLinks } from './actor-links.tsx'
import { roleLines, spanWords } from './role-lines.ts'
import { SplitOff } from './split-off.tsx'

const firstRows = 30

/** An actor of the library: names, dated roles, what was said and where it stood. */
export function ActorPage({
  actor,
  tags,
}: {
  readonly actor: ActorView
  readonly tags: ReadonlyMap<number, Tag>
}) {
  const otherNames = actor.names.filter((name) => name !== actor.name)
  return (
    <div
      className="page actor-page"
      tabIndex={0}
      role="region"
      aria-label={actor.name}
      data-actor-id={actor.id}
    >
      <div className="actor-sheet">
        <h1 data-testid="actor-name">
          <UserText text={actor.name} />
        </h1>
        <p className="facts">
          <b>{actor.kind}</b>
          {otherNames.length > 0 && (
            <>
              {' · also '}
              <UserText text={otherNames.join(', ')} />
            </>
          )}
        </p>
        <TagChips taggings={actor.taggings} tags={tags} />
        <div className="actor-searches">
          <Button onClick={() => search(term('speaker', actor.name), 'quotes')}>
            Quotes by {actor.name}
          </Button>
          <Button onClick={() => search(term('actor', actor.name), 'articles')}>
            Articles with {actor.name}
          </Button>
        </div>
        <ActorNote id={actor.id} />
        <ActorLinks actor={actor} />
        <Roles actor={actor} />
        <Quotes quotes={actor.quotes} />
        <Articles actor={actor} />
      </div>
    </div>
  )
}

function Roles({ actor }: { readonly actor: ActorView }) {
  if (actor.roles.length === 0) return null
  const lines = roleLines(actor.roles)
  const hasDates = lines.some(({ from }) => from !== null)
  return (
    <section>
      <h2>Roles</h2>
      <ul className="roles" data-undated={!hasDates || undefined}>
        {lines.map((line, index) => (
          <li key={index}>
            <button
              type="button"
              className="link"
              onClick={(event) => open({ kind: 'article', id: line.article }, whereOf(event))}
            >
              {hasDates && <span className="role-date">{spanWords(line)}</span>}{' '}
              <UserText text={line.role} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Quotes({ quotes }: { readonly quotes: readonly QuoteHit[] }) {
  if (quotes.length === 0) return null
  return (
    <section>
      <h2>{firstOf(quotes.length, 'quote')}</h2>
      <ul>
        {quotes.slice(0, firstRows).map((hit) => (
          <li key={hit.quote.id}>
            <button
              type="button"
              className="plain-row"
              data-quote-id={hit.quote.id}
              data-article-id={hit.quote.article}
              onClick={(event) => openQuote(hit.quote, whereOf(event))}
            >
              <QuoteHitRow hit={hit} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Articles({ actor }: { readonly actor: ActorView }) {
  const { articles } = actor
  if (articles.length === 0) return null
  return (
    <section>
      <h2>{firstOf(articles.length, 'article')}</h2>
      <ul>
        {articles.slice(0, firstRows).map((hit) => (
          <li key={hit.id} className="splittable">
            <button
              type="button"
              className="plain-row"
              onClick={(event) => open({ kind: 'article', id: hit.id }, whereOf(event))}
            >
              <ArticleHitRow hit={hit} />
            </button>
            {articles.length > 1 && <SplitOff actor={actor} article={hit.id} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The searches above list them all. */
function firstOf(count: number, noun: string): string {
  return count > firstRows ? `The first ${firstRows} ${noun}s` : counted(count, noun)
}
