import { articleView } from '../../library/articles.ts'
import type { HandlersOf } from './handler.ts'

export const articles: HandlersOf<'articles'> = {
  'articles.get': ({ id }, library) => articleView(library, id),
}
