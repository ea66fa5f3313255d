import { rmSync } from 'node:fs'
import path from 'node:path'

/** electron-builder copies the runtime as it is; its loader for development is no part of the product. */
export default function afterPack({ packager, appOutDir }) {
  const resources = packager.getResourcesDir(appOutDir)
  for (const name of ['default_app.asar', 'app']) {
    rmSync(path.join(resources, name), { recursive: true, force: true })
  }
  rmSync(path.join(appOutDir, '.complete'), { force: true })
}
