import { otherLanguage } from './other.ts'
import { frenchCues } from './french-cues.ts'
import { noWordClasses, words, type Language } from './language.ts'

const unending = words(
  'm mm mme mmes mlle dr pr me st ste no art p pp cf ex env av bd gal col cap lt',
)
const ending = words('etc inc ltd janv févr avr juil sept oct nov déc')

export const french: Language = {
  ...otherLanguage,
  code: 'fr',
  name: 'French',
  abbreviations: new Set([...unending, ...ending]),
  unending,
  clitics: new Set(),
  elision: true,
  starters: words(`
    le la les un une des il elle ils elles on nous vous je ce cette ces cela c’ l’ en au aux à dans
    sur pour par avec mais et ou si quand lorsque selon après avant depuis alors puis aussi ainsi
  `),
  ordinals: false,
  lateSubject: true,
  cues: frenchCues,
  classes: {
    ...noWordClasses,
    determiners: words(`
      le la les l’ l' un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos
      plusieurs quelques certains deux trois
    `),
    pronouns: words(`
      il elle ils elles on nous vous je j’ j' qui -il -elle -ils -elles -on -je -t-il -t-elle -t-on
      celui-ci celle-ci
    `),
    objectPronouns: words("lui leur eux me te se s’ s' moi toi"),
    prepositions: words(`
      de d’ d' du à au aux en dans sur pour par avec sans sous chez vers entre contre depuis pendant
      après avant devant selon lors dès
    `),
    conjunctions: words('et ou mais donc car si quand lorsque comme puisque alors'),
    relatives: words("qui que qu’ qu' dont où"),
    auxiliaries: words(`
      a ont avait avaient est sont était étaient sera seront aurait aura n’a n'a n’ont peut doit être
      avoir
    `),
    adverbs: words(`
      aussi encore ensuite également toujours déjà ainsi pas plus notamment d’abord alors enfin puis
      cependant toutefois pourtant néanmoins aussitôt
    `),
    times: words(`
      lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd’hui aujourd'hui demain matin soir
      janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    `),
    that: words("que qu’ qu'"),
    questions: words('si comment pourquoi quand'),
  },
  phrases: ['selon', 'd’ après', "d' après"],
  titles: words(`
    m m. mme mme. président présidente ministre premier première maire député députée sénateur
    sénatrice directeur directrice chef porte-parole secrétaire général professeur docteur dr me
    procureur juge pape roi reine prince entraîneur
  `),
  speakers: words(`
    ministre ministère gouvernement police porte-parole président présidente maire procureur avocat
    avocate expert experts source sources responsable responsables syndicat syndicats témoin témoins
    parquet tribunal direction entreprise association chercheur chercheurs
  `),
  channels: words(`
    communiqué entretien interview discours lettre tweet message conférence déclaration tribune
    courriel blog rapport twitter facebook telegram instagram antenne radio
  `),
  services: words('twitter facebook telegram instagram youtube x'),
  outlets: words(`
    monde figaro libération parisien express point obs télévision radio bfmtv cnews lci tf1 franceinfo
    rtl europe journal presse quotidien magazine mediapart
  `),
  agencies: words('afp reuters ap tass interfax'),
  termMarks: words('dit appelé appelée surnommé soi-disant'),
  works: words(`
    film série émission livre roman chanson album pièce opéra poème tableau exposition magazine journal hebdomadaire documentaire
  `),
}
