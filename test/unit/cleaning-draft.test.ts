import { expect, test } from 'vitest'
import { readCredits } from '../../electron/intake/cleaning/credits.ts'
import { datelineOf } from '../../electron/intake/cleaning/datelines.ts'
import { cleanDraft } from '../../electron/intake/cleaning/draft.ts'
import { plainArticle } from '../../electron/intake/cleaning/plain-article.ts'
import { nowhere, paragraphsOf } from '../../shared/article.ts'

test.each([
  ['(Reuters) - The mill burned.', null, 'Reuters'],
  ['COPENHAGEN (Reuters) -Denmark said yes.', 'COPENHAGEN', 'Reuters'],
  ['NEW YORK  (Reuters) - Shares fell.', 'NEW YORK', 'Reuters'],
  ['WASHINGTON, April 5 (AP) — The vote is off.', 'WASHINGTON', 'AP'],
  ['CHARLOTTE, North Carolina (Reuters) - The bank said.', 'CHARLOTTE, North Carolina', 'Reuters'],
  ['LONDON/PARIS (AFP) — The tunnel is shut.', 'LONDON/PARIS', 'AFP'],
  ['Berlin (dpa/sid) – Der Senat tagt.', 'Berlin', 'dpa/sid'],
  ['PARIS, 5 avril (AFP) - Le maire dit non.', 'PARIS', 'AFP'],
  ['TORVIK (Kestrel Wire) - The port is open.', 'TORVIK', 'Kestrel Wire'],
  ['KYIV, Ukraine — The bridge is whole.', 'KYIV, Ukraine', null],
])('%s begins with a dateline', (paragraph, place, agency) => {
  expect(datelineOf(paragraph)).toMatchObject({ place, agency })
})

test.each([
  'The council met on Monday — and voted.',
  'NATO — which was founded in 1949 — met again.',
  'In London (where it began) - the group met.',
  'Mayor Jane Doe (Labour) said no.',
  'A B C D E F G — no place has so many letters apart.',
])('%s begins with its sentence', (paragraph) => {
  expect(datelineOf(paragraph)).toBe(null)
})

test('credits are names by what they did, without the places they wrote from', () => {
  const line =
    'Reporting by  Jane Doe  and Zhou Li in Beijing; additional reporting by Ann Roe in Washington, D.C.; Writing by Sam Orr; Editing by Kim Foe, Lee Moe & Al Poe'
  expect(readCredits(line)).toEqual({
    reporting: ['Jane Doe', 'Zhou Li', 'Ann Roe'],
    writing: ['Sam Orr'],
    editing: ['Kim Foe', 'Lee Moe', 'Al Poe'],
  })
})

test('credits at the end of the last paragraph leave what stands behind them', () => {
  const draft = cleanDraft({
    headline: 'Mill',
    text: 'The mill burned. (Reporting by Jane Doe; Editing by Kim Foe) ($1=.7 euro)',
    facts: {},
  })
  expect(draft.body).toBe('The mill burned. ($1=.7 euro)')
  expect(draft.removed).toContainEqual({
    text: '(Reporting by Jane Doe; Editing by Kim Foe)',
    reason: 'credits',
    before: 1,
  })
})

test.each([
  '(Reporting Jane Doe; Editing by Kim Foe ).',
  '(Additional reporting in Leeds by Jane Doe; editing by Kim Foe))',
])('%s is a credit although its signs are careless', (credit) => {
  const draft = cleanDraft({ headline: 'Mill', text: `The mill burned. ${credit}`, facts: {} })
  expect(draft.body).toBe('The mill burned.')
  expect(draft.facts.credits).toMatchObject({ reporting: ['Jane Doe'], editing: ['Kim Foe'] })
})

test('brackets about reporting in general stay in the text', () => {
  const text = 'He liked both trades (reporting from the scene and editing software).'
  expect(cleanDraft({ headline: 'Work', text, facts: {} }).body).toBe(text)
})

test('a sentence about editing is no credit', () => {
  const text =
    'She lives from editing by night.\n\nEditing by hand is slow, he said, and it pays badly.'
  expect(cleanDraft({ headline: 'Work', text, facts: {} }).body).toBe(text)
})

test('versions and notes become revisions, and the headline loses its mark', () => {
  const draft = cleanDraft({
    headline: 'UPDATE 2-Mill burns',
    text: '(Adds details, quotes)\n\nLEEDS (Reuters) - The mill burned.\n\nCorrection: an earlier version of this story named the wrong mill.',
    facts: {},
  })
  expect(draft.headline).toBe('Mill burns')
  expect(draft.body).toBe('The mill burned.')
  expect(draft.facts.revisions).toEqual([
    'UPDATE 2-',
    '(Adds details, quotes)',
    'Correction: an earlier version of this story named the wrong mill.',
  ])
})

test('a byline and a note that lost their line or brackets are no text', () => {
  const text = 'Corrects name of the owner\n\nBy Jane Doe NEW YORK (Reuters) - The mill burned.'
  expect(cleanDraft({ headline: 'Mill', text, facts: {} })).toMatchObject({
    body: 'The mill burned.',
    facts: { byline: 'Jane Doe', dateline: 'NEW YORK', revisions: ['Corrects name of the owner'] },
  })
})

test('what the source says of itself outranks what the text shows', () => {
  const draft = cleanDraft({
    headline: 'Mill',
    text: 'By Jane Doe\n\nLEEDS (Reuters) - The mill burned.',
    facts: { byline: 'J. Doe, Leeds', agency: 'PA' },
  })
  expect(draft.facts).toMatchObject({ byline: 'J. Doe, Leeds', agency: 'PA', dateline: 'LEEDS' })
})

test('lines that interrupt an article go, sentences that look like them stay', () => {
  const draft = cleanDraft({
    headline: 'Mill',
    text: [
      'The mill burned.',
      'ADVERTISEMENT',
      'Advertisement was the trade of his father.',
      'Read more: Fires of the year',
      'Share this article on Facebook',
      'Sign up for our newsletter',
      'Nobody was hurt.',
      'Our Standards: The Trust Principles.',
    ].join('\n\n'),
    facts: {},
  })
  expect(paragraphsOf(draft.body)).toEqual([
    'The mill burned.',
    'Advertisement was the trade of his father.',
    'Nobody was hurt.',
  ])
  expect(draft.removed.map(({ reason }) => reason)).toEqual([
    'advertisement',
    'read more',
    'share bar',
    'newsletter',
    'standards notice',
  ])
})

test('the headline repeated at the top is not text', () => {
  const draft = cleanDraft({
    headline: 'Mill burns',
    text: 'Mill burns\n\nThe mill burned.',
    facts: {},
  })
  expect(draft.body).toBe('The mill burned.')
})

test('text wrapped at a column is joined, words broken at its edge are mended', () => {
  const draft = cleanDraft({
    headline: 'Museum',
    text: 'The museum will open the cellar in which its paint-\nings survived the war, and the small garden be-\nhind it. The mayor said he would come.\n\nAdmission is free.',
    facts: {},
  })
  expect(paragraphsOf(draft.body)).toEqual([
    'The museum will open the cellar in which its paintings survived the war, and the small garden behind it. The mayor said he would come.',
    'Admission is free.',
  ])
})

test('wrapped text with a blank line after every line is one text again', () => {
  const lines = [
    'The paper said on Monday that the town museum',
    'would open its cellar in the spring and keep it',
    'open until the end of the year, which was more',
    'than anyone had hoped for when the last mayor',
    'had the vault built and closed it for ever, as',
    'he said, to all but the mice.',
  ]
  const draft = cleanDraft({ headline: 'Museum', text: lines.join('\n\n'), facts: {} })
  expect(draft.body).toBe(lines.join(' '))
})

test('lines that are paragraphs of their own stay apart', () => {
  const text = '“Will you come?”\n“No.”\n“Then I will stay here, whatever it costs me, and wait.”'
  expect(paragraphsOf(cleanDraft({ headline: 'Talk', text, facts: {} }).body)).toHaveLength(3)
})

test('hidden characters go from the text, direction marks and joiners stay', () => {
  const text =
    'The govern\u00adment\u00a0said\u200b so. \u2067שלום\u2069 نمی\u200cخواهم \u0093yes\u0094'
  expect(cleanDraft({ headline: 'x', text, facts: {} }).body).toBe(
    'The government said so. \u2067שלום\u2069 نمی\u200cخواهم “yes”',
  )
})

test('the day and the author above a story are no text', () => {
  const draft = cleanDraft({
    headline: 'Tram',
    text: 'June 5, 2019 7:11 AM\n\nThe tram will run for another ten years.\n\nThe mayor voted no.\n\nona.reed@lantern.example',
    facts: {},
  })
  expect(paragraphsOf(draft.body)).toEqual([
    'The tram will run for another ten years.',
    'The mayor voted no.',
  ])
  expect(draft.facts.published).toBe('2019-06-05T07:11:00')
})

test('a story with an address and no outlet is of the site it was taken from, which is told', () => {
  const text =
    'Town keeps its tram\nBy Ona Reed\nJune 5, 2019\nhttps://www.lantern.example/tram\n\nThe tram will run for another ten years, the council said.'
  const { facts } = plainArticle(text, nowhere)
  expect(facts.outlet).toBe('lantern.example')
  expect(facts.extra['Outlet taken from']).toBe('the address')
})
