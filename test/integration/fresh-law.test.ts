import { expect, test, vi } from 'vitest'
import { disconnect, type Library } from '../../electron/library/database.ts'
import { historyState, redo, undo } from '../../electron/library/history.ts'
import { openLibrary } from '../../electron/library/open.ts'
import { growColumns } from '../../electron/library/search/columns.ts'
import { growCorpus } from '../../electron/library/search/corpus.ts'
import { growVocabulary } from '../../electron/library/search/vocabulary.ts'
import { isUnwanted, whileWanted } from '../../electron/library/wanted.ts'
import { anyOf, plainQuestions, questionsOf, type AnyQuestion } from '../support/any-question.ts'
import { anyStep, diceOf, type Dice } from '../support/any-step.ts'
import { coastLibrary } from '../support/coast-library.ts'
import { draftOf, storeDrafts } from '../support/library.ts'

/** So many changes each, with questions between; MOVES in the environment makes more, SEEDS other ones. */
const moves = Number(process.env['MOVES'] ?? 24)
const seeds = (process.env['SEEDS'] ?? '1,2,3').split(',').map(Number)

/** A slow machine needs a while for so many (ms). */
vi.setConfig({ testTimeout: 600_000 })

test.each(seeds)(
  'an open library answers as one just opened, whatever was asked and changed before (seed %i)',
  async (seed) => {
    const dice = diceOf(seed * 7_907)
    const { library } = coastLibrary()
    // Looks at the same file from beside, as another thread or program would.
    const beside = openLibrary(library.path)
    const questions = [...questionsOf(seed, 60), ...plainQuestions]
    const asked: AnyQuestion[] = []
    const deeds: string[] = []
    let stories = 0
    for (let move = 0; move < moves; move += 1) {
      for (let times = dice(4); times > 0; times -= 1)
        breakOff(library, dice, anyOf(dice, questions))
      grow(dice(2) === 0 ? library : beside, dice)
      if (dice(5) === 0) {
        stories += 1
        storeDrafts(library, [laterDraft(stories, dice)])
        deeds.push('import')
      } else deeds.push(await change(library, dice))
      for (let times = dice(3); times > 0; times -= 1) asked.push(anyOf(dice, questions))
      const fresh = openLibrary(library.path)
      for (let times = 0; times < 3; times += 1) {
        const question =
          dice(3) > 0 && asked.length > 0 ? anyOf(dice, asked) : anyOf(dice, questions)
        const what = `${question.name} after ${deeds.slice(-6).join(', ')}`
        const expected = answerOf(fresh, question, what)
        expect({ what, answer: answerOf(library, question, what) }).toEqual({
          what,
          answer: expected,
        })
        expect({ beside: what, answer: answerOf(beside, question, what) }).toEqual({
          beside: what,
          answer: expected,
        })
        asked.push(question)
      }
      disconnect(fresh)
    }
    disconnect(beside)
    disconnect(library)
  },
)

function change(library: Library, dice: Dice): Promise<string> | string {
  const what = dice(6)
  if (what === 0 && historyState(library).undo !== null) return `undo ${undo(library)}`
  if (what === 1 && historyState(library).redo !== null) return `redo ${redo(library)}`
  return anyStep(library, dice)
}

function answerOf(library: Library, { ask }: AnyQuestion, what: string): unknown {
  try {
    return ask(library)
  } catch (error) {
    throw new Error(`The question about ${what} has no answer.`, { cause: error })
  }
}

/** Asks a question that is dropped on the way, or not. */
function breakOff(library: Library, dice: Dice, question: AnyQuestion): void {
  let patience = dice(30)
  try {
    whileWanted(
      () => (patience -= 1) > 0,
      () => question.ask(library),
    )
  } catch (error) {
    if (!isUnwanted(error)) throw error
  }
}

/** Reads on in what is read while nobody asks, for an instant. */
function grow(library: Library, dice: Dice): void {
  const instant = 0.01
  let times = dice(3)
  if (dice(2) === 0) growVocabulary(library, instant)
  if (dice(2) === 0) growColumns(library, instant)
  if (dice(2) === 0) growCorpus(library, () => (times -= 1) > 0)
}

function laterDraft(number: number, dice: Dice) {
  const again = dice(3) === 0 ? 1 : number
  return draftOf(
    `Later ${again}`,
    `“It is number ${again},” mayor Signe Brask said.\n\nOlav Tiller Lund told Ida Holm that the Harbour Safety Board (HSB) met ${number} times. “Late ferries wait,” Nils Aas said. Word${number}ferry sails.`,
    { outlet: `Outlet ${number % 3}`, published: `2024-0${1 + (number % 9)}-11` },
  )
}
