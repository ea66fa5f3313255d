import path from 'node:path'
import { expect, test } from '@playwright/test'
import { storeCutting } from '../../electron/library/articles.ts'
import { disconnect, run, transaction } from '../../electron/library/database.ts'
import { createLibrary } from '../../electron/library/open.ts'
import { endRun, startFile, startRun } from '../../electron/library/runs.ts'
import { noFacts, nowhere } from '../../shared/article.ts'
import type { Cutting } from '../../shared/cutting.ts'
import { freshFolder } from '../support/folder.ts'
import { openProgram } from '../support/window.ts'

const articles = Number(process.env['CUTTINGS_TYPING'] ?? '0')

const words = 'harbour ferry council road bridge letter budget storm market school'.split(' ')

/** A made-up article: words by Zipf's law, so that some are in most articles and most in few. */
function made(index: number): Cutting {
  let state = index * 7_919 + 17
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
  const word = () => {
    const rank = Math.floor(40_000 ** random())
    return words[rank] ?? `${words[rank % words.length] ?? ''}${rank.toString(36)}`
  }
  const text = (length: number) => Array.from({ length }, word).join(' ')
  const day = new Date(Date.UTC(2010, 0, 1) + (index % 5_000) * 86_400_000)
  return {
    draft: {
      kind: 'article',
      headline: text(8),
      body: text(120),
      facts: {
        ...noFacts,
        outlet: `Outlet ${index % 40}`,
        published: day.toISOString().slice(0, 10),
      },
      removed: [],
      place: nowhere,
      teasers: [],
    },
    ...{ teasers: [], language: 'en', words: 120, fingerprint: String(index), signature: null },
    ...{ quotes: [], actors: [] },
  }
}

function fill(file: string): void {
  const library = createLibrary(file)
  const runId = startRun(library)
  for (let done = 0; done < articles; done += 1_000) {
    transaction(library, () => {
      const part = startFile(library, runId, `part-${done}`)
      for (let index = done; index < done + 1_000; index += 1)
        storeCutting(library, part, made(index))
      run(library, "UPDATE files SET state = 'finished' WHERE id = ?", part)
    })
  }
  endRun(library, runId, 0, false)
  disconnect(library)
}

/** Longer than this a frame is seen to be late (ms). */
const late = 50

test('typing in a large library draws every frame in time, and the frames are printed', async () => {
  test.skip(
    articles === 0,
    'Set CUTTINGS_TYPING to a number of articles, or run the bench “typing”.',
  )
  test.setTimeout(1_200_000)
  const folder = freshFolder()
  fill(path.join(folder, 'Large.cuttings'))
  const { window, program } = await openProgram(folder, 'Large.cuttings')
  await window.getByTestId('total-count').waitFor()
  await window.evaluate(() => {
    const frames: number[] = []
    Object.assign(globalThis, { frames })
    let before = performance.now()
    const next = (now: number) => {
      frames.push(now - before)
      before = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  const box = window.getByTestId('search-box')
  for (const query of ['harbour ferry', 'council outlet:"Outlet 7"', 'storm* -market', 'budgett']) {
    await box.click()
    await window.keyboard.press('ControlOrMeta+A')
    await window.keyboard.type(query, { delay: 90 })
    await window.waitForTimeout(800)
  }
  const frames = await window.evaluate(
    () => (globalThis as unknown as { readonly frames: readonly number[] }).frames,
  )
  const sorted = frames.toSorted((one, other) => one - other)
  const quantile = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0)
  const dropped = frames.filter((frame) => frame > late).length
  console.log(
    `typing over ${articles} articles: ${frames.length} frames, p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms, ` +
      `longest ${(sorted.at(-1) ?? 0).toFixed(0)} ms, ${dropped} over ${late} ms (goal 0)`,
  )
  expect(frames.length).toBeGreaterThan(0)
  await program.close()
})
