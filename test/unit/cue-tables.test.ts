import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CueFault, readCueTable, writeCueTable } from '../../electron/extraction/cue-table.ts'
import { extract, noContext } from '../../electron/extraction/extract.ts'
import { builtInLanguages } from '../../electron/extraction/languages/index.ts'
import { languageWith } from '../../electron/extraction/own-cues.ts'
import { exportCues, loadCues } from '../../electron/intake/cue-folder.ts'
import { freshFolder } from '../support/folder.ts'

const header = 'cue\tstance\tfinite\tgerund\tother\tgoverns\n'
const text = '“The lamp stays lit,” harbour master Ana Orr foghorned on Friday.'

const quotesWith = (table: string, words = text) =>
  extract(words, { ...noContext, language: 'en', cues: { en: readCueTable(table) } }).quotes

const faultIn = (table: string): CueFault => {
  try {
    readCueTable(table)
  } catch (error) {
    if (error instanceof CueFault) return error
    throw error
  }
  throw new Error('The table was read.')
}

describe('a cue table', () => {
  test('of each language says the same when it is written and read', () => {
    for (const language of builtInLanguages) {
      const written = readCueTable(writeCueTable(language))
      expect(written).toEqual(language.cues.map((cue) => ({ ...cue })))
      expect(languageWith(language.code, { [language.code]: written }).cues).toEqual(language.cues)
    }
  })

  test('adds a verb, with its stance', () => {
    expect(quotesWith(header)[0]?.cue ?? null).toBeNull()
    const [quote] = quotesWith(`${header}foghorn\twarned\tfoghorns foghorned\t\t\tdirect that\n`)
    expect(quote).toMatchObject({ cue: { text: 'foghorned' }, stance: 'warned' })
    expect(quote?.speakerName).toBe('Ana Orr')
  })

  test('gives a known verb another stance, and takes one out', () => {
    const said = text.replace('foghorned', 'insisted')
    expect(quotesWith(header, said)[0]).toMatchObject({ stance: 'claimed' })
    const other = `${header}insist\turged\tinsists insisted\tinsisting\tinsist\tdirect that zero\n`
    expect(quotesWith(other, said)[0]).toMatchObject({ stance: 'urged' })
    expect(quotesWith(`${header}insist\t\t\t\t\t\n`, said)[0]?.cue ?? null).toBeNull()
  })

  test('teaches the verbs of a language the program does not know', () => {
    const own = readCueTable(`${header}dire\tneutral\tdice disse\t\t\tdirect\n`)
    const words = '«La lampada resta accesa», disse Ana Orr.'
    const [quote] = extract(words, { ...noContext, language: 'it', cues: { it: own } }).quotes
    expect(quote?.cue?.text).toBe('disse')
  })

  test('is read with semicolons, commas and quotation marks, as spreadsheets write them', () => {
    const one = readCueTable(`${header}say\tneutral\tsays said\t\t\tdirect`)
    for (const divider of [';', ',']) {
      const saved = `\ufeff"# a, remark"\r\n${header.replaceAll('\t', divider)}\r\n"say"${divider}neutral${divider}"says, said"${divider}${divider}${divider}direct\r\n${divider.repeat(5)}\r\n`
      expect(readCueTable(saved)).toEqual(one)
    }
  })

  test('with a mistake is refused with the line and what is expected', () => {
    const second = 'say\tneutral\tsays\t\t\tdirect\n'
    expect(faultIn('')).toMatchObject({ line: 1 })
    expect(faultIn('cue\tstance\n').message).toMatch('columns finite, gerund, other, governs are')
    expect(faultIn(`${header}${second}shout\tloud\tshouts\t\t\tdirect`)).toMatchObject({ line: 3 })
    expect(faultIn(`${header}x\tloud\tshouts\t\t\tdirect`).message).toMatch('“loud” is no stance')
    expect(faultIn(`${header}x\tneutral\tx\t\t\tdirectly`).message).toMatch('“directly” is nothing')
    expect(faultIn(`${header}\tneutral\tx\t\t\tdirect`).message).toBe('the cue is missing')
    expect(faultIn(`${header}x\tneutral\t\t\t\tdirect`).message).toMatch('“x” has no form')
  })
})

describe('the folder of cue tables', () => {
  test('is filled with the built-in ones, and what lies there is kept', async () => {
    const folder = path.join(freshFolder(), 'cues')
    expect(await exportCues(folder)).toEqual(['en.tsv', 'de.tsv', 'fr.tsv', 'es.tsv'])
    writeFileSync(path.join(folder, 'en.tsv'), header)
    expect(await exportCues(folder)).toEqual([])
    expect(readFileSync(path.join(folder, 'en.tsv'), 'utf8')).toBe(header)
    const { tables, broken } = await loadCues(folder)
    expect(broken).toEqual([])
    expect(Object.keys(tables)).toEqual(['de', 'en', 'es', 'fr'])
  })

  test('gives every good table, and names file and line of a broken one', async () => {
    const folder = freshFolder()
    writeFileSync(path.join(folder, 'en.tsv'), `${header}shout\tloud\tshouts\t\t\tdirect\n`)
    writeFileSync(path.join(folder, 'de.csv'), header.replaceAll('\t', ','))
    writeFileSync(path.join(folder, 'fr.tsv'), Buffer.from(`${header}r\xe9p`, 'latin1'))
    writeFileSync(path.join(folder, 'notes.txt'), 'not a table')
    mkdirSync(path.join(folder, 'es.tsv'))
    const { tables, broken } = await loadCues(folder)
    expect(Object.keys(tables)).toEqual(['de'])
    expect(broken.map(({ message }) => message.slice(0, 50))).toEqual([
      'The cue table en.tsv cannot be used: line 2: “loud',
      'The cue table fr.tsv cannot be used: line 2: it is',
    ])
    expect(readdirSync(folder)).toHaveLength(5)
  })

  test('may be missing', async () => {
    expect(await loadCues(path.join(freshFolder(), 'none'))).toEqual({ tables: {}, broken: [] })
  })
})
