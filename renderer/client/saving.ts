import type { CallName } from '../../shared/ipc.ts'
import { signal } from './signal.ts'

export type SaveState = 'saved' | 'saving' | 'failed'

/** Calls that answer only after their commit: while one runs, a change is not yet on disk. */
const writes: ReadonlySet<CallName> = new Set([
  'articles.restore',
  'quotes.review',
  'quotes.reassign',
  'tags.create',
  'tags.rename',
  'tags.recolour',
  'tags.remove',
  'tags.apply',
  'tags.applyAll',
  'quotes.addAll',
  'tags.unapply',
  'notes.set',
  'notes.remove',
  'collections.create',
  'collections.rename',
  'collections.remove',
  'collections.add',
  'collections.take',
  'searches.save',
  'searches.rename',
  'searches.remove',
  'history.undo',
  'history.redo',
  'intake.undo',
])

export const saving = signal<SaveState>('saved')

let running = 0
let failed = false

export async function trackWrite<T>(name: CallName, answer: Promise<T>): Promise<T> {
  if (!writes.has(name)) return answer
  running += 1
  saving.set('saving')
  try {
    const output = await answer
    failed = false
    return output
  } catch (error) {
    failed = true
    throw error
  } finally {
    running -= 1
    if (running === 0) saving.set(failed ? 'failed' : 'saved')
  }
}
