import { Fragment } from 'react'
import type { ArticleView } from '../../shared/library.ts'
import type { Tag } from '../../shared/tag.ts'
import { act } from '../session/act.ts'
import { open, whereOf } from '../session/session.ts'
import { UserText } from '../ui/user-text.tsx'
import { dateWords, headlineWords } from '../ui/words.ts'
import { TagChips } from '../hits/tag-chips.tsx'

const wordsPerMinute = 230

/** Where and when an article stood, by whom, and what a person put on it as a whole. */
export function ArticleHead({
  article,
  tags,
}: {
  readonly article: ArticleView
  readonly tags: ReadonlyMap<number, Tag>
}) {
  const { facts, page } = article
  const { url } = facts
  return (
    <div className="article-head">
      <p className="facts">
        {article.kind !== 'article' && <span className="kind">{article.kind}</span>}
        <FactLine article={article} />
      </p>
      {facts.revisions.length > 0 && (
        <p className="facts">
          <UserText text={facts.revisions.join(' · ')} />
        </p>
      )}
      {page !== null && (
        <p className="facts">
          Recommended on{' '}
          <button
            type="button"
            className="link"
            onClick={(event) => open({ kind: 'article', id: page.id }, whereOf(event))}
          >
            <UserText text={headlineWords(page.headline)} />
          </button>
        </p>
      )}
      {url !== null && (
        <p className="facts">
          <button type="button" className="link" onClick={() => void act('desk.openLink', { url })}>
            <UserText text={url} />
          </button>
        </p>
      )}
      <TagChips
        taggings={article.taggings.filter(({ target }) => target.kind === 'article')}
        tags={tags}
      />
    </div>
  )
}

function FactLine({ article }: { readonly article: ArticleView }) {
  const { facts } = article
  const outlet = facts.outlet ?? facts.agency
  const minutes = facts.readingMinutes ?? Math.max(1, Math.round(article.words / wordsPerMinute))
  const rest = [
    dateWords(facts.published, true),
    facts.updated !== null ? `updated ${dateWords(facts.updated)}` : null,
    facts.agency !== outlet ? facts.agency : null,
    facts.dateline,
    facts.byline,
    facts.section,
    article.kind === 'article' ? `${minutes} min` : null,
  ].filter((fact) => fact !== null)
  return (
    <>
      <b>
        <UserText text={outlet ?? 'Outlet unknown'} />
      </b>
      {rest.map((fact) => (
        <Fragment key={fact}>
          {' · '}
          <span className={fact.length < 30 ? 'fact' : undefined}>
            <UserText text={fact} />
          </span>
        </Fragment>
      ))}
    </>
  )
}

export function Caption({ article }: { readonly article: ArticleView }) {
  const { caption } = article.facts
  if (caption === null) return null
  return (
    <p className="caption">
      <span className="caption-label">Picture</span> <UserText text={caption} />
    </p>
  )
}
