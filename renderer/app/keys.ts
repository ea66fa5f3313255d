type Pressed = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** The name of a key press as commands write it: `Mod+Shift+Z`, `T`, `?`, `Alt+ArrowDown`. */
export function keyName({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): string {
  const name = key.length === 1 ? key.toUpperCase() : key
  const signOfItsOwn = name.length === 1 && name.toLowerCase() === name
  return [
    ctrlKey || metaKey ? 'Mod' : '',
    altKey ? 'Alt' : '',
    shiftKey && !signOfItsOwn ? 'Shift' : '',
    name,
  ]
    .filter((part) => part !== '')
    .join('+')
}

/** Keys of a text field that a command must not take from it. */
const ofFields: ReadonlySet<string> = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+\\'])

/** Whether a key may run a command while a text field has the focus. */
export function worksInFields(name: string): boolean {
  if (ofFields.has(name)) return false
  return name.startsWith('Mod+') || name === 'Escape' || /^Alt\+\d$|(?:^|\+)F\d+$/.test(name)
}

/** A key for people: `Ctrl Shift Z`. */
export function keyLabel(name: string, apple = false): string {
  return name
    .replaceAll('Mod', apple ? '⌘' : 'Ctrl')
    .replaceAll('ArrowDown', '↓')
    .replaceAll('ArrowUp', '↑')
    .replaceAll('Escape', 'Esc')
    .split('+')
    .join(' ')
}
