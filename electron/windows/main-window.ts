import { BrowserWindow, screen, type Rectangle } from 'electron'
import type { SettingsStore } from '../settings.ts'
import { origin } from './window-files.ts'

/** Opens the one window, where it stood last time. `preload` is the path of the built preload. */
export function openMainWindow(preload: string, settings: SettingsStore): BrowserWindow {
  const { bounds } = settings.get()
  const place = visiblePlace(bounds)
  const window = new BrowserWindow({
    ...place,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Cuttings',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  if (bounds.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => rememberPlace(window, settings))
  void window.loadURL(`${origin}/`)
  return window
}

/** Shows a window to whoever started the program a second time. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

type Bounds = ReturnType<SettingsStore['get']>['bounds']

/** A place on a screen that is still there; a window left on an unplugged screen comes back. */
function visiblePlace({ x, y, width, height }: Bounds): Partial<Rectangle> {
  if (x === null || y === null) return { width, height }
  const place = { x, y, width, height }
  const area = screen.getDisplayMatching(place).workArea
  const reachable =
    x < area.x + area.width - 80 &&
    x + width > area.x + 80 &&
    y >= area.y - 10 &&
    y < area.y + area.height
  return reachable ? place : { width, height }
}

function rememberPlace(window: BrowserWindow, settings: SettingsStore): void {
  const { x, y, width, height } = window.getNormalBounds()
  settings.change({ bounds: { x, y, width, height, maximised: window.isMaximized() } })
}
