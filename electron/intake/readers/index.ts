import type { Reader } from '../reader.ts'
import { csv } from './csv.ts'
import { eml } from './eml.ts'
import { feed } from './feed.ts'
import { gzip } from './gzip.ts'
import { jsonLines } from './json-lines.ts'
import { json } from './json.ts'
import { mbox } from './mbox.ts'
import { plainText } from './plain-text.ts'
import { portalDump } from './portal-dump.ts'
import { tar } from './tar.ts'
import { wireStory } from './wire-story.ts'
import { zip } from './zip.ts'

/** Every format, in the order they are asked; a new one is a file here and a line below. */
export const readers: readonly Reader[] = [
  zip,
  gzip,
  tar,
  feed,
  jsonLines,
  json,
  csv,
  mbox,
  eml,
  wireStory,
  portalDump,
  plainText,
]
