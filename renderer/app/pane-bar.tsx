import type { ArticleView } from '../../shared/library.ts'
import type { Settings } from '../../shared/settings.ts'
import type { ShownHits } from '../reading/use-hits.ts'
import { hitCount } from '../session/hit-cursor.ts'
import type { Layers } from '../reading/segments.ts'
import { session, useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { counted, number } from '../ui/words.ts'
import { runCommand } from './commands.ts'
import { toggleLayer } from './remember.ts'

const layerNames: readonly {
  readonly layer: Settings['layers'][number]
  readonly label: string
}[] = [
  { layer: 'quotes', label: 'Quotes' },
  { layer: 'actors', label: 'Actors' },
  { layer: 'tags', label: 'Tags' },
]

type Props = {
  readonly article: ArticleView
  readonly layers: Layers
  readonly shown: ShownHits
}

/** Below the page: the quote list's switch, the layers, and what cleaning removed. */
export function PaneBar({ article, layers, shown }: Props) {
  const quotesShown = useSession((state) => state.quotesShown)
  const removedShown = useSession((state) => state.removedShown)
  const { quotes, removed } = article
  return (
    <div className="pane-bar">
      <Button
        look="quiet"
        data-testid="quote-list-toggle"
        aria-expanded={quotesShown}
        onClick={() => session.set({ quotesShown: !quotesShown })}
      >
        {quotesShown ? '▾' : '▸'} {counted(quotes.length, 'quote')}
      </Button>
      <span className="grow" />
      <HitSteps {...shown} />
      <span className="layers" role="group" aria-label="Marks shown">
        {layerNames.map(({ layer, label }) => (
          <Button
            key={layer}
            look="quiet"
            data-testid={`layer-${layer}`}
            aria-pressed={layers[layer]}
            onClick={() => void toggleLayer(layer)}
          >
            {label}
          </Button>
        ))}
      </span>
      <Button
        look="quiet"
        data-testid="removed-toggle"
        aria-pressed={removedShown}
        disabled={removed.length === 0}
        title="Lines that cleaning took out, each with its reason"
        onClick={() => session.set({ removedShown: !removedShown })}
      >
        Removed {number(removed.length)}
      </Button>
    </div>
  )
}

/** Which hit of the query is at hand, and the way to the next. */
function HitSteps({ hits, at }: ShownHits) {
  const count = hitCount(hits)
  if (count === 0) return null
  return (
    <span className="hit-steps" role="group" aria-label="Hits of the query">
      <Button
        look="quiet"
        aria-label="Hit before"
        title="Hit before (Shift F3)"
        onClick={() => runCommand('hit.previous')}
      >
        ‹
      </Button>
      <span data-testid="hit-count" role="status">
        {at === null ? counted(count, 'hit') : `${number(at + 1)} of ${number(count)}`}
      </span>
      <Button
        look="quiet"
        aria-label="Next hit"
        title="Next hit, then the next article (F3)"
        onClick={() => runCommand('hit.next')}
      >
        ›
      </Button>
    </span>
  )
}
