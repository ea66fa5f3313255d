import type { Quote } from './library.ts'
import type { Link } from './quote.ts'

type Attributed = Pick<
  Quote,
  'speaker' | 'speakerName' | 'cue' | 'chain' | 'addressee' | 'type' | 'floating'
>

/** Who says it, as shown: the full name, the words of the text, or that nobody is named. */
export function speakerOf(quote: Attributed): string {
  return quote.speakerName ?? quote.speaker?.text ?? nobody(quote)
}

function nobody({ type }: Attributed): string {
  return type === 'term' ? 'quoted term' : 'nobody named'
}

/** How it came: cue, addressee and chain, as in “told Interfax, via TASS, in a statement”. */
export function mannerOf(quote: Attributed): string {
  const hearer = bare(quote.addressee ?? '')
  const channels = quote.chain.filter(
    ({ kind, name }) => kind === 'channel' && !hasWords(hearer, bare(name)),
  )
  const carriers = quote.chain.filter(
    ({ kind, name }) => kind !== 'channel' && bare(name) !== hearer,
  )
  const parts = [
    cueAndAddressee(quote),
    ...carriers.map(({ name }) => `via ${name}`),
    ...channels.map(channelWords),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** A name for comparing: “the Kestrel Post” and “Kestrel Post” are one. */
function bare(name: string): string {
  return name.toLowerCase().replace(/^(?:an?|the)\s+/, '')
}

/** Whole words only: who told “Maxwell Fox” did not write on X. */
function hasWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `)
}

function cueAndAddressee(quote: Attributed): string {
  const { cue, addressee, floating } = quote
  const isKnown = quote.speakerName !== null || quote.speaker !== null
  const verb = cue?.text ?? (floating && isKnown ? 'goes on' : '')
  if (addressee === null) return verb
  return verb === '' ? `to ${addressee}` : `${verb} ${joins(verb)}${addressee}`
}

/** “told reporters”, but “said to reporters”. */
function joins(verb: string): string {
  return /\b(?:told|tells|tell|telling|informed|assured|warned|urged|asked|reminded)$/i.test(verb)
    ? ''
    : 'to '
}

function channelWords({ name }: Link): string {
  if (/^(?:in|on|at|by|via|during|through|to)\s/i.test(name)) return name
  if (/^(?:an?|the|his|her|its|their|this|that)\s/i.test(name)) return `in ${name}`
  if (/^\p{Lu}/u.test(name)) return `on ${name}`
  if (name.endsWith('s')) return `in ${name}`
  return `in ${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`
}
