// Stands in for Electron's own default_app.asar, which the registry package does not carry:
// electron [-r module]… [switches] <folder or file> [arguments]
import { app } from 'electron'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const { preloads, target } = readArguments(process.argv.slice(1))
const require = createRequire(path.join(process.cwd(), 'start.js'))
for (const module of preloads) require(module)
if (!target) {
  console.error('Name the folder or file of the program to run.')
  process.exit(1)
}
const main = adopt(path.resolve(target))
await import(pathToFileURL(main).href)

function readArguments(words) {
  const preloads = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    if (word === '-r' || word === '--require') preloads.push(words[(index += 1)])
    else if (word.startsWith('--require=')) preloads.push(word.slice('--require='.length))
    else if (word === '-v' || word === '--version') {
      console.log(`v${process.versions.electron}`)
      process.exit(0)
    } else if (!word.startsWith('-')) return { preloads, target: word }
  }
  return { preloads, target: null }
}

/** Makes the program's own name, version and folders known, as the real default app does. */
function adopt(target) {
  if (!statSync(target).isDirectory()) {
    app.setAppPath(path.dirname(target))
    return target
  }
  const manifest = JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name ?? 'Electron')
  if (manifest.version) app.setVersion(manifest.version)
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
  app.setAppPath(target)
  return path.join(target, manifest.main ?? 'index.js')
}
