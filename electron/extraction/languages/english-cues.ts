import type { Stance } from '../../../shared/quote.ts'
import type { CueVerb, Frame } from './language.ts'

type Row = readonly [stance: Stance, frames: string, verbs: string]

/**
 * The cue verbs of English. A verb is written as its base form; forms that are not regular follow
 * after slashes: past, participle (`say/said`, `speak/spoke/spoken`). A particle follows a plus
 * sign (`go/went/gone+on`).
 */
const rows: readonly Row[] = [
  ['neutral', 'direct that zero', 'say/said'],
  ['neutral', 'direct that zero hearer to', 'tell/told'],
  [
    'neutral',
    'direct that zero',
    `add explain state note report conclude reply confirm clarify mention indicate
     testify intimate write/wrote/written reveal reiterate repeat signal estimate announce observe
     declare disclose imply counsel`,
  ],
  [
    'neutral',
    'direct',
    `continue elaborate answer comment remark joke quip shout yell cry whisper mutter murmur laugh smile
     exclaim begin/began/begun recount narrate sing/sang/sung chant sigh interject
     chime text email e-mail remember retort muse opine summarize summarise
     reflect proclaim pronounce read/read intone deadpan crow gush elucidate
     blurt tease utter volunteer offer reason counter describe bark
     speak/spoke/spoken greet ponder marvel echo finish start stammer scream holler roar bellow
     pipe snap growl chuckle snort gasp sob scoff shrug nod thunder croak drawl`,
  ],
  [
    'neutral',
    'direct that',
    'respond tweet retweet post blog go/went/gone+on point+out put/put+it chime+in sum+up weigh+in fire+back shoot/shot+back hit/hit+back snap+back cut/cut+in',
  ],
  ['neutral', 'direct that question', 'recall'],
  ['neutral', 'direct that hearer to', 'advise inform notify brief instruct remind'],
  [
    'claimed',
    'direct that zero',
    'claim allege assert insist contend maintain argue suggest hint posit',
  ],
  [
    'claimed',
    'direct that',
    'stress emphasize emphasise underscore underline boast brag reassert protest',
  ],
  ['claimed', 'direct that zero', 'swear/swore/sworn attest affirm'],
  ['claimed', 'direct that hearer', 'assure reassure convince persuade'],
  ['admitted', 'direct that zero', 'admit acknowledge concede confess'],
  ['admitted', 'direct that', 'agree accept lament regret'],
  ['denied', 'direct that', 'deny/denied dispute dismiss reject refute rebut disagree object'],
  ['warned', 'direct that zero hearer to', 'warn caution'],
  ['warned', 'direct that to', 'threaten'],
  ['warned', 'direct that', 'fret worry'],
  ['urged', 'direct that hearer to', 'urge implore beg exhort order command direct'],
  ['urged', 'direct that', 'demand recommend propose plead appeal insist'],
  ['urged', 'to hearer', 'encourage press invite entreat beseech pressure call+on call+upon'],
  ['promised', 'direct that zero to', 'promise pledge vow'],
  [
    'criticised',
    'direct that',
    'complain criticize criticise grumble grouse gripe moan whine object charge',
  ],
  [
    'criticised',
    'direct hearer',
    'accuse blame attack blast slam scold rebuke condemn mock ridicule taunt chide',
  ],
  [
    'criticised',
    'direct',
    'denounce decry fume rant rail thunder lambast snipe sneer scoff deride',
  ],
  ['praised', 'direct', 'praise hail applaud laud enthuse rave thank congratulate salute'],
  ['asked', 'direct question hearer to', 'ask'],
  ['asked', 'direct question', 'wonder inquire enquire query question'],
  ['thought', 'direct that zero', 'predict'],
  [
    'thought',
    'belief',
    'think/thought believe hope feel/felt fear suspect expect speculate assume',
  ],
  [
    'neutral',
    'name',
    `call describe refer label dub characterize characterise term brand deem portray express voice
     depict paint frame present regard treat view identify reference invoke evoke mention
     discuss recount pronounce proclaim title nickname liken compare equate rate rank classify categorize categorise tout promote advertise
     herald justify interpret list plug position cast/cast coin headline outline emphasise`,
  ],
  [
    'criticised',
    'name',
    `criticize criticise denigrate disparage belittle insult fault deplore bemoan resent oppose
     reject condemn attack assail rip skewer lampoon berate castigate chastise admonish upbraid
     lambaste hammer pummel pound malign vilify demonize ridicule knock trash deride scorn question doubt`,
  ],
  [
    'praised',
    'name',
    'admire celebrate endorse embrace champion welcome cheer commend extol honor honour prefer',
  ],
  ['urged', 'name', 'advocate request seek/sought coach call+for ask+for push+for'],
  ['promised', 'name', 'guarantee offer threaten'],
  [
    'neutral',
    'name',
    `define diagnose envisage imagine visualize christen crown decree designate rename contrast broach preach recite trumpet telegraph publicize convey
     relay restate recap specify stipulate enumerate highlight reaffirm debate contemplate ponder hype
     remember recollect foretell/foretold/foretold forecast/forecast`,
  ],
  [
    'criticised',
    'name',
    `abhor despise detest disdain dislike distrust dread loathe mourn rue calumniate censure chasten
     defame deprecate impeach reprimand reproach reprove revile shame snub bash excoriate
     eviscerate bewail challenge contest repudiate renounce disavow disown
     rebuff spurn veto shun mislabel stigmatize stereotype caricature offend smear slur jeer heckle`,
  ],
  [
    'praised',
    'name',
    `acclaim bless compliment eulogize excuse felicitate forgive/forgave/forgiven adore appreciate
     cherish favor favour idolize prize relish revere treasure venerate worship uphold/upheld`,
  ],
  ['urged', 'name', 'solicit prescribe mandate lobby+for plead+for appeal+for argue+for'],
  ['thought', 'name', 'crave envision mull'],
  [
    'neutral',
    'belief',
    'find/found show learn realize realise discover notice recognize recognise imagine guess reckon figure',
  ],
  ['thought', 'name', 'anticipate foresee/foresaw/foreseen intend'],
  ['neutral', 'name quote', 'cite'],
  ['neutral', 'quote', 'quote'],
]

/** Stressed short final syllables double their consonant: beg, admit, rebut, snap. */
const doubling = new Set(
  'beg admit rebut snap dub sob begin quip nod refer slam chat brag drum'.split(' '),
)

export const englishCues: readonly CueVerb[] = rows.flatMap(([stance, frames, verbs]) =>
  verbs
    .split(/\s+/)
    .filter((verb) => verb !== '')
    .map((verb) => cueVerb(verb, stance, frames.split(' ').filter(isFrame))),
)

function isFrame(word: string): word is Frame {
  return ['direct', 'that', 'zero', 'belief', 'hearer', 'to', 'question', 'name', 'quote'].includes(
    word,
  )
}

function cueVerb(entry: string, stance: Stance, frames: readonly Frame[]): CueVerb {
  const [forms = '', particle] = entry.split('+')
  const [base = '', past = regularPast(base), participle = past] = forms.split('/')
  const lemma = particle === undefined ? base : `${base} ${particle}`
  return {
    lemma,
    stance,
    frames,
    finite: [...new Set([thirdPerson(base), past])],
    gerund: [gerund(base)],
    other: [...new Set([base, participle])],
  }
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  if (base === 'go') return 'goes'
  return /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return `${doubled(base)}ed`
}

function gerund(base: string): string {
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`
  return `${doubled(base)}ing`
}

function doubled(base: string): string {
  return doubling.has(base) ? `${base}${base.slice(-1)}` : base
}
