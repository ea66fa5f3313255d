import { useSettings } from '../client/settings.ts'
import { useCall } from '../client/use-call.ts'
import { useTags } from '../client/use-tags.ts'
import { ActorPage } from '../actors/actor-page.tsx'
import { QuoteList } from '../quotes/quote-list.tsx'
import type { ArticleView } from '../../shared/library.ts'
import { ArticlePage } from '../reading/article-page.tsx'
import { useHits } from '../reading/use-hits.ts'
import { close, type Opened, type Pane } from '../session/panes.ts'
import { changePanes, useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { PaneBar } from './pane-bar.tsx'
import { PaneTabs } from './pane-tabs.tsx'
import { shownLayers } from './remember.ts'

type Props = { readonly pane: Pane; readonly at: number; readonly active: boolean }

export function PaneView({ pane, at, active }: Props) {
  const { active: opened } = pane
  const take = () => changePanes((panes) => (panes.at === at ? panes : { ...panes, at }))
  return (
    <section
      className="pane"
      data-testid="reading-pane"
      data-region
      data-active={active || undefined}
      aria-label={`Reading pane ${at + 1}`}
      tabIndex={-1}
      onFocus={take}
      onMouseDownCapture={take}
    >
      <PaneTabs pane={pane} at={at} />
      {opened === null && <EmptyPane />}
      {opened?.kind === 'article' && <ArticleContent key={opened.id} at={at} opened={opened} />}
      {opened?.kind === 'actor' && <ActorContent key={opened.id} at={at} opened={opened} />}
    </section>
  )
}

function EmptyPane() {
  return (
    <div className="pane-empty">
      <p>Open an article from the list.</p>
      <p className="soft">Enter opens it here, Ctrl Enter in the pane beside.</p>
    </div>
  )
}

type ContentProps = { readonly at: number; readonly opened: Opened }

function ArticleContent({ at, opened }: ContentProps) {
  const { data: article, failure } = useCall('articles.get', { id: opened.id })
  if (failure !== null) return <Gone at={at} opened={opened} sentence={failure} />
  return article === null ? null : <OpenArticle article={article} at={at} />
}

function OpenArticle({ article, at }: { readonly article: ArticleView; readonly at: number }) {
  const tags = useTags()
  const layers = shownLayers(useSettings())
  const quotesShown = useSession((state) => state.quotesShown)
  const removedShown = useSession((state) => state.removedShown)
  const shown = useHits(article.id, at)
  return (
    <>
      <ArticlePage {...{ article, tags, layers, shown, removedShown }} pane={at} />
      <PaneBar {...{ article, layers, shown }} />
      {quotesShown && <QuoteList article={article} tags={tags} />}
    </>
  )
}

function ActorContent({ at, opened }: ContentProps) {
  const { data: actor, failure } = useCall('actors.get', { id: opened.id })
  const tags = useTags()
  if (failure !== null) return <Gone at={at} opened={opened} sentence={failure} />
  if (actor === null) return null
  return <ActorPage actor={actor} tags={tags} />
}

function Gone({ at, opened, sentence }: ContentProps & { readonly sentence: string }) {
  return (
    <div className="pane-empty">
      <p>{sentence}</p>
      <Button onClick={() => changePanes((panes) => close(panes, at, opened))}>
        Close the tab
      </Button>
    </div>
  )
}
