import { noFacts } from '../../shared/article.ts'
import type { ArticleView, LibraryState, Quote, QuoteHit } from '../../shared/library.ts'

/** A quote as the library gives it, of the words found in `body`. */
export function quoteOf(
  body: string,
  words: readonly string[],
  more: Partial<Quote> & { readonly id: number },
): Quote {
  const spans = words.map((stretch) => {
    const start = body.indexOf(stretch)
    return { start, end: start + stretch.length }
  })
  return {
    article: 1,
    part: 'body',
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    spans,
    text: words.join(' … '),
    type: 'direct',
    speaker: null,
    speakerName: null,
    speakerActor: null,
    corrected: false,
    cue: null,
    stance: 'neutral',
    chain: [],
    addressee: null,
    floating: false,
    confidence: 0.9,
    reason: 'quotation marks + cue “said” + name before it',
    verdict: 'open',
    ...more,
  }
}

export function articleOf(body: string, more: Partial<ArticleView> = {}): ArticleView {
  return {
    id: 1,
    kind: 'article',
    headline: 'Lighthouse keeps its lamp',
    body,
    words: body.split(' ').length,
    facts: { ...noFacts, outlet: 'The Skerry Post', published: '2031-02-03' },
    removed: [],
    quotes: [],
    actors: [],
    mentions: [],
    taggings: [],
    teasers: [],
    page: null,
    versions: [],
    source: { file: 'skerry.txt', record: 1, line: 1 },
    ...more,
  }
}

export function hitOf(quote: Quote): QuoteHit {
  return {
    quote,
    marked: { text: quote.text, marks: [] },
    headline: 'Lighthouse keeps its lamp',
    outlet: 'The Skerry Post',
    published: '2031-02-03',
  }
}

export const someState: LibraryState = {
  name: 'Skerry study',
  revision: 1,
  articles: 1,
  teasers: 0,
  quotes: 2,
  actors: 2,
  toReview: 2,
  imports: 1,
  outdated: 0,
  readOnly: false,
  interrupted: null,
  undo: null,
  redo: null,
}
