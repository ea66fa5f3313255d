import fc from 'fast-check'
import { countQuery } from '../../electron/library/batch.ts'
import { all, type Library } from '../../electron/library/database.ts'
import { searchActors, suggestActors } from '../../electron/library/search/actors.ts'
import { articleMarks } from '../../electron/library/search/article-marks.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { collocates } from '../../electron/library/search/collocates.ts'
import { completeValues } from '../../electron/library/search/completions.ts'
import { concordance } from '../../electron/library/search/concordance.ts'
import { searchFacets } from '../../electron/library/search/facets.ts'
import { frequency } from '../../electron/library/search/frequency.ts'
import { searchQuotes } from '../../electron/library/search/quotes.ts'
import { reviewQueue } from '../../electron/library/search/review.ts'
import { formatQuery } from '../../shared/query/canonical.ts'
import { anyQuery } from './any-query.ts'
import type { Dice } from './any-step.ts'

/** A question a person may ask, and how its whole answer is had. */
export type AnyQuestion = { readonly name: string; readonly ask: (library: Library) => unknown }

const simple = [
  ...[
    '',
    'ice',
    'road',
    'ferry',
    'Brask',
    'ic?',
    '*e*',
    'ferri~',
    'Brsk~',
    '/[a-z]+ing/',
    'number',
  ],
  ...['speaker:Brask', 'speaker:Lund', 'speaker:/B.a/', 'said:ice', 'via:"Kestrel Wire"', 'late'],
  ...[
    'has:tag',
    'has:note',
    'note:Ice',
    'tag:Ice',
    'tag:Costs',
    'actor:Tiller',
    'actor:"Ida Holm"',
  ],
  ...['has:version', 'lang:de', 'import:2', 'kind:teaser', 'about:HSB', '/Lund|HSB/', 'met*'],
  ...['=Ferry', 'NEAR(ice budget, 6)', '"the ice"', '-ice', 'said:/ice|road/', 'date:2024', 'we?t'],
]

/** The same questions for the same seed. */
export function questionsOf(seed: number, number: number): readonly AnyQuestion[] {
  const queries = fc.sample(anyQuery, { seed, numRuns: number }).map(formatQuery)
  return [...simple, ...queries].flatMap(questionsAbout)
}

function questionsAbout(query: string, nth: number): readonly AnyQuestion[] {
  const once = nth % 2 === 0
  const stems = nth % 3 === 0
  const sort = (['relevance', 'newest', 'oldest', 'outlet'] as const)[nth % 4] ?? 'newest'
  const order = (['newest', 'left', 'right', 'oldest', 'outlet'] as const)[nth % 5] ?? 'newest'
  const of = nth % 4 === 1 ? 'quotes' : 'articles'
  const per = (['day', 'month', 'year'] as const)[nth % 3] ?? 'day'
  const kinds = nth % 5 === 0 ? [] : (['article', 'reference'] as const)
  const list = { query, once, stems, sort, limit: 4 }
  return [
    question('articles', query, (library) =>
      everyPage((after) => searchArticles(library, { ...list, after, kinds })),
    ),
    question('quotes', query, (library) =>
      everyPage((after) => searchQuotes(library, { ...list, after })),
    ),
    question('actors', query, (library) =>
      everyPage((after) =>
        searchActors(library, { ...list, after, limit: 7, places: nth % 2 === 1 }),
      ),
    ),
    question('lines', query, (library) =>
      everyPage((after) =>
        concordance(library, { query, once, stems, sort: order, words: 4, after, limit: 9 }),
      ),
    ),
    question('facets', query, (library) =>
      toTheEnd(
        () => searchFacets(library, { query, once, stems }),
        ({ counting }) => !counting,
      ),
    ),
    question('collocates', query, (library) => {
      const measure = once ? 'mi' : 'logLikelihood'
      const request = { query, once, stems, window: 3, minimum: 1, measure, common: true } as const
      return toTheEnd(() => collocates(library, request))
    }),
    question('frequency', query, (library) =>
      toTheEnd(() => frequency(library, { query, once, stems, per, of })),
    ),
    question('counts', query, (library) => countQuery(library, '', { query, once, stems })),
    question('marks', query, (library) => marks(library, query, stems)),
  ]
}

function question(kind: string, query: string, ask: AnyQuestion['ask']): AnyQuestion {
  return { name: `${kind} of ${query}`, ask }
}

/** Questions that no query belongs to. */
export const plainQuestions: readonly AnyQuestion[] = [
  ...(['outlet', 'agency', 'lang', 'speaker', 'actor', 'author', 'tag', 'collection'] as const).map(
    (field) => ({
      name: `values of ${field}`,
      ask: (library: Library) => completeValues(library, { field, words: '', limit: 50 }),
    }),
  ),
  { name: 'review', ask: (library) => reviewQueue(library, 20) },
  { name: 'names', ask: (library) => suggestActors(library, 'b', 20) },
]

/** Some of the questions, each as likely as another. */
export function anyOf(dice: Dice, questions: readonly AnyQuestion[]): AnyQuestion {
  const question = questions[dice(questions.length)]
  if (question === undefined) throw new Error('There are no questions to choose from.')
  return question
}

type Found = { readonly scan: unknown }
type Paged = Found & {
  readonly total: number
  readonly next: string | null
  readonly hits: readonly unknown[]
}

/** More pages than any answer has. */
const mostPages = 500

function everyPage<Page extends Paged>(page: (after: string | null) => Page): unknown {
  const first = toTheEnd(() => page(null))
  const hits = [...first.hits]
  let { next, total } = first
  for (let pages = 0; next !== null && pages < mostPages; pages += 1) {
    const following: Page = toTheEnd(() => page(next))
    hits.push(...following.hits)
    next = following.next
    total = following.total
  }
  return { ...first, next, total, hits }
}

function toTheEnd<Answer extends Found>(ask: () => Answer): Answer
function toTheEnd<Answer>(ask: () => Answer, isWhole: (answer: Answer) => boolean): Answer
function toTheEnd(
  ask: () => Found,
  isWhole: (answer: Found) => boolean = ({ scan }) => scan === null,
): Found {
  let answer = ask()
  while (!isWhole(answer)) answer = ask()
  return answer
}

function marks(library: Library, query: string, stems: boolean): unknown {
  const articles = all<{ id: number }>(library, 'SELECT id FROM articles WHERE hidden = 0 LIMIT 12')
  return articles.map(({ id }) => articleMarks(library, { query, stems, article: id }))
}
