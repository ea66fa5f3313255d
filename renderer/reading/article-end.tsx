import type { Credits } from '../../shared/article.ts'
import type { ArticleView } from '../../shared/library.ts'
import { ArticleNotes } from '../notes/article-notes.tsx'
import { open, whereOf } from '../session/session.ts'
import { UserText } from '../ui/user-text.tsx'
import { dateWords, headlineWords } from '../ui/words.ts'

/** What stands below an article: credits, notes, people, other versions, recommended stories, its source. */
export function ArticleEnd({ article }: { readonly article: ArticleView }) {
  const { facts, versions, teasers, source } = article
  return (
    <footer className="article-end">
      <CreditLines credits={facts.credits} />
      <ArticleNotes article={article} />
      {facts.people.length > 0 && (
        <section>
          <h2>In this article</h2>
          <ul>
            {facts.people.map((person) => (
              <li key={person.name}>
                <b>
                  <UserText text={person.name} />
                </b>
                {person.description !== null && (
                  <>
                    {' – '}
                    <UserText text={person.description} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {Object.keys(facts.extra).length > 0 && (
        <section>
          <h2>Also said by the source</h2>
          <ul>
            {Object.entries(facts.extra).map(([label, text]) => (
              <li key={label}>
                <UserText text={label} />: <UserText text={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <OtherArticles
        title="Versions of this story"
        articles={versions.map((version) => ({
          ...version,
          note: [version.outlet, dateWords(version.published), version.lead ? 'lead' : null]
            .filter((part) => part !== null)
            .join(' · '),
        }))}
      />
      <OtherArticles
        title="Teasers on this page"
        articles={teasers.map((teaser) => ({ ...teaser, note: null }))}
      />
      <p className="source">
        From <UserText text={source.file} />
        {source.record !== null && `, record ${source.record}`}
        {source.line !== null && `, line ${source.line}`}
      </p>
    </footer>
  )
}

function CreditLines({ credits }: { readonly credits: Credits }) {
  const lines = [
    ['Reporting', credits.reporting],
    ['Writing', credits.writing],
    ['Editing', credits.editing],
  ] as const
  const named = lines.filter(([, names]) => names.length > 0)
  if (named.length === 0) return null
  return (
    <p className="credits">
      {named.map(([label, names], index) => (
        <span key={label}>
          {index > 0 && ' · '}
          {label} by <UserText text={names.join(', ')} />
        </span>
      ))}
    </p>
  )
}

type Other = { readonly id: number; readonly headline: string; readonly note: string | null }

function OtherArticles({
  title,
  articles,
}: {
  readonly title: string
  readonly articles: readonly Other[]
}) {
  if (articles.length === 0) return null
  return (
    <section>
      <h2>
        {title} <span className="count">{articles.length}</span>
      </h2>
      <ul>
        {articles.map(({ id, headline, note }) => (
          <li key={id}>
            <button
              type="button"
              className="link"
              onClick={(event) => open({ kind: 'article', id }, whereOf(event))}
              onAuxClick={(event) => {
                if (event.button === 1) open({ kind: 'article', id }, 'beside')
              }}
            >
              <UserText text={headlineWords(headline)} />
            </button>
            {note !== null && <span className="note"> {note}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
