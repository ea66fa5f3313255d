import { app, session, type Session, type WebContents } from 'electron'
import { origin } from './window-files.ts'

/** Before ready: no renderer without a sandbox, no name of any host is ever looked up. */
export function lockDown(): void {
  // Chromium has no sandbox for root; set-up then starts us with --no-sandbox, which must win.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

/** After ready: the session answers no request but our own files, and grants nothing. */
export function confineSession(): void {
  const ours: Session = session.defaultSession
  ours.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }))
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  ours.setPermissionCheckHandler(() => false)
  ours.setDevicePermissionHandler(() => false)
  ours.on('will-download', (event) => event.preventDefault())
}

function isLocal(url: string): boolean {
  return (
    url.startsWith(`${origin}/`) ||
    url.startsWith('blob:') ||
    url.startsWith('data:') ||
    url.startsWith('devtools:')
  )
}

/** A window stays where it is: no navigation, no new windows, no web views. */
function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
