import type { Stance } from '../../../shared/quote.ts'
import type { CueVerb, Frame } from './language.ts'

type Row = readonly [stance: Stance, frames: readonly Frame[], verbs: string]

/**
 * The cue verbs of German. A verb is written as present/past/participle in the third person
 * singular (`sagt/sagte/gesagt`), with the infinitive where its vowel differs, regular ones as their
 * stem (`erklär`); a separable prefix follows a plus sign (`teilt/teilte/geteilt+mit`).
 */
const rows: readonly Row[] = [
  [
    'neutral',
    ['direct', 'that', 'zero'],
    `sagt/sagte/gesagt schreibt/schrieb/geschrieben spricht/sprach/gesprochen/sprechen erklär äußer/äußerte
     meld bericht/berichtete/berichtet erzähl/erzählte/erzählt antwort/antwortete/geantwortet
     entgegn/entgegnete/entgegnet erwider/erwiderte/erwidert bemerk/bemerkte/bemerkt ergänz
     erläuter/erläuterte/erläutert bekräftig bestätig verkünd/verkündete/verkündet kommentier
     verlaut/verlautete/verlautet begründ/begründete/begründet formulier notier zitier
     twitter/twitterte/getwittert unterstreich/unterstrich/unterstrichen heißt/hieß/geheißen
     ergibt/ergab/ergeben/ergeben beschreibt/beschrieb/beschrieben nennt/nannte/genannt
     bezeichn/bezeichnete/bezeichnet resümier urteil/urteilte/geurteilt schilder versicher
     beton informier beschließt/beschloss/beschlossen verweist/verwies/verwiesen
     teilt/teilte/geteilt+mit gibt/gab/gegeben/geben+an gibt/gab/gegeben/geben+bekannt fügt/fügte/gefügt+hinzu
     führt/führte/geführt+aus führt/führte/geführt+an stellt/stellte/gestellt+fest
     stellt/stellte/gestellt+klar weist/wies/gewiesen+hin hebt/hob/gehoben+hervor
     geht/ging/gegangen+hervor sagt/sagte/gesagt+aus legt/legte/gelegt+dar
     setzt/setzte/gesetzt+hinzu merkt/merkte/gemerkt+an räumt/räumte/geräumt+ein
     wird/wurde/geworden/werden+bekannt prognostizier`,
  ],
  ['claimed', ['direct', 'that', 'zero'], 'behaupt/behauptete/behauptet argumentier beteuer'],
  ['admitted', ['direct', 'that', 'zero'], 'gesteht/gestand/gestanden gibt/gab/gegeben/geben+zu'],
  [
    'denied',
    ['direct', 'that', 'zero'],
    'bestreitet/bestritt/bestritten dementier leugn/leugnete/geleugnet weist/wies/gewiesen+zurück',
  ],
  ['warned', ['direct', 'that', 'zero', 'to'], 'warn/warnte/gewarnt droht/drohte/gedroht mahn'],
  [
    'urged',
    ['direct', 'that', 'zero', 'to'],
    `forder verlangt/verlangte/verlangt appellier empfiehlt/empfahl/empfohlen/empfehlen rät/riet/geraten/raten
     bittet/bat/gebeten drängt/drängte/gedrängt fordert/forderte/gefordert+auf ruft/rief/gerufen+auf
     schlägt/schlug/geschlagen/schlagen+vor plädier`,
  ],
  [
    'promised',
    ['direct', 'that', 'zero', 'to'],
    'verspricht/versprach/versprochen/versprechen kündigt/kündigte/gekündigt+an sagt/sagte/gesagt+zu bietet/bot/geboten/bieten+an',
  ],
  [
    'criticised',
    ['direct', 'that', 'zero', 'to'],
    `kritisier bemängel/bemängelte/bemängelt beklagt/beklagte/beklagt beschuldig monier rüg
     wirft/warf/geworfen/werfen+vor prangert/prangerte/geprangert+an klagt/klagte/geklagt`,
  ],
  ['praised', ['direct', 'that'], 'lobt/lobte/gelobt würdig begrüßt/begrüßte/begrüßt'],
  ['asked', ['direct', 'question'], 'fragt/fragte/gefragt'],
  [
    'thought',
    ['direct', 'that', 'zero'],
    `glaub/glaubte/geglaubt meint/meinte/gemeint hofft/hoffte/gehofft vermut/vermutete/vermutet
     schätzt/schätzte/geschätzt befürcht/befürchtete/befürchtet erwart/erwartete/erwartet
     findet/fand/gefunden rechn/rechnete/gerechnet bezweifel/bezweifelte/bezweifelt
     geht/ging/gegangen+aus sieht/sah/gesehen/sehen+an nimmt/nahm/genommen/nehmen+an`,
  ],
]

/** Meldet, berichtet, entgegnet: a vowel before the ending. */
const needsVowel = /[dt]$|(?:[^aeiouäöülrhmn]|ch)[mn]$/

export const germanCues: readonly CueVerb[] = rows.flatMap(([stance, frames, verbs]) =>
  verbs
    .split(/\s+/)
    .filter((verb) => verb !== '')
    .flatMap((verb) => cueVerbs(verb, stance, frames)),
)

function cueVerbs(entry: string, stance: Stance, frames: readonly Frame[]): readonly CueVerb[] {
  const [forms = '', particle] = entry.split('+')
  const verb = cueVerb(forms, stance, frames)
  if (particle === undefined) return [verb]
  return [{ ...verb, lemma: `${verb.lemma} ${particle}` }, joined(verb, particle)]
}

/** The prefix joins its verb at the end of a clause: wie er mitteilte, hat mitgeteilt. */
function joined(verb: CueVerb, particle: string): CueVerb {
  return {
    ...verb,
    lemma: `${particle}${verb.lemma}`,
    finite: verb.finite.map((form) => `${particle}${form}`),
    other: verb.other.map((form) => `${particle}${form}`),
  }
}

function cueVerb(forms: string, stance: Stance, frames: readonly Frame[]): CueVerb {
  const [first = '', second, third, fourth] = forms.split('/')
  const isStem = second === undefined || second === `${first}ete` || !first.endsWith('t')
  const stem = isStem ? first : first.replace(/e?t$/, '')
  const link = isStem && needsVowel.test(stem) ? 'e' : ''
  const present = isStem ? `${stem}${link}t` : first
  const past = second ?? `${stem}${link}te`
  const infinitive = fourth ?? (/[^i]e[lr]$/.test(stem) ? `${stem}n` : `${stem}en`)
  const plural = [infinitive, past.endsWith('e') ? `${past}n` : `${past}en`]
  return {
    lemma: infinitive,
    stance,
    frames,
    finite: [...new Set([present, past, ...plural])],
    gerund: [],
    other: [third ?? `${stem}${link}t`],
  }
}
