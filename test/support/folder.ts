import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A fresh folder for settings, libraries and dumps of one test. */
export function freshFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'cuttings-test-'))
}
