import {
  addToCollection,
  collectionList,
  collectionsOfArticle,
  createCollection,
  removeCollection,
  renameCollection,
  takeFromCollection,
} from '../../library/collections.ts'
import type { HandlersOf } from './handler.ts'

export const collections: HandlersOf<'collections'> = {
  'collections.list': (_input, library) => collectionList(library),
  'collections.of': ({ article }, library) => collectionsOfArticle(library, article),
  'collections.create': ({ name }, library) => createCollection(library, name),
  'collections.rename': ({ id, name }, library) => {
    renameCollection(library, id, name)
    return null
  },
  'collections.remove': ({ id }, library) => {
    removeCollection(library, id)
    return null
  },
  'collections.add': ({ id, articles }, library) => addToCollection(library, id, articles),
  'collections.take': ({ id, articles }, library) => takeFromCollection(library, id, articles),
}
