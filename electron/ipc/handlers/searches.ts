import {
  rememberSearch,
  removeSearch,
  renameSearch,
  savedSearches,
  saveSearch,
  searchHistory,
} from '../../library/searches.ts'
import type { HandlersOf } from './handler.ts'

export const searches: HandlersOf<'searches'> = {
  'searches.list': (_input, library) => savedSearches(library),
  'searches.save': ({ name, query, view }, library) => saveSearch(library, name, { query, view }),
  'searches.rename': ({ id, name }, library) => {
    renameSearch(library, id, name)
    return null
  },
  'searches.remove': ({ id }, library) => {
    removeSearch(library, id)
    return null
  },
  'searches.history': ({ limit }, library) => searchHistory(library, limit),
  'searches.remember': (asked, library) => {
    rememberSearch(library, asked)
    return null
  },
}
