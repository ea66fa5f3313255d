import type { ActorView } from '../../shared/library.ts'
import { act } from '../session/act.ts'
import { session } from '../session/session.ts'
import { Button } from '../ui/button.tsx'

/** Says that one article speaks of someone else of this name. */
export function SplitOff({
  actor,
  article,
}: {
  readonly actor: ActorView
  readonly article: number
}) {
  const split = async () => {
    const done = await act('actors.part', { id: actor.id, article })
    if (done !== null) session.set({ notice: `Split ${actor.name} off in this article.` })
  }
  return (
    <Button
      look="quiet"
      className="split-off"
      data-testid="split-off"
      title={`This article speaks of another ${actor.name}`}
      onClick={() => void split()}
    >
      Split off
    </Button>
  )
}
