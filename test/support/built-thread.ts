import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './source-tree.ts'

/** A thread of the built program. */
export function builtThread(name: string): URL {
  return pathToFileURL(path.join(root, 'dist/electron', `${name}.js`))
}
