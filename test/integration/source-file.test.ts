import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesUnder, hashOf, openSource, type Found } from '../../electron/intake/source-file.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuttings-source-'))
  mkdirSync(join(folder, 'dump', 'older'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'outside the chosen folder')
  writeFileSync(join(folder, 'dump', 'b.txt'), 'bridge')
  writeFileSync(join(folder, 'dump', 'a.txt'), 'a'.repeat(3 * 1024 ** 2))
  writeFileSync(join(folder, 'dump', 'older', 'c.txt'), 'council')
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'dump', 'link.txt'))
})

afterAll(() => rmSync(folder, { recursive: true }))

async function walked(path: string): Promise<readonly Found[]> {
  const found: Found[] = []
  for await (const each of filesUnder(path)) found.push(each)
  return found
}

test('a folder is walked in sorted order and its links are named, not followed', async () => {
  const found = await walked(join(folder, 'dump'))
  expect(found.map((each) => `${each.kind} ${each.name}`)).toEqual([
    'file a.txt',
    'file b.txt',
    'skipped link.txt',
    'file older/c.txt',
  ])
})

test('a file comes in pieces of at most one MiB and its hash is that of the bytes', async () => {
  const file = await openSource(join(folder, 'dump', 'a.txt'))
  const lengths: number[] = []
  for await (const piece of file.bytes()) lengths.push(piece.length)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(1024 ** 2)
  expect(await hashOf(file)).toBe(
    createHash('sha256')
      .update('a'.repeat(3 * 1024 ** 2))
      .digest('hex'),
  )
  expect(file.head.length).toBe(64 * 1024)
})

test('a link out of the chosen folder is refused', async () => {
  const root = join(folder, 'dump')
  await expect(openSource(join(root, 'link.txt'), { root })).rejects.toMatchObject({
    code: 'unsafe-name',
  })
})

test('a file beside another opens only inside the chosen folder', async () => {
  const root = join(folder, 'dump')
  const file = await openSource(join(root, 'older', 'c.txt'), { root })
  expect((await file.beside('../b.txt'))?.size).toBe(6)
  expect(await file.beside('../../secret.txt')).toBeNull()
  expect(await file.beside('../link.txt')).toBeNull()
  expect(await file.beside(join(folder, 'secret.txt'))).toBeNull()
})

test('a folder is not a file', async () => {
  await expect(openSource(join(folder, 'dump'))).rejects.toMatchObject({ code: 'not-a-file' })
})
