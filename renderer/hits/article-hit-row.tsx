import { memo } from 'react'
import type { ArticleHit } from '../../shared/library.ts'
import { around } from './around.ts'
import { MarkedText, UserText } from '../ui/user-text.tsx'
import { counted, dateWords, headlineWords } from '../ui/words.ts'

export const ArticleHitRow = memo(function ArticleHitRow({ hit }: { readonly hit: ArticleHit }) {
  const { headline } = hit
  const snippet = around(hit.snippet)
  const counts = [
    hit.quotes > 0 && counted(hit.quotes, 'quote'),
    hit.tags > 0 && counted(hit.tags, 'tag'),
    hit.versions > 1 && `${hit.versions} versions`,
  ].filter((part) => part !== false)
  return (
    <>
      <div className="row-headline">
        {headline.text.trim() === '' ? (
          <span className="no-headline">{headlineWords('')}</span>
        ) : (
          <MarkedText text={headline.text} marks={headline.marks} />
        )}
      </div>
      {snippet.text !== '' && (
        <div className="row-snippet">
          <MarkedText text={snippet.text} marks={snippet.marks} />
        </div>
      )}
      <div className="row-meta">
        <span>
          <UserText text={hit.outlet ?? hit.agency ?? 'outlet unknown'} />
          {counts.length > 0 && ` · ${counts.join(' · ')}`}
        </span>
        <span>{dateWords(hit.published)}</span>
      </div>
    </>
  )
})
