/** What a page's JSON-LD says of its article; '' for what it does not say. */
export type LinkedArticle = {
  readonly headline: string
  readonly outlet: string
  readonly authors: readonly string[]
  readonly published: string
  readonly updated: string
  readonly section: string
  readonly language: string
  readonly url: string
  readonly caption: string
}

type Json = Readonly<Record<string, unknown>>

/** Nested deeper or broader than any page's data. */
const mostNodes = 2000
const longestScript = 2_000_000

/** The article among the JSON-LD of a page, null when there is none. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const nodes = scripts.flatMap((script) => nodesIn(parsed(script)))
  const article = nodes.find((node) => isArticle(node))
  if (article === undefined) return null
  const byId = new Map(nodes.map((node) => [text(node['@id']), node]))
  const follow = (value: unknown): unknown => {
    const id = isJson(value) && Object.keys(value).length === 1 ? text(value['@id']) : ''
    return id === '' ? value : (byId.get(id) ?? value)
  }
  return {
    headline: text(article['headline']) || text(article['name']),
    outlet:
      nameOf(follow(first(article['publisher']))) || nameOf(follow(first(article['isPartOf']))),
    authors: list(article['author'] ?? article['creator'])
      .map((author) => nameOf(follow(author)))
      .filter((name) => name !== ''),
    published: text(article['datePublished']) || text(article['dateCreated']),
    updated: text(article['dateModified']),
    section: text(first(article['articleSection'])),
    language: text(article['inLanguage']) || nameOf(article['inLanguage']),
    url:
      text(article['url']) ||
      text(article['mainEntityOfPage']) ||
      idOf(article['mainEntityOfPage']),
    caption: captionOf(first(article['image'])),
  }
}

const opening = /^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?/
const closing = /(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*;?\s*$/

function parsed(script: string): unknown {
  if (script.length > longestScript) return null
  // Some publishers wrap the data in a comment or CDATA, or leave raw line breaks in it.
  const json = script.replace(opening, '').replace(closing, '')
  for (const attempt of [json, json.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      continue
    }
  }
  return null
}

function nodesIn(root: unknown): readonly Json[] {
  const nodes: Json[] = []
  const waiting: unknown[] = [root]
  while (waiting.length > 0 && nodes.length < mostNodes) {
    const value = waiting.shift()
    if (Array.isArray(value)) waiting.push(...value.slice(0, mostNodes))
    if (!isJson(value)) continue
    nodes.push(value)
    waiting.push(value['@graph'], value['mainEntity'])
  }
  return nodes
}

const articleTypes =
  /^(?:https?:\/\/schema\.org\/)?(?:(?:\w{0,20})?(?:News|Report|Opinion|Review|Analysis|Background|Reportage|AskPublic|Satirical|Advertiser\w{0,10}|Scholarly|Tech)?Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/

function isArticle(node: Json): boolean {
  return list(node['@type']).some((type) => articleTypes.test(text(type)))
}

function captionOf(image: unknown): string {
  return isJson(image) ? text(image['caption']) : ''
}

function nameOf(value: unknown): string {
  if (!isJson(value)) return text(value)
  return text(value['name']) || text(first(value['name'])) || text(value['alternateName'])
}

function idOf(value: unknown): string {
  return isJson(value) ? text(value['@id']) || text(value['url']) : ''
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
