import { expect, test } from 'vitest'
import type { Draft } from '../../shared/article.ts'
import { checkLibrary } from '../../electron/library/check.ts'
import { disconnect, one, type Library } from '../../electron/library/database.ts'
import { historyState, redo, undo } from '../../electron/library/history.ts'
import { openLibrary } from '../../electron/library/open.ts'
import { anyStep, diceOf } from '../support/any-step.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'
import { readAgain, longer } from '../support/reading-again.ts'
import { differences, everyRow, type Rows } from '../support/whole-library.ts'

const line = (text: string, before: number) => ({ text, before, reason: 'credits' }) as const

const drafts: readonly Draft[] = [
  {
    ...draftOf(
      'Council votes',
      [
        'The council met in Havn on Monday.',
        '“The ice does not read our budget,” mayor Signe Brask said.',
        '“We will pay for the road,” minister Olav Tiller told reporters.',
        '“Nobody asked the ferry crews,” Brask added.',
      ].join('\n\n'),
    ),
    removed: [line('“It is late,” clerk Nils Aas said.', 1), line('By our staff', 0)],
  },
  {
    ...draftOf(
      'Road closed',
      'The coast road is closed, minister Olav Tiller said on Friday.\n\n“The Harbour Safety Board (HSB) was told,” Signe Brask said.\n\nThe HSB said it would wait.',
    ),
    removed: [line('“We wait,” Ida Holm told the Kestrel Wire.', 2)],
  },
  draftOf(
    'Ferry sails',
    '“The ferry sails,” captain Grinde said.\n\nAccording to the HSB, the ice is thin. “Thin ice,” Olav Tiller warned.',
  ),
]

function libraryOf(): Library {
  const library = emptyLibrary()
  for (const draft of drafts) storeDrafts(library, [draft])
  return library
}

const doneSteps = (library: Library) =>
  one<{ n: number }>(library, "SELECT count(*) AS n FROM steps WHERE state = 'done'")?.n ?? 0

function same(library: Library, expected: Rows | undefined, what: string): void {
  expect([what, ...differences(expected ?? {}, everyRow(library))]).toEqual([what])
}

const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

test.each(seeds)(
  'whatever a person does, undo leads back through every state and redo forth (seed %i)',
  async (seed) => {
    const dice = diceOf(seed * 7919)
    let library = libraryOf()
    const states: Rows[] = [everyRow(library)]
    let at = 0
    const deeds: string[] = []
    for (let move = 0; move < 60; move += 1) {
      const what = dice(10)
      if (what === 0) {
        disconnect(library)
        library = openLibrary(library.path)
      } else if (what <= 2 && at > 0) {
        deeds.push(`undo ${undo(library)}`)
        at -= 1
      } else if (what === 3 && at < states.length - 1) {
        deeds.push(`redo ${redo(library)}`)
        at += 1
      } else {
        deeds.push(await anyStep(library, dice))
        at = noted(library, states, at)
      }
      same(library, states[at], deeds.slice(-12).join(', '))
    }
    while (at < states.length - 1) {
      redo(library)
      at += 1
    }
    for (; at > 0; at -= 1) {
      same(library, states[at], `undo to ${at}`)
      undo(library)
    }
    same(library, states[0], `undo all of ${deeds.join(', ')}`)
    expect(historyState(library).undo).toBeNull()
    for (; at < states.length - 1; at += 1) redo(library)
    same(library, states[at], 'redo all')
    expect(checkLibrary(library)).toEqual([])
    disconnect(library)
  },
  120_000,
)

/** Notes the state after something was done: a new one behind a new step, else the same step's. */
function noted(library: Library, states: Rows[], at: number): number {
  const now = everyRow(library)
  const steps = doneSteps(library)
  if (steps === at && differences(states[at] ?? {}, now).length === 0) return at
  states.splice(steps)
  states[steps] = now
  return steps
}

test('steps that a person makes while everything is found again are undone in their order', async () => {
  for (const seed of [1, 2, 3]) {
    const library = libraryOf()
    storeDrafts(library, manyDrafts)
    const dice = diceOf(seed)
    const start = everyRow(library)
    await readAgain(library, longer, () => void anyStep(library, dice))
    await readAgain(
      library,
      (found) => found,
      () => void anyStep(library, dice),
    )
    const end = everyRow(library)
    while (historyState(library).undo !== null) undo(library)
    same(library, start, `seed ${seed}`)
    while (historyState(library).redo !== null) redo(library)
    expect(differences(end, everyRow(library))).toEqual([])
    disconnect(library)
  }
})

test.each([11, 12, 13, 14])(
  'imports between the steps take nothing from undo and redo, and lose nothing by them (seed %i)',
  async (seed) => {
    const dice = diceOf(seed * 104_729)
    let library = libraryOf()
    let stories = drafts.length
    const deeds: string[] = []
    for (let move = 0; move < 60; move += 1) {
      const what = dice(8)
      if (what === 0) {
        stories += 1
        storeDrafts(library, [laterDraft(stories)])
        deeds.push('import')
      } else if (what === 1) {
        disconnect(library)
        library = openLibrary(library.path)
      } else if (what <= 3 && historyState(library).undo !== null) {
        deeds.push(`undo ${undo(library)}`)
      } else if (what === 4 && historyState(library).redo !== null) {
        deeds.push(`redo ${redo(library)}`)
      } else {
        deeds.push(await anyStep(library, dice))
      }
      const lately = deeds.slice(-12).join(', ')
      expect([lately, ...checkLibrary(library)]).toEqual([lately])
    }
    while (historyState(library).undo !== null) undo(library)
    const rows = everyRow(library)
    for (const table of madeByPerson) expect([table, rows[table]]).toEqual([table, []])
    expect(one(library, 'SELECT count(*) AS n FROM articles WHERE hidden = 0')).toEqual({
      n: stories,
    })
    expect(checkLibrary(library)).toEqual([])
    while (historyState(library).redo !== null) redo(library)
    expect(checkLibrary(library)).toEqual([])
    disconnect(library)
  },
  120_000,
)

const madeByPerson = [
  ...['tags', 'taggings', 'decisions', 'notes', 'collections', 'collection_articles'],
  ...['searches', 'actor_decisions'],
]

/** Of people and bodies that the other articles have, too. */
function laterDraft(number: number): Draft {
  return draftOf(
    `Later ${number}`,
    `“It is number ${number},” mayor Signe Brask said.\n\nOlav Tiller Lund told Ida Holm that the Harbour Safety Board (HSB) met ${number} times. “Late,” Nils Aas said.`,
  )
}

const manyDrafts = Array.from({ length: 80 }, (_, number) =>
  draftOf(
    `Vote ${number}`,
    `“The ice of ${number},” Signe Brask said.\n\n“It is ${number},” she added.`,
  ),
)
