import { Menu, type MenuItemConstructorOptions } from 'electron'

/** The system menu: roles of the platform, and commands the window knows by name. */
export function setMenu(send: (command: string) => void): void {
  const command = (
    label: string,
    name: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    // The window handles the keys itself, so that they work the same with and without a menu.
    registerAccelerator: false,
    click: () => send(name),
  })
  const mac: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      {
        label: 'File',
        submenu: [
          command('New library…', 'library.create'),
          command('Open library…', 'library.open'),
          { type: 'separator' },
          command('Import files…', 'import.files', 'CmdOrCtrl+O'),
          command('Import folder…', 'import.folder'),
          { type: 'separator' },
          { role: 'quit' },
        ],
      },
      {
        label: 'Edit',
        submenu: [
          command('Undo', 'history.undo', 'CmdOrCtrl+Z'),
          command('Redo', 'history.redo', 'CmdOrCtrl+Shift+Z'),
          { type: 'separator' },
          { role: 'cut', registerAccelerator: false },
          { role: 'copy', registerAccelerator: false },
          { role: 'paste', registerAccelerator: false },
          { role: 'selectAll', registerAccelerator: false },
        ],
      },
      {
        label: 'View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
        ],
      },
    ]),
  )
}
