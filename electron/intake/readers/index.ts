import type { Reader } from '../reader.ts'
import { csv } from './csv.ts'
import { jsonLines } from './json-lines.ts'
import { json } from './json.ts'

/** Every format, in the order they are asked; a new one is a file here and a line below. */
export const readers: readonly Reader[] = [csv, jsonLines, json]
