import type { ProfileSource } from '../profile.ts'

/** LexisNexis labels in English, German and French, as the classic interface and Nexis Uni print them. */
const fields = {
  byline: ['Byline', 'Author', 'Autor', 'Verfasser', 'Auteur', 'Auteurs', 'Signature'],
  section: ['Section', 'Rubrik', 'Ressort', 'Rubrique'],
  length: ['Length', 'Länge', 'Longueur'],
  dateline: ['Dateline', 'Ort', 'Lieu'],
  highlight: ['Highlight', 'Summary', 'Zusammenfassung', 'Chapeau', 'Résumé', 'Encart', 'Vorspann'],
  headline: ['Headline', 'Title', 'Titel', 'Überschrift', 'Titre'],
  series: ['Series', 'Serie', 'Série'],
  column: ['Column', 'Kolumne', 'Chronique'],
  body: ['Body', 'Text', 'Corps', 'Fließtext', 'Textkörper', 'Texte'],
  caption: ['Graphic', 'Grafik', 'Graphik', 'Bild', 'Graphique', 'Illustration', 'Photo'],
  classification: ['Classification', 'Klassifizierung', 'Klassifikation'],
  language: ['Language', 'Sprache', 'Langue'],
  'load date': ['Load-Date', 'Update', 'Ladedatum', 'Date-Chargement', 'Date de chargement'],
  'publication type': [
    'Publication-Type',
    'Pub-Type',
    'Publikationstyp',
    'Type-Publication',
    'Type de publication',
  ],
  'journal code': [
    'Journal-Code',
    'Journal Code',
    'Zeitungs-Code',
    'Code-Revue',
    'Code de la revue',
  ],
  subject: ['Subject', 'Thema', 'Themen', 'Schlagwort', 'Sujet', 'Sujets'],
  organisation: ['Organization', 'Organisation', 'Organismes'],
  company: ['Company', 'Unternehmen', 'Firma', 'Société', 'Entreprise'],
  ticker: ['Ticker'],
  industry: ['Industry', 'Branche', 'Secteur'],
  person: ['Person', 'Personen', 'Personne', 'Personnes'],
  geographic: [
    'Geographic',
    'City',
    'State',
    'Country',
    'Geografie',
    'Region',
    'Géographie',
    'Lieux',
  ],
  acquired: ['Acc-No', 'Accession-No', 'Document-Type', 'Dok-Typ'],
  'correction date': ['Correction-Date'],
  correction: ['Correction', 'Berichtigung', 'Korrektur', 'Rectificatif'],
  notes: ['Notes', 'Note', 'Anmerkung'],
  type: ['Type', 'Typ'],
  'page link': ['Link to Image', 'PDF-Link'],
}

const tail = [
  'caption',
  'classification',
  'language',
  'load date',
  'publication type',
  'journal code',
  'subject',
  'organisation',
  'company',
  'ticker',
  'industry',
  'person',
  'geographic',
  'acquired',
  'correction date',
  'correction',
  'type',
  'page link',
]

const values = {
  section: ['{value}; {any}Pg. {page}', '{value}; {any}S. {page}', '{value}; Version:{version}'],
  outlet: ['{value}, {any}edition', '{value}'],
  byline: ['By {value}', 'Von {value}', 'Par {value}', '{value}'],
}

const drop = [
  'Copyright {any}',
  'All Rights Reserved{any}',
  '© {any}',
  '(c) {any}',
  'Alle Rechte vorbehalten{any}',
  'Tous droits réservés{any}',
  'Page {number} of {total}',
  'Seite {number} von {total}',
  'Page {number} de {total}',
]

const starts = [
  '{number} of {total} DOCUMENTS',
  '{number} of {total} DOCUMENT',
  'LEVEL {any} - {number} OF {total} STORIES',
  '{number} von {total} DOKUMENTEN',
  'Dokument {number} von {total}',
  'Document {number} of {total}',
  'Document {number} de {total}',
  'Document {number} sur {total}',
]

const announced = [
  'Download Request:{any}Items: {first}-{last}',
  'Documents ({total})',
  'Dokumente ({total})',
  'Document(s) ({total})',
  'Total documents: {total}',
]

const upper = Object.fromEntries(
  Object.entries(fields).map(([field, labels]) => [
    field,
    labels.map((label) => label.toUpperCase()),
  ]),
)

/** Classic text export: numbered, centred outlet and date, labels in capitals. */
export const lexisnexisText: ProfileSource = {
  name: 'lexisnexis-text',
  label: 'LexisNexis (text)',
  container: 'text',
  recognise: {
    marks: [
      ...starts,
      'LENGTH: {number} word',
      'LÄNGE: {number}',
      'LONGUEUR: {number}',
      'LOAD-DATE: ',
      'PUBLICATION-TYPE: ',
    ],
    least: 2,
  },
  record: { starts },
  announced,
  head: ['outlet', 'date', 'headline'],
  labels: { form: '{label}:', exactCase: true },
  fields: upper,
  tail,
  values,
  drop,
  dates: { order: 'mdy' },
}

/** Classic HTML export: the same lines as the text export, labels bold. */
export const lexisnexisHtml: ProfileSource = {
  ...lexisnexisText,
  name: 'lexisnexis-html',
  label: 'LexisNexis (HTML)',
  container: 'html',
  recognise: {
    marks: [
      ...starts,
      '<DOCFULL>',
      'LXNComment',
      'LENGTH: ',
      'LÄNGE: ',
      'LONGUEUR: ',
      'LOAD-DATE: ',
      'DOC_ID_0_',
    ],
    least: 2,
  },
  announcedElements: [{ element: 'meta', attribute: 'documents' }],
}

const cover = [
  'User Name: {any}',
  'Date and Time: {any}',
  'Job Number: {any}',
  'Datum und Uhrzeit: {any}',
  'Date et heure: {any}',
]
const uniEnds = ['End of Document', 'Ende des Dokuments', 'Dokumentende', 'Fin du document']

/** Nexis Uni and Lexis Advance, Word: headline, outlet and date above labelled lines, a mark at the end. */
export const nexisUniWord: ProfileSource = {
  name: 'nexis-uni-docx',
  label: 'Nexis Uni (Word)',
  container: 'docx',
  recognise: {
    marks: [
      'LADocCount',
      'LADeliveryID',
      'About LexisNexis',
      ...uniEnds,
      'Load-Date: ',
      'Length: {number} words',
      'Länge: {number} W',
      'Longueur: {number} mots',
      'advance.lexis.com',
    ],
    least: 2,
  },
  record: { ends: uniEnds },
  announced,
  cover: [],
  head: ['headline', 'outlet', 'date'],
  labels: { form: '{label}:', bold: true },
  fields,
  tail: [...tail],
  values,
  drop,
  dates: { order: 'mdy' },
}

/** Nexis Uni saved as text, and the text of its PDF. */
export const nexisUniText: ProfileSource = {
  ...nexisUniWord,
  name: 'nexis-uni-text',
  label: 'Nexis Uni (text)',
  container: 'text',
  recognise: {
    marks: [
      ...uniEnds,
      'Load-Date: ',
      'Length: {number} words',
      'Länge: {number} W',
      'Longueur: {number} mots',
      'Publication-Type: ',
      ...cover,
      'Documents ({total})',
    ],
    least: 2,
  },
  cover,
  labels: { form: '{label}:' },
}

/** Nexis Uni saved as HTML. */
export const nexisUniHtml: ProfileSource = {
  ...nexisUniText,
  name: 'nexis-uni-html',
  label: 'Nexis Uni (HTML)',
  container: 'html',
}

/** Nexis Uni saved as Rich Text. */
export const nexisUniRtf: ProfileSource = {
  ...nexisUniText,
  name: 'nexis-uni-rtf',
  label: 'Nexis Uni (RTF)',
  container: 'rtf',
}
