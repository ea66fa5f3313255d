import { reassignQuote, reviewQuote } from '../../library/quotes.ts'
import { reviewQueue } from '../../library/search/quotes.ts'
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
  'quotes.queue': ({ limit }, library) => reviewQueue(library, limit),
}
