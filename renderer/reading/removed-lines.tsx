import type { ArticleView } from '../../shared/library.ts'
import { act } from '../session/act.ts'
import { Button } from '../ui/button.tsx'
import { UserText } from '../ui/user-text.tsx'

/** Lines that cleaning took out before a paragraph, each with its reason and the way back. */
export function RemovedLines({
  article,
  before,
  last = false,
}: {
  readonly article: ArticleView
  readonly before: number
  /** True below the last paragraph. */
  readonly last?: boolean
}) {
  const lines = article.removed
    .map((removal, index) => ({ ...removal, index }))
    .filter((removal) => (last ? removal.before >= before : removal.before === before))
  if (lines.length === 0) return null
  return (
    <ul className="removed" aria-label="Removed lines">
      {lines.map((line) => (
        <li key={line.index} data-testid="removed-line">
          <span className="removed-reason">{line.reason}</span>
          <span className="removed-text">
            <UserText text={line.text} />
          </span>
          <Button
            look="quiet"
            onClick={() => void act('articles.restore', { id: article.id, removal: line.index })}
          >
            Put back
          </Button>
        </li>
      ))}
    </ul>
  )
}
