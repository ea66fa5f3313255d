import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { cuttings, json, program } from '../support/command-line.ts'
import { freshFolder } from '../support/folder.ts'
import { root } from '../support/source-tree.ts'

const commands = readdirSync(path.join(root, 'electron/cli/commands')).map((file) =>
  path.basename(file, '.ts'),
)

const stories = [
  {
    title: 'Council votes to move road',
    text: 'The council voted on Tuesday.\n\n“The ice does not read our budget,” mayor Signe Brask told Kestrel Wire.',
    date: '2024-03-12',
    source: 'Norrland Post',
  },
  {
    title: 'Ferry sails again',
    text: 'The ferry sails on Thursday, Olav Renn said on Monday. “Nobody drowned,” he told reporters. 🛳️',
    date: '2024-02-14',
    source: 'The Tidemark',
  },
]

function libraryOf(records: readonly object[]): { library: string; dump: string; folder: string } {
  const folder = freshFolder()
  const dump = path.join(folder, 'stories.jsonl')
  const library = path.join(folder, 'Study.cuttings')
  writeFileSync(dump, records.map((record) => JSON.stringify(record)).join('\n'))
  return { library, dump, folder }
}

describe('the command line', () => {
  test('imports into a library that was not there, and adds nothing the second time', () => {
    const { library, dump } = libraryOf(stories)
    const first = json(['import', dump, '--library', library])
    expect(first).toMatchObject({
      files: 1,
      articles: { added: 2, teasers: 0, duplicates: 0 },
      problems: [],
    })
    const again = json(['import', dump, '--library', library])
    expect(again).toMatchObject({ articles: { added: 0, teasers: 0, duplicates: 2 } })
    expect(json(['search', '', '--library', library])).toMatchObject({ total: 2 })
  })

  test('imports a folder that holds the library itself without reading the library', () => {
    const { library, folder } = libraryOf(stories)
    expect(json(['import', folder, '--library', library])).toMatchObject({
      files: 1,
      articles: { added: 2 },
      problems: [],
    })
  })

  test('searches articles, quotes and actors', () => {
    const { library, dump } = libraryOf(stories)
    cuttings(['import', dump, '--library', library])
    expect(json(['search', 'road', '--library', library])).toMatchObject({
      total: 1,
      hits: [{ title: 'Council votes to move road', outlet: 'Norrland Post', date: '2024-03-12' }],
    })
    expect(
      json(['search', 'speaker:brask budget', '--in', 'quotes', '--library', library]),
    ).toMatchObject({
      total: 1,
      hits: [{ speaker: 'Signe Brask', cue: 'told', type: 'direct' }],
    })
    expect(json(['search', 'renn', '--in', 'actors', '--library', library])).toMatchObject({
      total: 1,
      hits: [{ name: 'Olav Renn', kind: 'person' }],
    })
  })

  test('tags a passage by code points, and takes the tag off again', () => {
    const { library, dump } = libraryOf(stories)
    cuttings(['import', dump, '--library', library])
    const where = ['--span', '2:4-9', '--library', library]
    expect(cuttings(['tag', 'Ships', ...where]).code).toBe(0)
    expect(json(['show', '2', '--library', library])).toMatchObject({ tags: [{ tag: 'Ships' }] })
    expect(cuttings(['untag', 'Ships', ...where]).code).toBe(0)
    expect(json(['tags', '--library', library])).toMatchObject({
      tags: [{ name: 'Ships', uses: 0 }],
    })
    expect(cuttings(['untag', 'Ships', ...where])).toMatchObject({ code: 2 })
  })

  test('a tag on something that is not there is refused and leaves no tag behind', () => {
    const { library, dump } = libraryOf(stories)
    cuttings(['import', dump, '--library', library])
    expect(cuttings(['tag', 'Lost', '--article', '99', '--library', library])).toMatchObject({
      code: 2,
    })
    expect(cuttings(['tag', 'Lost', '--span', '1:5-9000', '--library', library])).toMatchObject({
      code: 2,
    })
    expect(json(['tags', '--library', library])).toMatchObject({ tags: [] })
  })

  test('two imports of the same dump make libraries with the same dump', () => {
    const one = libraryOf(stories)
    const other = libraryOf(stories)
    cuttings(['import', one.dump, '--library', one.library])
    cuttings(['import', other.dump, '--library', other.library])
    const text = cuttings(['dump', '--library', one.library]).out
    expect(text.length).toBeGreaterThan(500)
    expect(cuttings(['dump', '--library', other.library]).out).toBe(text)
  })

  test('extracts without a library, in code points', () => {
    const text = 'Ahoy 🛳️🛳️. The mayor spoke. “We will stay,” Brask said.'
    const answer = cuttings(['extract', '-'], `${JSON.stringify({ id: 'a', text, lang: 'en' })}\n`)
    const found = JSON.parse(answer.out) as { id: string; quotes: { start: number; end: number }[] }
    const [quote] = found.quotes
    expect(found.id).toBe('a')
    expect(Array.from(text).slice(quote?.start, quote?.end).join('')).toBe('“We will stay,”')
  })

  test('takes a plain text as one document, and tells of a line that is no record', () => {
    const plain = cuttings(['extract', '-'], 'One line.\n\n“We will stay,” Brask said.\n')
    expect(plain.out.trim().split('\n')).toHaveLength(1)
    const broken = cuttings(['extract', '-'], '{"id":1,"text":"Hello."}\n{"id":2,\n')
    expect(broken).toMatchObject({ code: 1 })
    expect(broken.error).toMatch(/Line 2/)
  })

  test('says in a sentence what it cannot do', () => {
    const missing = path.join(freshFolder(), 'None.cuttings')
    expect(cuttings(['search', 'x', '--library', missing])).toMatchObject({
      code: 2,
      error: expect.stringContaining('There is no library'),
    })
    expect(existsSync(missing)).toBe(false)
    expect(cuttings(['import', '/no/such/file', '--library', missing])).toMatchObject({ code: 2 })
    expect(cuttings(['frobnicate'])).toMatchObject({ code: 2 })
    expect(cuttings([])).toMatchObject({ code: 2, out: '' })
    expect(cuttings(['extract', missing])).toMatchObject({
      code: 2,
      error: expect.stringContaining('cannot be read'),
    })
  })

  test.for(commands)('%s says what it takes', (name) => {
    expect(cuttings([name, '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining(`cuttings ${name}`),
      error: '',
    })
  })

  test('takes no word, folder or target that it would pass over', () => {
    const { library, dump, folder } = libraryOf(stories)
    cuttings(['import', dump, '--library', library])
    const refused = [
      ['tag', 'Ice', 'road', '--article', '1'],
      ['tag', 'Ice', '--article', '1', '--actor', '1'],
      ['collect', 'Later', '--article', '1', '2'],
      ['collect', 'Later', '--article', '99'],
      ['tags', 'Ice'],
      ['find-again', '--cues', path.join(folder, 'none')],
    ]
    for (const words of refused) {
      const { code, out, error } = cuttings([...words, '--library', library])
      expect({ words, code, out }).toEqual({ words, code: 2, out: '' })
      expect(error).not.toBe('')
    }
    expect(json(['tags', '--library', library])).toMatchObject({ tags: [] })
    expect(json(['collections', '--library', library])).toMatchObject({ collections: [] })
  })

  test('says what of a query was not understood, and lists nothing when nothing was', () => {
    const { library, dump } = libraryOf(stories)
    cuttings(['import', dump, '--library', library])
    expect(cuttings(['search', 'date:2024-99', '--library', library])).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining('not understood at 6'),
    })
    const half = cuttings(['search', 'road (', '--library', library, '--json'])
    expect(half).toMatchObject({ code: 1, error: expect.stringContaining('not understood at 6') })
    expect(JSON.parse(half.out)).toMatchObject({ total: 1 })
  })

  test('ends quietly when its reader has seen enough', () => {
    const { library, dump } = libraryOf(
      Array.from({ length: 300 }, (_, number) => ({
        title: `Story ${number}`,
        text: `The ferry sails ${number} times. `.repeat(60),
      })),
    )
    cuttings(['import', dump, '--library', library])
    const line = `"${process.execPath}" "${program}" dump --library "${library}" | head -c 10`
    const piped = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { encoding: 'utf8' })
    expect(piped).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('kill -9', () => {
  test('during an import leaves a sound library, and the import can be run again without a loss', async () => {
    const folder = freshFolder()
    const dumps = path.join(folder, 'dumps')
    mkdirSync(dumps)
    for (let file = 0; file < 40; file += 1) {
      const records = Array.from({ length: 60 }, (_, record) => ({
        title: `Story ${file}-${record}`,
        text: `The ferry ${file} sails at ${record}, Olav Renn said. “It is boat number ${record},” he told reporters in Hallvik.`,
      }))
      writeFileSync(
        path.join(dumps, `${String(file).padStart(2, '0')}.jsonl`),
        records.map((one) => JSON.stringify(one)).join('\n'),
      )
    }
    const library = path.join(folder, 'Study.cuttings')
    const child = spawn(process.execPath, [program, 'import', dumps, '--library', library], {
      stdio: 'ignore',
    })
    await someStored(library)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    expect(cuttings(['check', '--library', library])).toMatchObject({ code: 0 })
    const kept = Number(json(['search', '', '--library', library])['total'])
    expect(json(['import', dumps, '--library', library])).toMatchObject({
      articles: { added: 2400 - kept, duplicates: kept },
    })
    expect(cuttings(['check', '--library', library])).toMatchObject({ code: 0 })
  })
})

async function someStored(library: string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    await wait(25)
    if (!existsSync(library)) continue
    const answer = cuttings(['search', '', '--library', library, '--json'])
    if (answer.code === 0 && (JSON.parse(answer.out) as { total: number }).total > 0) return
  }
  throw new Error('The import stored nothing in a minute.')
}
