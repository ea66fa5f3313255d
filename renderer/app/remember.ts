import type { Settings } from '../../shared/settings.ts'
import { changeSettings, currentSettings, followSettings } from '../client/settings.ts'
import { onePane, type Opened, type Panes } from '../session/panes.ts'
import { session, useSession } from '../session/session.ts'

const pause = 400
const kept = ['panes', 'lines', 'counts', 'widths'] as const

/** Brings back panes, widths and looks of the last session, and keeps them from now on. */
export async function restoreSession(): Promise<void> {
  const settings = await followSettings()
  const { lines, counts, widths } = settings
  session.set({ lines, counts, widths })
  const { panes } = session.get()
  if (panes === onePane && settings.panes.length > 0) session.set({ panes: toPanes(settings) })

  let timer: ReturnType<typeof setTimeout> | undefined
  useSession.subscribe((now, before) => {
    if (kept.every((key) => now[key] === before[key])) return
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), pause)
  })
}

async function keep(): Promise<void> {
  const { panes, lines, counts, widths } = session.get()
  await changeSettings({ panes: toSettings(panes), lines, counts, widths })
}

/** The layers that are on; all of them until the settings are known. */
export function shownLayers(settings: Settings | null) {
  const on = settings?.layers ?? ['quotes', 'actors', 'tags']
  return {
    quotes: on.includes('quotes'),
    actors: on.includes('actors'),
    tags: on.includes('tags'),
  }
}

export async function toggleLayer(layer: Settings['layers'][number]): Promise<void> {
  const on = currentSettings()?.layers ?? []
  const layers = on.includes(layer) ? on.filter((one) => one !== layer) : [...on, layer]
  await changeSettings({ layers })
}

function toPanes(settings: Settings): Panes {
  const list = settings.panes.slice(0, 4).map(({ articles, active }) => ({
    tabs: articles.map(toOpened),
    active: active === null ? null : toOpened(active),
    preview: null,
  }))
  return { list, at: 0 }
}

function toOpened(id: number): Opened {
  return { kind: 'article', id }
}

function toSettings(panes: Panes): Settings['panes'] {
  return panes.list.map(({ tabs, active }) => ({
    articles: tabs.filter(({ kind }) => kind === 'article').map(({ id }) => id),
    active: active?.kind === 'article' ? active.id : null,
  }))
}
