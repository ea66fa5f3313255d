import type { ProfileSource } from '../profile.ts'

/** Section, weekday, date and page stand in one line; the first pattern whose value is a date counts. */
const date = [
  '{value} - {time} {length} mots{any}',
  '{section}, {value} {length} mots, p. {page}',
  '{section}, {value}, p. {page}',
  '{section}, {value}',
  '{value}, p. {page}',
  '{value} - {length} mots{any}',
  '{value}',
]

const outlet = [
  '{value}, no. {issue}',
  '{value}, nº {issue}',
  '{value}, n° {issue}',
  '{value} (site web)',
  '{value}',
]

const tail = { 'document number': ['Numéro de document', 'Document number'] }

const drop = [
  '© {any}',
  'Ce certificat est émis à {any}',
  "Date d'émission : {any}",
  'Le présent document est protégé {any}',
  'Tous droits réservés{any}',
  'news·{any}',
  'Sauvegarder',
  'Annuler',
]

/** The printing window of the 2000s and early 2010s: a table an article. */
export const europresseTable: ProfileSource = {
  name: 'europresse-table',
  label: 'Europresse (table layout)',
  container: 'html',
  recognise: {
    marks: ['europresse.com', 'cedrom-sni', 'DocPublicationName', 'TitreArticleVisu', 'DocHeader'],
    least: 3,
  },
  record: { openers: ['table#tbHeaderImages'] },
  bylineAfterHeadline: true,
  parts: [
    { element: '.DocPublicationName', field: 'outlet' },
    { element: '.DocHeader', field: 'date' },
    { element: '.TitreArticleVisu', field: 'headline' },
    { element: '.txtCertificat', field: 'certificate' },
  ],
  fields: tail,
  tail: ['document number'],
  values: { date, outlet },
  drop,
  dates: { order: 'dmy' },
}

/** The layout since 2016: an element `article` each, with named parts. */
export const europresseArticle: ProfileSource = {
  name: 'europresse-article',
  label: 'Europresse',
  container: 'html',
  recognise: {
    marks: [
      'rdp__DocPublicationName',
      'titreArticle',
      'DocText',
      'docOcurrContainer',
      'publiC',
      'DocHeader',
    ],
    least: 3,
  },
  record: { elements: ['article'] },
  parts: [
    { element: '.rdp__DocPublicationName', field: 'outlet' },
    { element: '.DocPublicationName', field: 'outlet' },
    { element: '.DocHeader', field: 'date' },
    { element: '.rdp__subtitle', field: 'subtitle' },
    { element: '.titreArticle', field: 'headline' },
    { element: '.titreArticleVisu', field: 'headline' },
    { element: '.docAuthors', field: 'byline' },
    { element: '.sm-margin-bottomNews', field: 'byline' },
    { element: '.publiC-lblNodoc', field: 'document number' },
    { element: '.DocText', field: 'body' },
    { element: '.docOcurrContainer', field: 'body' },
  ],
  values: { date, outlet, byline: ['Par {value}', 'De {value}', '{value}'] },
  drop,
  dropElements: ['aside', 'footer', '.apd-wrapper', '.icon-logo-public'],
  dates: { order: 'dmy' },
}
