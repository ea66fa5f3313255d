import { Fragment, memo, useMemo, type ReactNode } from 'react'
import type { ArticleView } from '../../shared/library.ts'
import type { Part, PlacedSpan, Span } from '../../shared/span.ts'
import type { Tag } from '../../shared/tag.ts'
import type { Hits } from '../session/hit-cursor.ts'
import type { Destination } from '../session/session.ts'
import { headlineWords } from '../ui/words.ts'
import { DrawnSegments } from './drawn-segments.tsx'
import { RemovedLines } from './removed-lines.tsx'
import {
  marksOf,
  paragraphSpans,
  segmentsOf,
  sharedOut,
  type Layers,
  type Mark,
} from './segments.ts'

type Props = {
  readonly article: ArticleView
  readonly tags: ReadonlyMap<number, Tag>
  readonly layers: Layers
  readonly hits: Hits
  readonly pending: PlacedSpan | null
  readonly flash: Destination | null
}

export function Headline(props: Props) {
  const { headline } = props.article
  const whole = { start: 0, end: headline.length }
  const marks = useMarks(props, 'headline')
  if (headline.trim() === '') {
    return (
      <h1 data-testid="article-headline" className="no-headline">
        {headlineWords(headline)}
      </h1>
    )
  }
  return (
    <h1 data-testid="article-headline" data-part="headline" data-start={0} dir="auto">
      <DrawnSegments segments={segmentsOf(headline, whole, marks)} />
    </h1>
  )
}

type BodyProps = Props & {
  /** The paragraphs to draw, from the first on. */
  readonly paragraphs: readonly Span[]
  readonly removedShown: boolean
  /** What comes below them. */
  readonly children: ReactNode
}

export function Body(props: BodyProps) {
  const { article, paragraphs, removedShown, children } = props
  const { body } = article
  const marks = useMarks(props, 'body')
  // Shared out among all of them at once, so that those drawn stay as they are when more are drawn.
  const whole = useMemo(() => paragraphSpans(body), [body])
  const shares = useMemo(() => sharedOut(marks, whole), [marks, whole])
  return (
    <div className="body">
      {paragraphs.map(({ start, end }, index) => (
        <Fragment key={start}>
          {removedShown && <RemovedLines article={article} before={index} />}
          <Paragraph text={body} start={start} end={end} marks={shares[index] ?? none} />
        </Fragment>
      ))}
      {removedShown && paragraphs.at(-1)?.end === body.length && (
        <RemovedLines article={article} before={paragraphs.length} last />
      )}
      {children}
    </div>
  )
}

const none: readonly Mark[] = []

type ParagraphProps = Span & { readonly text: string; readonly marks: readonly Mark[] }

const Paragraph = memo(function Paragraph({ text, start, end, marks }: ParagraphProps) {
  return (
    <p data-part="body" data-start={start} dir="auto">
      <DrawnSegments segments={segmentsOf(text, { start, end }, marks)} />
    </p>
  )
})

/** Everything marked in one part of the article. */
function useMarks(props: Props, part: Part): readonly Mark[] {
  const { article, tags, layers, hits, pending, flash } = props
  const { quotes, actors, tags: tagged } = layers
  const found = useMemo(
    () => marksOf(part, article, tags, { quotes, actors, tags: tagged }),
    [part, article, tags, quotes, actors, tagged],
  )
  return useMemo(() => {
    const marks: Mark[] = [...found]
    const before = part === 'body' ? hits.headline.length : 0
    for (const [index, hit] of hits[part].entries()) {
      marks.push({ layer: 'hit', ...spanOf(hit), at: before + index })
    }
    if (pending?.part === part) marks.push({ layer: 'pending', ...spanOf(pending) })
    if (flash?.part === part) {
      for (const span of flash.spans) marks.push({ layer: 'flash', ...spanOf(span) })
    }
    return marks
  }, [part, found, hits, pending, flash])
}

function spanOf({ start, end }: Span) {
  return { start, end }
}
