import type { Verdict } from '../../shared/library.ts'
import { changeSettings, currentSettings } from '../client/settings.ts'
import { chooseFiles } from '../intake/import-button.tsx'
import { takeInFolder, takeInSample } from '../intake/take-in.ts'
import { countQueriesOfFile } from '../search/batch-search.ts'
import { act } from '../session/act.ts'
import { activeOf, close, closePane, split, turnTab } from '../session/panes.ts'
import { changePanes, hookOf, search, session } from '../session/session.ts'
import { counted } from '../ui/words.ts'
import { articleAtHand, quoteAtHand, selectedText, tagTargetAtHand } from './at-hand.ts'
import {
  closeReport,
  focusResults,
  focusSearch,
  openNeighbour,
  showView,
  turnHit,
  turnRegion,
} from './focus.ts'
import { toggleLayer } from './remember.ts'
import { showTheme } from './theme.ts'

export type Command = {
  readonly name: string
  readonly title: string
  /** Keys as `Mod+Shift+Z`; a single letter counts only outside of text fields. */
  readonly keys: readonly string[]
  readonly run: () => void
  /** Not offered in quick open: it acts on what has the focus. */
  readonly local?: true
}

const looking: readonly Command[] = [
  command('quick-open', 'Quick open', ['Mod+P', 'Mod+K'], () => show('quick-open')),
  command('search.focus', 'Go to the query line', ['/', 'Mod+F', 'Mod+L'], focusSearch),
  command('search.selection', 'Search the selected words', ['Mod+Shift+F'], searchSelection),
  command('search.explain', 'Read the query back in plain words', ['Mod+E'], () => {
    session.set({ explained: !session.get().explained })
  }),
  command('search.help', 'What the query line understands', ['Shift+F1'], () => show('operators')),
  command('search.batch', 'Count the queries of a file…', [], () => {
    const { once, stems } = currentSettings() ?? { once: false, stems: false }
    void countQueriesOfFile({ once, stems })
  }),
  command('search.save', 'Save this search…', ['Mod+S'], saveSearch),
  command('search.clear', 'Clear the query', [], () => search('')),
  command('view.articles', 'Show articles', ['Mod+1', 'Alt+1'], () => {
    session.set({ scope: 'articles' })
    showView('articles')
  }),
  command('view.quotes', 'Show quotes', ['Mod+2', 'Alt+2'], () => showView('quotes')),
  command('view.actors', 'Show actors', ['Mod+3', 'Alt+3'], () => showView('actors')),
  command('view.kwic', 'Show every hit in its line (KWIC)', ['Mod+4', 'Alt+4'], () => {
    showView('kwic')
  }),
  command('view.counts', 'Show counts: over time, words near', ['Mod+5', 'Alt+5'], () => {
    showView('counts')
  }),
  command('view.review', 'Review the least certain quotes', ['Mod+6', 'Alt+6'], () => {
    showView('review')
  }),
  command('view.teasers', 'Show teasers', ['Mod+7', 'Alt+7'], () => {
    session.set({ scope: 'teasers' })
    showView('articles')
  }),
  local('hit.next', 'Next hit, through the article and on to the next', ['F3'], () => turnHit(1)),
  local('hit.previous', 'Hit before', ['Shift+F3'], () => turnHit(-1)),
  local('list.next', 'Open the next result', ['Alt+ArrowDown'], () => openNeighbour(1)),
  local('list.previous', 'Open the result before', ['Alt+ArrowUp'], () => openNeighbour(-1)),
  local('region.next', 'Go to the next region', ['F6'], () => turnRegion(1)),
  local('region.previous', 'Go to the region before', ['Shift+F6'], () => turnRegion(-1)),
  local('results.focus', 'Back to the results', ['Escape'], leave),
]

const working: readonly Command[] = [
  local('tag', 'Tag the selection, quote, actor or article', ['T'], tag),
  local('note', 'Write a note on the selection, quote, actor or article', ['N'], note),
  local('collection', 'Add the article to a collection…', ['C'], collect),
  command('tags', 'Edit tags', ['Mod+Shift+T'], () => show('tags')),
  local('quote.accept', 'The finding is right', ['A'], () => review('accepted')),
  local('quote.reject', 'The finding is wrong', ['X'], () => review('rejected')),
  local('quote.reopen', 'Take the verdict back', ['O'], () => review('open')),
  local('quote.speaker', 'Set who said it', ['S'], setSpeaker),
  command('history.undo', 'Undo', ['Mod+Z'], () => void undo()),
  command('history.redo', 'Redo', ['Mod+Shift+Z', 'Mod+Y'], () => void redo()),
]

const reading: readonly Command[] = [
  command('pane.split', 'Add a reading pane', ['Mod+\\'], () => changePanes(split)),
  command('pane.close', 'Close this pane', ['Mod+Shift+W'], () => {
    changePanes((panes) => closePane(panes, panes.at))
  }),
  command('tab.close', 'Close this tab', ['Mod+W'], closeTab),
  local('tab.next', 'Next tab', ['Mod+Tab'], () => changePanes((panes) => turnTab(panes, 1))),
  local('tab.previous', 'Tab before', ['Mod+Shift+Tab'], () => {
    changePanes((panes) => turnTab(panes, -1))
  }),
  command('layer.quotes', 'Switch quote marks', [], () => void toggleLayer('quotes')),
  command('layer.actors', 'Switch actor marks', [], () => void toggleLayer('actors')),
  command('layer.tags', 'Switch tag marks', [], () => void toggleLayer('tags')),
  command('words.stems', 'Find words in all forms or as written', [], () => {
    void changeSettings({ stems: !(currentSettings()?.stems ?? false) })
  }),
  command('duplicates.once', 'Count near-duplicates once or all', [], () => {
    void changeSettings({ once: !(currentSettings()?.once ?? false) })
  }),
]

const housekeeping: readonly Command[] = [
  command('import.files', 'Import files…', ['Mod+O'], chooseFiles),
  command('import.folder', 'Import folder…', ['Mod+Shift+O'], () => void takeInFolder()),
  command('import.paste', 'Paste text…', ['Mod+Shift+V'], () => show('paste')),
  command('import.sample', 'Import the sample', [], () => void takeInSample()),
  command('import.runs', 'Former imports', [], () => show('imports')),
  command('import.cancel', 'Cancel the import', [], () => void act('intake.cancel', {})),
  command('library.open', 'Open a library…', [], () => void act('library.open', {})),
  command('library.create', 'New library…', [], () => void act('library.create', {})),
  command('findings.again', 'Find quotes and actors again', [], () => {
    void act('findings.again', {})
  }),
  command('findings.cancel', 'Stop finding again', [], () => void act('findings.cancel', {})),
  command('settings.tables', 'Edit cue verbs and database profiles…', [], () => void showTables()),
  command('theme.light', 'Light theme', [], () => void showTheme('light')),
  command('theme.dark', 'Dark theme', [], () => void showTheme('dark')),
  command('theme.sepia', 'Sepia theme', [], () => void showTheme('sepia')),
  command('theme.system', 'Theme as the system', [], () => void showTheme('system')),
  command('keys', 'Show all keys', ['?', 'F1'], () => show('keys')),
]

export const commandGroups = [
  { title: 'Looking', commands: looking },
  { title: 'Working', commands: working },
  { title: 'Reading', commands: reading },
  { title: 'Housekeeping', commands: housekeeping },
] as const

export const commands: readonly Command[] = commandGroups.flatMap((group) => group.commands)

/** Runs a command by its name, as a button or a menu item does; unknown names do nothing. */
export function runCommand(name: string): void {
  commands.find((one) => one.name === name)?.run()
}

function command(name: string, title: string, keys: readonly string[], run: () => void): Command {
  return { name, title, keys, run }
}

function local(name: string, title: string, keys: readonly string[], run: () => void): Command {
  return { name, title, keys, run, local: true }
}

function show(sheet: 'operators' | 'quick-open' | 'paste' | 'imports' | 'tags' | 'keys'): void {
  session.set({ sheet, popup: null })
}

function leave(): void {
  const { report, failure } = session.get()
  if (report !== null) return closeReport()
  if (failure !== null) return session.set({ failure: null })
  focusResults()
}

function searchSelection(): void {
  const words = selectedText().replaceAll('"', ' ')
  if (words !== '') search(words.includes(' ') ? `"${words}"` : words)
}

function closeTab(): void {
  changePanes((panes) => {
    const opened = activeOf(panes)
    return opened === null ? closePane(panes, panes.at) : close(panes, panes.at, opened)
  })
}

function tag(): void {
  const atHand = tagTargetAtHand()
  if (atHand !== null) session.set({ popup: { kind: 'tag', ...atHand } })
}

/** The field on the open page, else a small one where the thing is. */
function note(): void {
  const atHand = tagTargetAtHand()
  if (atHand === null) return
  const { kind, id } = atHand.target
  const field = document.querySelector<HTMLElement>(
    `.pane[data-active] .note-field[data-target="${kind} ${id}"]`,
  )
  if (field === null || kind === 'passage') {
    return session.set({ popup: { kind: 'note', ...atHand } })
  }
  field.scrollIntoView({ block: 'center' })
  field.focus()
}

function collect(): void {
  const atHand = articleAtHand()
  if (atHand !== null) session.set({ popup: { kind: 'collection', ...atHand } })
}

function saveSearch(): void {
  const box = document.querySelector('[data-testid="search-box"]')
  if (box === null || session.get().query.trim() === '') return
  session.set({ popup: { kind: 'save-search', hook: hookOf(box.getBoundingClientRect()) } })
}

async function showTables(): Promise<void> {
  const done = await act('settings.tables', {})
  if (done === null) return
  const { length } = done.output.written
  session.set({
    notice:
      length === 0
        ? 'The tables lie in the folder of the settings.'
        : `Wrote ${counted(length, 'table')} into the folder of the settings.`,
  })
}

function review(verdict: Verdict): void {
  const atHand = quoteAtHand()
  if (atHand !== null) void act('quotes.review', { id: atHand.quote, verdict })
}

function setSpeaker(): void {
  const atHand = quoteAtHand()
  if (atHand === null) return
  const { quote, article, element } = atHand
  const hook = hookOf(element.getBoundingClientRect())
  session.set({ popup: { kind: 'speaker', quote, article, hook } })
}

async function undo(): Promise<void> {
  const done = await act('history.undo', {})
  if (done !== null) session.set({ notice: `Undone: ${done.output.label}` })
}

async function redo(): Promise<void> {
  const done = await act('history.redo', {})
  if (done !== null) session.set({ notice: `Redone: ${done.output.label}` })
}
