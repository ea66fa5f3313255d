import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { foreignFormat } from '../../electron/intake/readers/foreign.ts'
import { readersWith } from '../../electron/intake/readers/index.ts'
import { stances } from '../../shared/quote.ts'
import { operators } from '../../shared/query/operators.ts'

const root = path.resolve(import.meta.dirname, '../..')
const readme = textOf('README.md')
/** Prettier pads the cells of a table; a row is compared without its padding. */
const rows = new Set(
  readme
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/ *\| */g, '|')),
)

test('the manual lists every query field as the program knows it', () => {
  const missing = Object.entries(operators)
    .map(([name, { help, example }]) => `|\`${name}:\`|${help}|\`${example}\`|`)
    .filter((row) => !rows.has(row))
  expect(missing).toEqual([])
})

test('the manual names every stance a query can ask for', () => {
  expect(stances.filter((stance) => !readme.includes(`\`${stance}\``))).toEqual([])
})

test('the manual names every format that is read, and no other', () => {
  const [, section = ''] = /## What it reads\n([^]*?)\n## /.exec(readme) ?? []
  const named = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, label]) => label))
  const read = readersWith([]).filter(({ name }) => name !== foreignFormat.name)
  expect(new Set(named)).toEqual(new Set(read.map(({ label }) => label)))
})

test('the manual lists every command', () => {
  const commands = readdirSync(path.join(root, 'electron/cli/commands')).map((file) =>
    path.basename(file, '.ts'),
  )
  expect(commands.filter((command) => !readme.includes(`| \`${command} `))).toEqual([])
})

test('every npm script the manual names is there, and every script is named', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
  const named = [...readme.matchAll(/`npm (?:run )?(?:-s )?(\w+)[`\s]/g)].map(([, name]) => name)
  expect(new Set(named)).toEqual(new Set(Object.keys(scripts)))
})

test('every file or folder the manual points to is there', () => {
  const named = [...readme.matchAll(/`((?:shared|electron|renderer|test|assets)\/[\w./-]+)`/g)]
    .map(([, file = '']) => file)
    .filter((file) => !file.includes('NAME') && file !== 'electron/writers/')
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}
