import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openHandles } from '../../electron/ipc/handles.ts'

const dump = path.resolve('dumps', 'page.txt')

describe('the files a window may import', () => {
  test('are known to it by name and handle, never by path, and each handle serves once', () => {
    const handles = openHandles()
    const [taken] = handles.take([{ path: dump }])
    expect(taken?.name).toBe('page.txt')
    expect(JSON.stringify(taken)).not.toContain('dumps')
    const handle = taken?.handle ?? ''
    expect(handles.look(handle)).toEqual({ kind: 'path', path: dump })
    expect(handles.redeem([handle])).toEqual([{ kind: 'path', path: dump }])
    expect(() => handles.redeem([handle])).toThrow(/not known any more/)
  })

  test('dragged out of another program come as bytes', () => {
    const handles = openHandles()
    const bytes = new TextEncoder().encode('Ferry sails')
    const [taken] = handles.take([{ name: 'story.txt', bytes }])
    expect(handles.redeem([taken?.handle ?? ''])).toEqual([
      { kind: 'bytes', name: 'story.txt', bytes },
    ])
  })

  test.for([
    ['no list', 'page.txt'],
    ['a path that depends on where the program runs', [{ path: '../page.txt' }]],
    ['an empty path', [{ path: '' }]],
    ['bytes that are none', [{ name: 'page.txt', bytes: 'Ferry sails' }]],
    ['more than was agreed', [{ path: dump, kind: 'path' }]],
    ['more files than a drop has', Array.from({ length: 10_001 }, () => ({ path: dump }))],
  ] as const)('that are %s are refused in a sentence', ([, dropped]) => {
    expect(() => openHandles().take(dropped)).toThrow(/drop the folder they lie in/)
  })

  test('by a handle nobody gave out are refused', () => {
    expect(() => openHandles().look('invented')).toThrow(/drop it again/)
  })
})
