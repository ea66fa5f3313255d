import { otherLanguage } from './other.ts'
import { spanishCues } from './spanish-cues.ts'
import { noWordClasses, words, type Language } from './language.ts'

const unending = words(
  'sr sra sres sras srta d da dr dra prof gral cnel lic ing arq st sta pág núm art',
)
const ending = words('etc ee.uu s.a cía ud uds vd inc')

export const spanish: Language = {
  ...otherLanguage,
  code: 'es',
  name: 'Spanish',
  abbreviations: new Set([...unending, ...ending]),
  unending,
  clitics: new Set(),
  elision: false,
  starters: words(`
    el la los las un una unos unas él ella ellos ellas yo tú nosotros usted ustedes este esta estos
    estas ese esa eso esto en al a de del por para con pero y o si cuando mientras según tras
    después antes desde además también así
  `),
  ordinals: false,
  dropsSubject: true,
  lateSubject: true,
  cues: spanishCues,
  classes: {
    ...noWordClasses,
    determiners: words(`
      el la los las un una unos unas este esta estos estas ese esa esos su sus mi mis nuestro nuestra
      varios algunos dos tres
    `),
    pronouns: words('él ella ellos ellas yo nosotros usted ustedes quien quienes éste aquel'),
    objectPronouns: words('le les lo me te se nos'),
    prepositions: words(`
      de del a al en con por para sin sobre entre contra desde hasta hacia según tras ante bajo durante
      mediante
    `),
    conjunctions: words('y e o u pero sino si cuando mientras porque aunque como pues'),
    relatives: words('que quien quienes cual cuyo donde'),
    auxiliaries: words(`
      ha han había habían es son era eran fue fueron será está están estaba puede pueden debe ser haber
    `),
    adverbs: words('también ya aún todavía además luego entonces siempre así no más hoy'),
    times: words(`
      lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana tarde noche enero febrero
      marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    `),
    that: words('que'),
    questions: words('si cómo cuándo dónde'),
  },
  phrases: ['según', 'de acuerdo con', 'a juicio de', 'en opinión de', 'en palabras de'],
  titles: words(`
    sr sr. sra sra. presidente presidenta ministro ministra primer alcalde alcaldesa diputado diputada
    senador senadora director directora jefe jefa portavoz secretario secretaria general doctor dr
    profesor juez jueza fiscal papa rey reina entrenador canciller gobernador
  `),
  speakers: words(`
    ministro ministra ministerio gobierno policía portavoz presidente presidenta alcalde fiscal abogado
    experto expertos fuentes fuente autoridades sindicato sindicatos testigo testigos empresa
  `),
  channels: words(`
    comunicado entrevista discurso carta tuit mensaje conferencia rueda declaración informe correo
    twitter facebook telegram instagram radio
  `),
  services: words('twitter facebook telegram instagram youtube x'),
  outlets: words(
    'país mundo abc vanguardia radio televisión cadena diario periódico revista prensa',
  ),
  agencies: words('efe afp reuters ap tass interfax'),
  termMarks: words('llamado llamada denominado apodado'),
  works: words(`
    película serie programa libro novela canción álbum obra ópera poema cuadro exposición revista diario periódico documental
  `),
}
