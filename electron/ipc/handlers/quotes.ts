import { markedPassage, stretchAround } from '../../extraction/marked-passages.ts'
import { anchorIn } from '../../library/tags.ts'
import { languageOfArticle, textsOnce } from '../../library/articles.ts'
import { addQuotes } from '../../library/person-quotes.ts'
import { reassignQuote, reviewQuote } from '../../library/quotes.ts'
import { reviewQueue } from '../../library/search/review.ts'
import type { HandlersOf } from './handler.ts'

export const quotes: HandlersOf<'quotes'> = {
  'quotes.review': ({ id, verdict }, library) => {
    reviewQuote(library, id, verdict)
    return null
  },
  'quotes.reassign': ({ id, speaker }, library) => {
    reassignQuote(library, id, speaker)
    return null
  },
  'quotes.addAll': ({ passages, type, around }, library) => {
    const textOf = textsOnce(library)
    const marked = passages.map(({ article, ...passage }) => {
      const text = textOf(article, passage.part)
      const { start, end } = anchorIn(text, passage)
      const read = around ? stretchAround : markedPassage
      const stretch = read(text, { start, end }, languageOfArticle(library, article))
      const words = text.slice(stretch.start, stretch.end)
      return { ...stretch, article, part: passage.part, text: words, type: type ?? stretch.type }
    })
    return addQuotes(library, marked)
  },
  'quotes.queue': ({ limit }, library) => reviewQueue(library, limit),
}
