import type { ArticleKind } from '../../shared/article.ts'

export type Scope = 'articles' | 'teasers'

/** The kinds of article a list is of. */
export const kindsOf: Readonly<Record<Scope, ArticleKind[]>> = {
  articles: ['article', 'reference'],
  teasers: ['teaser'],
}
