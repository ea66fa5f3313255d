import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder } from '../support/folder.ts'
import { openProgram } from '../support/window.ts'

/** Stories enough to keep the import busy while somebody types. */
const stories = 4_000

function dump(): string {
  const places = ['Hallvik', 'Sund', 'Stenborg', 'Torvik', 'Skarvoy', 'Brenn']
  const records = Array.from({ length: stories }, (_, index) => {
    const place = places[index % places.length] ?? ''
    const text = [
      `The council of ${place} met for the ${index}th time on Tuesday and spoke of the road.`,
      `“We have ${index} letters about it,” mayor Signe Brask told Kestrel Wire. “Each is longer than the last.”`,
      `Olav Renn said that boat ${index * 7} would sail from ${place} before the thaw.`,
    ].join('\n\n')
    return JSON.stringify({ title: `${place} council, meeting ${index}`, text, date: '2024-03-12' })
  })
  const file = path.join(freshFolder(), 'meetings.jsonl')
  writeFileSync(file, records.join('\n'))
  return file
}

test('while an import runs, typing still finds, and the times are printed', async () => {
  test.setTimeout(240_000)
  const { window, program } = await openProgram()
  const chooser = window.waitForEvent('filechooser')
  await window.getByTestId('import-button').click()
  await (await chooser).setFiles([dump()])
  await window.getByTestId('import-progress').waitFor()
  const { times, total } = await window.evaluate(async () => {
    const words = [
      'c',
      'co',
      'cou',
      'coun',
      'council',
      'council m',
      'letters',
      'boat',
      'thaw',
      'road h',
    ]
    const measured: number[] = []
    let found = 0
    let imports = true
    const stop = globalThis.window.cuttings.on('intake.finished', () => {
      imports = false
    })
    for (let round = 0; round < 60 && imports; round += 1) {
      const query = `${words[round % words.length] ?? ''}*`
      const started = performance.now()
      const page = await globalThis.window.cuttings.call('search.articles', {
        ...{
          query,
          after: null,
          limit: 20,
          sort: 'relevance',
          kinds: ['article'],
          once: false,
          stems: false,
        },
      })
      measured.push(performance.now() - started)
      found = Math.max(found, page.total)
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    stop()
    return { times: measured.toSorted((one, other) => one - other), total: found }
  })
  const quantile = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(0)
  console.log(
    `search during import: p50 ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms (goal 100), ${total} hits`,
  )
  expect(total).toBeGreaterThan(0)
  expect(times.length).toBeGreaterThan(5)
  await program.close()
})
