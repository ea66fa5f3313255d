import { Fragment, useMemo } from 'react'
import type { ArticleView } from '../../shared/library.ts'
import type { PlacedSpan, Span } from '../../shared/span.ts'
import type { Tag } from '../../shared/tag.ts'
import type { Destination } from '../session/session.ts'
import { DrawnSegments } from './drawn-segments.tsx'
import { hitsIn, wantedIn } from './hits.ts'
import { RemovedLines } from './removed-lines.tsx'
import { marksOf, paragraphSpans, segmentsOf, type Layers, type Mark } from './segments.ts'

type Props = {
  readonly article: ArticleView
  readonly tags: ReadonlyMap<number, Tag>
  readonly layers: Layers
  readonly query: string
  readonly pending: PlacedSpan | null
  readonly flash: Destination | null
}

export function Headline(props: Props) {
  const { headline } = props.article
  const segments = useSegments(props, 'headline', headline)
  return (
    <h1 data-testid="article-headline" data-part="headline" data-start={0} dir="auto">
      <DrawnSegments segments={segments({ start: 0, end: headline.length })} />
    </h1>
  )
}

export function Body(props: Props & { readonly removedShown: boolean }) {
  const { article, removedShown } = props
  const segments = useSegments(props, 'body', article.body)
  const paragraphs = paragraphSpans(article.body)
  return (
    <>
      {paragraphs.map((span, index) => (
        <Fragment key={span.start}>
          {removedShown && <RemovedLines article={article} before={index} />}
          <p data-part="body" data-start={span.start} dir="auto">
            <DrawnSegments segments={segments(span)} />
          </p>
        </Fragment>
      ))}
      {removedShown && <RemovedLines article={article} before={paragraphs.length} />}
    </>
  )
}

function useSegments(props: Props, part: PlacedSpan['part'], text: string) {
  const { article, tags, layers, query, pending, flash } = props
  const found = useMemo(() => marksOf(part, article, tags, layers), [part, article, tags, layers])
  const hits = useMemo(() => hitsIn(text, wantedIn(query)), [text, query])
  return useMemo(() => {
    const marks: Mark[] = [...found]
    for (const hit of hits) marks.push({ layer: 'hit', ...hit })
    if (pending?.part === part) marks.push({ layer: 'pending', ...spanOf(pending) })
    if (flash?.part === part) {
      for (const span of flash.spans) marks.push({ layer: 'flash', ...spanOf(span) })
    }
    return (range: { readonly start: number; readonly end: number }) =>
      segmentsOf(text, range, marks)
  }, [part, text, found, hits, pending, flash])
}

function spanOf({ start, end }: Span) {
  return { start, end }
}
