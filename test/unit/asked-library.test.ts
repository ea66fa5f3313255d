import path from 'node:path'
import { expect, test } from 'vitest'
import { libraryAskedFor, readAsked } from '../../electron/asked-library.ts'

const folder = path.resolve('/studies')

test('a library named with --library is made when it is not there', () => {
  expect(libraryAskedFor(['.', '--no-sandbox', '--library=new.cuttings'], folder)).toEqual({
    file: path.join(folder, 'new.cuttings'),
    create: true,
  })
})

test('a library opened from the file manager stands among the words and is never made', () => {
  expect(libraryAskedFor(['--some-switch', 'old study.cuttings'], folder)).toEqual({
    file: path.join(folder, 'old study.cuttings'),
    create: false,
  })
})

test('a start without a library asks for none', () => {
  expect(libraryAskedFor(['.', '--library=', '--screenshot=picture.png'], folder)).toBeNull()
})

test('what another start sends is read only when it is a library asked for', () => {
  expect(readAsked({ file: 'a.cuttings', create: false })).toEqual({
    file: 'a.cuttings',
    create: false,
  })
  for (const sent of [
    {},
    null,
    'a.cuttings',
    { file: 7, create: true },
    { file: '', create: true },
  ])
    expect(readAsked(sent)).toBeNull()
})
