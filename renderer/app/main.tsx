import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/frame.css'
import '../styles/library.css'
import '../styles/search.css'
import '../styles/results.css'
import '../styles/query-state.css'
import '../styles/concordance.css'
import '../styles/counts.css'
import '../styles/desk.css'
import '../styles/reading.css'
import '../styles/margin.css'
import '../styles/quotes.css'
import '../styles/actors.css'
import '../styles/popups.css'
import '../styles/tagging.css'
import '../styles/notes.css'
import '../styles/intake.css'
import '../styles/sheets.css'
import '../styles/help.css'
import '../styles/narrow.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followLibrary } from '../client/library-state.ts'
import { restoreSession } from './remember.ts'
import { Frame } from './frame.tsx'

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')

followLibrary()
void restoreSession()
createRoot(root).render(
  <StrictMode>
    <Frame />
  </StrictMode>,
)
