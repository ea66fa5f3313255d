import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ReadFailure } from '../../electron/intake/failure.ts'
import {
  databaseReaders,
  exportProfiles,
  loadProfiles,
} from '../../electron/intake/profile-folder.ts'
import { markFault, markOf } from '../../electron/intake/profile-mark.ts'
import { profileJson, readProfile } from '../../electron/intake/profile.ts'
import { builtInProfiles } from '../../electron/intake/profiles/index.ts'
import { draftsIn, eventsOf, headOf, sourceFromText } from '../support/source-file.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cuttings-profiles-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('a mark matches its line whatever the case and spaces, and gives what varies', () => {
  const mark = markOf('{number} of {total} DOCUMENTS')
  expect(mark.matches('      3 of  1,200 Documents ')).toEqual(
    new Map([
      ['number', '3'],
      ['total', '1,200'],
    ]),
  )
  expect(mark.matches('He read 3 of 12 documents')).toBeNull()
  expect(mark.foundIn('He read 3 of 12 documents')).not.toBeNull()
})

test('signs in a mark stand for themselves', () => {
  expect(markOf('Documents ({total})').matches('Documents (12)')?.get('total')).toBe('12')
  expect(markOf('a.b*').matches('axbb')).toBeNull()
})

test('a mark is quick on a hostile line', () => {
  const started = performance.now()
  markOf('{one}; {two}; {any} end').matches(`${'; '.repeat(900)}x`)
  expect(performance.now() - started).toBeLessThan(500)
})

test('a mark that cannot be used says why', () => {
  expect(markFault('{number of {total}')).toContain('brace without its partner')
  expect(markFault('{a}{b} end')).toContain('two free placeholders in a row')
  expect(markFault('{number} {number}')).toContain('twice')
  expect(markFault('Documents ({total})')).toBeNull()
})

test('every built-in profile survives being written and read', () => {
  for (const profile of builtInProfiles) {
    expect(readProfile('p.json', profileJson(profile))).toEqual(profile)
  }
})

function failureOf(text: string): ReadFailure {
  try {
    readProfile('mine.json', text)
  } catch (error) {
    if (error instanceof ReadFailure) return error
    throw error
  }
  throw new Error('the profile was read')
}

test('a profile that is not JSON is refused with file and line', () => {
  const failure = failureOf('{\n  "name": "mine",\n  "label": oops\n}')
  expect(failure).toMatchObject({ code: 'broken-profile', place: { line: 3 } })
  expect(failure.message).toMatch(/^The profile mine\.json cannot be used: line 3: /)
})

test('a profile with a wrong or unknown entry is refused with the line of that entry', () => {
  const [first] = builtInProfiles
  if (first === undefined) throw new Error('there are no built-in profiles')
  const wrong = profileJson(first).replace('"container": "text"', '"container": "parchment"')
  expect(failureOf(wrong)).toMatchObject({ code: 'broken-profile', place: { line: 4 } })
  const unknown = profileJson(first).replace('"container"', '"colour": "red",\n  "container"')
  expect(failureOf(unknown)).toMatchObject({ place: { line: 4 } })
})

const changed = `1 OUT OF 1 ITEMS

The Moor Echo

May 2, 2021

Moor fire

LENGTH: 6 words

The peat burned for three days.

LOAD-DATE: May 3, 2021
`

test('a mended profile in the settings folder replaces the built-in one', async () => {
  const file = sourceFromText('dump.txt', changed)
  const named = databaseReaders().find(({ name }) => name === 'lexisnexis-text')
  expect(named?.recognises(headOf(file))).toBeLessThan(0.92)
  await exportProfiles(folder)
  const path = join(folder, 'lexisnexis-text.json')
  const source = await readFile(path, 'utf8')
  await writeFile(
    path,
    source.replaceAll('{number} of {total} DOCUMENTS"', '{number} out of {total} items"'),
  )
  const { profiles, broken } = await loadProfiles(folder)
  expect(broken).toEqual([])
  const mended = databaseReaders(profiles).find(({ name }) => name === 'lexisnexis-text')
  if (mended === undefined) throw new Error('the mended profile has no reader')
  expect(mended.recognises(headOf(file))).toBeGreaterThan(0.9)
  const events = await eventsOf(mended, file)
  expect(draftsIn(events)).toMatchObject([
    { headline: 'Moor fire', facts: { outlet: 'The Moor Echo' } },
  ])
  expect(events).toContainEqual({ kind: 'announced', count: 1 })
})

test('a broken profile does not hide the others, and writing them out keeps what is there', async () => {
  await writeFile(join(folder, 'lexisnexis-text.json'), '{')
  const written = await exportProfiles(folder)
  expect(written).toHaveLength(builtInProfiles.length - 1)
  const { profiles, broken } = await loadProfiles(folder)
  expect(profiles).toHaveLength(builtInProfiles.length - 1)
  expect(broken.map(({ code }) => code)).toEqual(['broken-profile'])
  expect(await loadProfiles(join(folder, 'absent'))).toEqual({ profiles: [], broken: [] })
})
