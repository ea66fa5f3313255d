import { CollectionPicker } from '../collections/collection-picker.tsx'
import { ImportRuns } from '../intake/import-runs.tsx'
import { MappingSheet } from '../intake/mapping-sheet.tsx'
import { PasteSheet } from '../intake/paste-sheet.tsx'
import { SaveSearch } from '../library/save-search.tsx'
import { NotePopup } from '../notes/note-popup.tsx'
import { SpeakerPicker } from '../quotes/speaker-picker.tsx'
import { BatchSheet } from '../search/batch-sheet.tsx'
import { OperatorsSheet } from '../search/operators-sheet.tsx'
import { session, useSession, type Popup, type Sheet as Shown } from '../session/session.ts'
import { TagList } from '../tagging/tag-list.tsx'
import { TagPicker } from '../tagging/tag-picker.tsx'
import { TaggingPopup } from '../tagging/tagging-popup.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { KeysSheet } from './keys-sheet.tsx'
import { QuickOpen } from './quick-open.tsx'

/** What floats over the window: at most one popup and one sheet. */
export function Overlays() {
  const popup = useSession((state) => state.popup)
  const sheet = useSession((state) => state.sheet)
  return (
    <>
      {popup !== null && <OpenPopup popup={popup} />}
      {sheet !== null && <OpenSheet sheet={sheet} />}
    </>
  )
}

function OpenPopup({ popup }: { readonly popup: Popup }) {
  switch (popup.kind) {
    case 'tag':
      return <TagPicker target={popup.target} others={popup.others ?? []} hook={popup.hook} />
    case 'tagging':
      return <TaggingPopup taggings={popup.taggings} hook={popup.hook} />
    case 'speaker':
      return <SpeakerPicker quote={popup.quote} article={popup.article} hook={popup.hook} />
    case 'note':
      return <NotePopup target={popup.target} hook={popup.hook} />
    case 'collection':
      return <CollectionPicker article={popup.article} hook={popup.hook} />
    case 'save-search':
      return <SaveSearch hook={popup.hook} />
  }
}

function OpenSheet({ sheet }: { readonly sheet: Shown }) {
  if (typeof sheet === 'object' && 'batch' in sheet) return <BatchSheet batch={sheet.batch} />
  if (typeof sheet === 'object') return <MappingSheet key={sheet.handle} table={sheet} />
  switch (sheet) {
    case 'keys':
      return <KeysSheet />
    case 'operators':
      return <OperatorsSheet />
    case 'quick-open':
      return <QuickOpen />
    case 'paste':
      return <PasteSheet />
    case 'imports':
      return <ImportRuns />
    case 'tags':
      return (
        <Sheet title="Tags" testId="tags-sheet" onClose={() => session.set({ sheet: null })}>
          <TagList />
        </Sheet>
      )
  }
}
