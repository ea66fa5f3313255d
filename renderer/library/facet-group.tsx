import type { ReactNode } from 'react'
import { changeSettings, useSettings } from '../client/settings.ts'

type Props = {
  /** The name under which it is remembered whether the group is folded. */
  readonly name: string
  readonly title: string
  /** Shown also while the group is folded. */
  readonly kept?: ReactNode
  readonly children: ReactNode
}

/** A group of the library column under its heading, which folds it. */
export function FacetGroup({ name, title, kept = null, children }: Props) {
  const folded = useSettings()?.folded ?? []
  const isFolded = folded.includes(name)
  const fold = () =>
    void changeSettings({
      folded: isFolded ? folded.filter((one) => one !== name) : [...folded, name],
    })
  return (
    <div role="group" aria-label={title} className="facet-group">
      <h2>
        <button type="button" className="facet-head" aria-expanded={!isFolded} onClick={fold}>
          {title}
          <span className="facet-fold" aria-hidden="true">
            {isFolded ? '▸' : '▾'}
          </span>
        </button>
      </h2>
      {isFolded ? kept : children}
    </div>
  )
}
