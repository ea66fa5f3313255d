import { french } from '../languages/french.ts'
import { spanish } from '../languages/spanish.ts'
import { words, type Language } from '../languages/language.ts'

const frenchBeginnings = words(`
  selon pour dans avec sans chez sous vers entre contre depuis pendant après avant devant lors dès afin ainsi
  alors aussi autre autres beaucoup bien bref cela celle celles celui cependant ceux chaque ceci car combien
  certes comment comme dernier dernière déjà donc encore enfin ensuite est-ce face faute grâce hier ici il jamais
  jusqu jusque lui malgré mais mieux moins même nombreux non notamment oui outre par parce parfois parmi partout
  peu peut-être plus plusieurs pourquoi pourtant près puis puisque quant quand que quel quelle quels quelles
  qui quoi rien sauf seul seule seuls si sinon son souvent surtout tandis tant tel telle toujours tous tout toute
  toutes très trop voici voilà vu aucun aucune autant autour certains certaines interrogé interrogée invité
  film livre loi accord article communiqué merci bonjour madame monsieur premier première deux trois quatre cinq
  six sept huit neuf dix dimanche lundi mardi mercredi jeudi vendredi samedi
`)

const spanishBeginnings = words(`
  según para en con sin sobre entre contra desde hasta hacia tras ante bajo durante mediante además ahora
  ahí allí algo alguien alguna algunas alguno algunos antes apenas aquí así aun aunque ayer bien cada casi como
  cómo con cual cualquier cuando cuándo cuanto dado de debido del después donde dónde dos durante e ello
  entonces era es esa esas ese eso esos está estas este esto estos gracias ha hace hay hoy incluso junto jamás
  luego mañana más mejor menos mientras mucha muchas mucho muchos muy nada nadie ni ninguna ninguno no nos
  nuevo nueva nunca o otra otras otro otros pero poco por porque primera primero pronto pues que qué quien quién
  quizá quizás se sea según ser si sí siempre sin sino sólo solo su sus tal también tampoco tan tanto toda todas
  todo todos tres tras un una uno unos unas usted varias varios ya yo preguntado preguntada película libro ley
  señor señora lunes martes miércoles jueves viernes sábado domingo
`)

/** Words of a language that are no names when a sentence gives them a capital: its small words and these. */
function commonOf({ classes, starters }: Language, beginnings: ReadonlySet<string>) {
  const lists = [classes.determiners, classes.pronouns, classes.prepositions, classes.conjunctions]
  const more = [classes.relatives, classes.auxiliaries, classes.adverbs, classes.times]
  return new Set(
    [...lists, ...more, classes.questions, starters, beginnings].flatMap((one) => [...one]),
  )
}

const common = new Map([
  [french.code, commonOf(french, frenchBeginnings)],
  [spanish.code, commonOf(spanish, spanishBeginnings)],
])

const frenchBodies = words(`
  parti banque ministère conseil assemblée sénat union fédération confédération association ligue comité
  commission agence société groupe université institut cour tribunal syndicat front mouvement rassemblement
  mairie préfecture gouvernement armée police office haut caisse compagnie fondation
`)
const spanishBodies = words(`
  partido banco ministerio consejo congreso senado unión federación confederación asociación liga comité
  comisión agencia sociedad grupo universidad instituto corte tribunal sindicato frente movimiento
  ayuntamiento gobierno ejército policía fiscalía junta generalitat fundación compañía cámara
`)

const germanBodies = words(`
  arbeitskreis arbeitsgemeinschaft bundesverband landesverband dachverband fachverband verband verein bündnis initiative bürgerinitiative
  stiftung gewerkschaft institut zentralrat zentralverband hauptverband gesellschaft genossenschaft akademie bundesvereinigung vereinigung
  kommission ausschuss komitee aktionsbündnis netzwerk landesamt bundesamt kammer handelskammer fraktion universität hochschule
`)

const titles = new Map([french, spanish].map(({ code, titles: list }) => [code, list]))
const bodies = new Map<string, ReadonlySet<string>>([
  [french.code, new Set([...french.outlets, ...frenchBodies])],
  [spanish.code, new Set([...spanish.outlets, ...spanishBodies])],
  ['de', germanBodies],
])

/** Null for a language without such a list. */
export function romanceCommon(language: string): ReadonlySet<string> | null {
  return common.get(language) ?? null
}

/** Words that say who somebody is: ministre, alcaldesa. Null for a language without such a list. */
export function romanceTitles(language: string): ReadonlySet<string> | null {
  return titles.get(language) ?? null
}

/** True of words that begin the name of a body: parti, banco, radio. */
export function beginsBody(lower: string, language: string): boolean {
  return bodies.get(language)?.has(lower) === true
}
