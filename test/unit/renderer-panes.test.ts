import { describe, expect, test } from 'vitest'
import {
  close,
  closePane,
  keep,
  onePane,
  show,
  showBeside,
  split,
  turnTab,
  type Opened,
  type Panes,
} from '../../renderer/session/panes.ts'

const first: Opened = { kind: 'article', id: 1 }
const second: Opened = { kind: 'article', id: 2 }
const third: Opened = { kind: 'actor', id: 1 }

function tabs(panes: Panes): readonly (readonly string[])[] {
  return panes.list.map((pane) => pane.tabs.map(({ kind, id }) => `${kind} ${id}`))
}

describe('reading panes', () => {
  test('a single click replaces the preview, a kept tab stays', () => {
    const looked = show(show(onePane, 0, first, false), 0, second, false)
    expect(tabs(looked)).toEqual([['article 2']])
    const kept = show(keep(looked, 0, second), 0, third, false)
    expect(tabs(kept)).toEqual([['article 2', 'actor 1']])
  })

  test('opening beside makes a second pane and then uses it', () => {
    const beside = showBeside(show(onePane, 0, first, true), second)
    expect(tabs(beside)).toEqual([['article 1'], ['article 2']])
    expect(beside.at).toBe(1)
    expect(tabs(showBeside(beside, third))).toEqual([['article 1', 'actor 1'], ['article 2']])
  })

  test('an article that is open already is shown, not opened twice', () => {
    const again = show(show(show(onePane, 0, first, true), 0, second, true), 0, first, false)
    expect(tabs(again)).toEqual([['article 1', 'article 2']])
    expect(again.list[0]?.active).toEqual(first)
  })

  test('closing the last tab of a pane closes the pane, but never the last pane', () => {
    const beside = showBeside(show(onePane, 0, first, true), second)
    const closed = close(beside, 1, second)
    expect(tabs(closed)).toEqual([['article 1']])
    expect(closed.at).toBe(0)
    expect(tabs(close(closed, 0, first))).toEqual([[]])
  })

  test('closing a tab shows its neighbour', () => {
    const three = show(show(show(onePane, 0, first, true), 0, second, true), 0, third, true)
    expect(close(three, 0, third).list[0]?.active).toEqual(second)
  })

  test('there are four panes at most', () => {
    const many = split(split(split(split(split(onePane)))))
    expect(many.list).toHaveLength(4)
    expect(closePane(many, 0).list).toHaveLength(3)
  })

  test('the tabs of a pane turn round', () => {
    const two = show(show(onePane, 0, first, true), 0, second, true)
    expect(turnTab(two, 1).list[0]?.active).toEqual(first)
    expect(turnTab(two, -1).list[0]?.active).toEqual(first)
  })
})
