import type { ActorLink } from './actor.ts'
import type { LinkedArticles } from './library.ts'

const reasons: Readonly<Record<Exclude<ActorLink, 'alone'>, string>> = {
  list: 'by a name in the list of well-known names',
  short: 'by letters that an article explains',
  name: 'by the same full name',
  person: 'by your decision',
}

/** “Joined in 12 articles by the same full name; 1 uncertain.” */
export function linkWords(links: readonly LinkedArticles[]): string {
  const total = links.reduce((sum, { articles }) => sum + articles, 0)
  if (total === 0) return 'In no article.'
  if (total === 1) return 'In one article only.'
  const uncertain = links.reduce((sum, link) => sum + link.uncertain, 0)
  const parts = links.flatMap(({ link, articles }) =>
    link === 'alone' ? [] : [{ articles, reason: reasons[link] }],
  )
  const [first, ...others] = parts
  const joined =
    first === undefined
      ? `In ${total} articles`
      : `Joined in ${countedArticles(first.articles)} ${first.reason}${others
          .map(({ articles, reason }) => `, in ${articles} ${reason}`)
          .join('')}`
  return uncertain === 0 ? `${joined}.` : `${joined}; ${uncertain} uncertain.`
}

function countedArticles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`
}
