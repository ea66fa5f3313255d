import type { ProfileSource } from '../profile.ts'

/** Factiva's field codes mean the same in all its interface languages. */
const codes = {
  headline: ['HD'],
  subtitle: ['SH'],
  byline: ['BY'],
  section: ['SE'],
  credit: ['CR'],
  length: ['WC'],
  date: ['PD'],
  time: ['ET'],
  outlet: ['SN'],
  'source code': ['SC'],
  group: ['NGC', 'GC'],
  edition: ['ED'],
  page: ['PG'],
  volume: ['VOL'],
  language: ['LA'],
  copyright: ['CY'],
  column: ['CLM'],
  body: ['LP', 'TD'],
  artwork: ['ART'],
  contact: ['CT'],
  reference: ['RF'],
  company: ['CO'],
  industry: ['IN'],
  subject: ['NS'],
  region: ['RE'],
  descriptors: ['IPD', 'IPC'],
  publisher: ['PUB'],
  'accession number': ['AN'],
}

const tail = [
  'artwork',
  'contact',
  'reference',
  'company',
  'industry',
  'subject',
  'region',
  'descriptors',
  'publisher',
  'accession number',
]

const values = {
  byline: ['By {value}', 'Von {value}', 'Par {value}', '{value}'],
  'accession number': ['Document {value}', 'Dokument {value}', '{value}'],
}

/** A table of field codes. */
export const factivaHtml: ProfileSource = {
  name: 'factiva-html',
  label: 'Factiva (HTML)',
  container: 'html',
  recognise: {
    // The first 64 KiB are often style sheet alone, so its names count as well.
    marks: [
      '<title>Factiva',
      '<b>HD</b>',
      '<b>SN</b>',
      '<b>PD</b>',
      'articleParagraph',
      'divFactiva',
      'fcpNavContainer',
    ],
    least: 2,
  },
  record: { elements: ['div.article'] },
  labels: { form: '{label}', exactCase: true },
  fields: codes,
  tail,
  values,
  drop: ['© {any} Factiva, Inc.{any}'],
  dates: { order: 'dmy' },
}

/** The display without codes: lines in a fixed order. */
export const factivaPlainHtml: ProfileSource = {
  name: 'factiva-article',
  label: 'Factiva (HTML without field codes)',
  container: 'html',
  recognise: { marks: ['articleParagraph', 'id="hd"', 'Article"', 'Factiva', 'words<'], least: 3 },
  record: { elements: ['div.article'] },
  head: ['section', 'length', 'date', 'time', 'outlet', 'source code', 'page', 'language'],
  parts: [
    { element: '#hd', field: 'headline' },
    { element: '.enHeadline', field: 'headline' },
    { element: '.author', field: 'byline' },
    { element: 'p.articleParagraph', field: 'body' },
  ],
  values,
  drop: ['(c) {any}', '© {any}', 'Copyright {any}', 'Document {accession}', 'Dokument {accession}'],
  dates: { order: 'dmy' },
}

/** Text export: each field code alone on its line, or before its value. */
export const factivaText: ProfileSource = {
  name: 'factiva-text',
  label: 'Factiva (text)',
  container: 'text',
  recognise: { marks: ['HD', 'WC', 'PD', 'SN', 'LP', 'TD', 'Document {accession}'], least: 7 },
  record: { ends: ['Document {accession}', 'AN Document {accession}', 'AN Dokument {accession}'] },
  labels: { form: '{label}', exactCase: true },
  fields: codes,
  tail,
  values,
  drop: ['Page {number} of {total}{any}', '© {any} Factiva, Inc.{any}'],
  dates: { order: 'dmy' },
}

/** The answers of the article service. */
export const factivaXml: ProfileSource = {
  name: 'factiva-xml',
  label: 'Factiva (XML)',
  container: 'xml',
  recognise: {
    marks: ['global.factiva.com', '<ppsarticle', '<leadParagraph', '<accessionNo'],
    least: 2,
  },
  record: { elements: ['ppsarticle'] },
  announcedElements: [{ element: 'ppsarticleResultSet', attribute: 'count' }],
  parts: [
    { element: 'headline', field: 'headline' },
    { element: 'byline', field: 'byline' },
    { element: 'columnName', field: 'column' },
    { element: 'sectionName', field: 'section' },
    { element: 'leadParagraph', field: 'body' },
    { element: 'tailParagraphs', field: 'body' },
    { element: 'publicationDate', field: 'date' },
    { element: 'publicationTime', field: 'time' },
    { element: 'modificationDate', field: 'updated' },
    { element: 'sourceName', field: 'outlet' },
    { element: 'sourceCode', field: 'source code' },
    { element: 'baseLanguage', field: 'language' },
    { element: 'edition', field: 'edition' },
    { element: 'pages', field: 'page' },
    { element: 'wordCount', field: 'length' },
    { element: 'credit', field: 'credit' },
    { element: 'artWork', field: 'artwork' },
    { element: 'copyright', field: 'copyright' },
    { element: 'publisherName', field: 'publisher' },
    { element: 'accessionNo', field: 'accession number' },
    { element: 'region', field: 'region' },
    { element: 'company', field: 'company' },
    { element: 'industry', field: 'industry' },
    { element: 'newsSubject', field: 'subject' },
  ],
  dropElements: ['reference'],
  dates: { order: 'ymd' },
}

/** Rich Text export: a table of field codes. */
export const factivaRtf: ProfileSource = {
  ...factivaText,
  name: 'factiva-rtf',
  label: 'Factiva (RTF)',
  container: 'rtf',
  recognise: { marks: ['Factiva', 'Dow Jones', 'HD', 'WC', 'PD', 'SN', 'LP'], least: 5 },
}
