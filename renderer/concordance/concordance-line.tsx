import { memo } from 'react'
import type { ConcordanceLine, ConcordanceSort } from '../../shared/concordance.ts'
import { shownControls } from '../ui/user-text.tsx'
import { dateWords } from '../ui/words.ts'
import { readsFromRight, sortWordLeft, sortWordRight } from './line-words.ts'

type Props = { readonly line: ConcordanceLine; readonly sort: ConcordanceSort }

/** One hit between its words; the word that orders the lines stands out. */
export const LineCells = memo(function LineCells({ line, sort }: Props) {
  const left = sort === 'left' ? sortWordLeft(line.left) : ([line.left, '', ''] as const)
  const right = sort === 'right' ? sortWordRight(line.right) : (['', '', line.right] as const)
  return (
    <>
      <span className="line-text" dir={readsFromRight(line.node) ? 'rtl' : 'ltr'}>
        <span className="line-left">
          <span>
            {shownControls(left[0])}
            {left[1] !== '' && <b>{shownControls(left[1])}</b>}
            {left[2]}
          </span>
        </span>
        <span className="line-node">
          <mark>{shownControls(line.node)}</mark>
        </span>
        <span className="line-right">
          <span>
            {right[0]}
            {right[1] !== '' && <b>{shownControls(right[1])}</b>}
            {shownControls(right[2])}
          </span>
        </span>
      </span>
      <span className="line-outlet" title={line.headline}>
        <bdi>{line.outlet ?? '–'}</bdi>
      </span>
      <span className="line-date">{dateWords(line.published)}</span>
    </>
  )
})
