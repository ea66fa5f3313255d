import { describe, expect, test } from 'vitest'
import { keyLabel, keyName, worksInFields } from '../../renderer/app/keys.ts'
import { ranked, searchWords, type Jumpable } from '../../renderer/app/jumpables.ts'
import { stepInList } from '../../renderer/ui/roving.ts'

const bare = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

describe('the name of a key', () => {
  test('Ctrl and Cmd are the same, letters are written large', () => {
    expect(keyName({ ...bare, key: 'p', ctrlKey: true })).toBe('Mod+P')
    expect(keyName({ ...bare, key: 'Z', metaKey: true, shiftKey: true })).toBe('Mod+Shift+Z')
  })

  test('a sign that needs Shift is named by itself', () => {
    expect(keyName({ ...bare, key: '?', shiftKey: true })).toBe('?')
  })

  test('a text field keeps its letters and its own undo', () => {
    expect(worksInFields('T')).toBe(false)
    expect(worksInFields('Mod+Z')).toBe(false)
    expect(worksInFields('Mod+P')).toBe(true)
    expect(worksInFields('F6')).toBe(true)
  })

  test('people read Ctrl Shift Z', () => {
    expect(keyLabel('Mod+Shift+Z')).toBe('Ctrl Shift Z')
  })
})

describe('moving in a list', () => {
  test('arrows stop at the ends, Home and End go there', () => {
    expect(stepInList('ArrowUp', 0, 3)).toBe(0)
    expect(stepInList('ArrowDown', 0, 3)).toBe(1)
    expect(stepInList('End', 0, 3)).toBe(2)
    expect(stepInList('x', 0, 3)).toBeNull()
  })
})

describe('quick open', () => {
  const go = () => undefined
  const jumpables: readonly Jumpable[] = [
    { key: '1', kind: 'article', label: 'Lighthouse keeps its lamp', note: 'Skerry Post', go },
    { key: '2', kind: 'actor', label: 'Ada Holm', go },
    { key: '3', kind: 'command', label: 'Switch light and dark', go },
  ]

  test('finds by words with a slip of the finger', () => {
    expect(ranked(jumpables, 'ada hlm')[0]?.key).toBe('2')
    expect(ranked(jumpables, 'dark')[0]?.key).toBe('3')
  })

  test('shows articles before commands while nothing is typed', () => {
    expect(ranked(jumpables, '').map(({ kind }) => kind)).toEqual(['article', 'command'])
  })

  test('asks the index for words only, the last as a beginning', () => {
    expect(searchWords('"Thin" OR ice:(')).toBe('thin or ice*')
    expect(searchWords('  ')).toBe('')
  })
})
