import type { ProfileSource } from '../profile.ts'

const fields = {
  byline: ['Author'],
  'publication info': ['Publication info'],
  abstract: ['Abstract', 'Abstract (summary)', 'Abstract (English)'],
  links: ['Links'],
  body: ['Full text', 'Full Text'],
  subject: ['Subject'],
  location: ['Location'],
  people: ['People'],
  company: ['Company / organization', 'Company/organization'],
  classification: ['Classification'],
  outlet: ['Publication title'],
  volume: ['Volume'],
  issue: ['Issue'],
  page: ['Pages', 'First page'],
  length: ['Number of pages'],
  'publication year': ['Publication year', 'Year'],
  date: ['Publication date'],
  section: ['Section'],
  publisher: ['Publisher'],
  place: ['Place of publication', 'Country of publication'],
  'publication subject': ['Publication subject', 'Journal subject'],
  ISSN: ['ISSN', 'ISBN'],
  'source type': ['Source type'],
  language: ['Language of publication', 'Language'],
  'document type': ['Document type'],
  'document ID': ['ProQuest document ID', 'Accession number'],
  url: ['Document URL'],
  copyright: ['Copyright'],
  'last updated': ['Last updated'],
  database: ['Database'],
  features: [
    'Document features',
    'Dateline',
    'Column',
    'Edition',
    'Series',
    'Identifier / keyword',
    'DOI',
  ],
  title: ['Title', 'Alternate title'],
}

const tail = Object.keys(fields).filter(
  (field) => !['byline', 'publication info', 'abstract', 'links', 'body'].includes(field),
)

const values = {
  outlet: ['{value}; {place}', '{value} ; {place}', '{value}'],
  section: ['{value}; Part {part}', '{value}'],
  byline: ['{value}'],
}

const drop = [
  'ProQuest document link{any}',
  'Enlarge this image.{any}',
  'Links: {any}',
  'http{any}',
]

const common = {
  announced: ['Document 1 of {total}'],
  head: ['headline'],
  labels: { form: '{label}:' as const },
  fields,
  tail,
  values,
  drop,
  dates: { order: 'mdy' as const },
}

export const proquestHtml: ProfileSource = {
  ...common,
  name: 'proquest-html',
  label: 'ProQuest (HTML)',
  container: 'html',
  recognise: {
    marks: [
      'ProQuest document link',
      'DocID_',
      'search.proquest.com',
      'www.proquest.com',
      'Publication title: ',
      'ProQuest document ID',
    ],
    least: 2,
  },
  record: { openers: ['a#DocID_*'] },
  announced: ['Document 1 of {total}'],
}

export const proquestText: ProfileSource = {
  ...common,
  name: 'proquest-text',
  label: 'ProQuest (text)',
  container: 'text',
  recognise: {
    marks: [
      'Report Information from ProQuest',
      'ProQuest document ID: ',
      'Document {number} of {total}',
      'Publication title: ',
      'Document URL: http',
      'Full text: ',
    ],
    least: 2,
  },
  record: { starts: ['{rule}', 'Document {number} of {total}'] },
  cover: [
    'Report Information from ProQuest{any}',
    'Table of contents{any}',
    'Bibliography{any}',
    'Citation style: {any}',
    'Contact us{any}',
    'Contact ProQuest{any}',
    'Copyright {any} ProQuest {any}',
    'Database copyright{any}',
    'Terms and Conditions{any}',
    'My Research{any}',
  ],
}
