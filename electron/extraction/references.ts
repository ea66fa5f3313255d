import type { MentionForm } from '../../shared/actor.ts'
import type { Entity } from './coreference.ts'
import { resolveDescription } from './descriptions.ts'
import { figureOf, namedFigures, quotedTokens, type Discourse, type Figure } from './discourse.ts'
import type { Document } from './sentences.ts'
import { wantedBy } from './pronoun-words.ts'
import { resolvePronoun } from './pronouns.ts'
import { hasTrait } from './tokens.ts'
import { trait } from './word-traits.ts'

/**
 * Reads a text from its beginning and adds to the entities the pronouns and the titles ("the minister")
 * by which the narrator speaks of them. A person whose gender nothing else tells takes it from the
 * first pronoun that can mean no other.
 */
export function followReferences(document: Document, entities: readonly Entity[]): Discourse {
  const quoted = quotedTokens(document)
  const named = namedFigures(document, entities, quoted)
  const figures: Figure[] = []
  const discourse: Discourse = { document, entities, figures, quoted }
  let next = 0
  for (let at = 0; at < document.tokens.length; at += 1) {
    const token = document.tokens[at]
    if (token?.kind !== 'word') continue
    for (let figure = named[next]; figure !== undefined && figure.start < token.start; next += 1) {
      figures.push(figure)
      figure = named[next + 1]
    }
    const reference = referenceAt(discourse, at)
    if (reference === null) continue
    const { actor, last, form } = reference
    const entity = entities[actor]
    if (entity === undefined) continue
    const end = document.tokens[last - 1]?.end ?? token.end
    const mention = { start: token.start, end, first: at, last, form }
    entity.mentions.push(mention)
    figures.push(figureOf(document, quoted, mention, actor, entity.gender))
  }
  figures.push(...named.slice(next))
  return discourse
}

type Reference = { readonly actor: number; readonly last: number; readonly form: MentionForm }

function referenceAt(discourse: Discourse, at: number): Reference | null {
  const token = discourse.document.tokens[at]
  if (token === undefined) return null
  if (hasTrait(token, trait.pronoun)) {
    const wanted = wantedBy(token.lower, discourse.document.language)
    if (wanted?.kind !== 'person') return null
    const actor = resolvePronoun(discourse, token, at, [])
    const entity = actor === null ? undefined : discourse.entities[actor]
    if (actor === null || entity === undefined) return null
    entity.gender ??= wanted.gender
    return { actor, last: at + 1, form: 'pronoun' }
  }
  if (token.lower !== 'the') return null
  const last = titleEnd(discourse.document, at)
  const actor = last === null ? null : resolveDescription(discourse, at, last)
  return last === null || actor === null ? null : { actor, last, form: 'title' }
}

const longestTitle = 5

/** The end of "the prime minister" when no name follows that it belongs to. */
function titleEnd(document: Document, article: number): number | null {
  const { tokens } = document
  for (let at = article + 1; at <= article + longestTitle; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word') return null
    const next = tokens[at + 1]
    // "The Forward" inside a sentence is a name, not somebody's title.
    if (token.capital && tokens[article]?.capital === true) return null
    const title = hasTrait(token, trait.title)
    if (!title && !hasTrait(token, trait.titleModifier)) return null
    if (!title) continue
    const goesOn = next?.kind === 'word' && (next.capital || hasTrait(next, trait.title))
    if (!goesOn) return next?.lower === 'of' || next?.lower === 'for' ? null : at + 1
  }
  return null
}
