import type { MappingPreview } from '../../shared/mapping.ts'
import { decode } from './cleaning/encoding.ts'
import { articleFields } from './field-names.ts'
import { isObject, recordOf, textOf, type FieldRecord } from './field-record.ts'
import { mappingOf, type Mapping } from './mapping.ts'
import type { Head, SourceFile } from './reader.ts'
import { csv } from './readers/csv.ts'
import { jsonLines } from './readers/json-lines.ts'
import { recordPathOf } from './readers/json-shape.ts'
import { SliceScanner } from './readers/json-slices.ts'
import { json } from './readers/json.ts'
import { recordOfCells, tableOf } from './readers/table-articles.ts'
import { dialectOf, RowSplitter, type Row } from './readers/table-rows.ts'
import { firstRows, xlsx } from './readers/xlsx.ts'

const shownRows = 8
const sampledRows = 60
const longestCell = 300

/** Null for a file that is no table and no list of records. */
export async function previewMapping(
  file: SourceFile,
  wanted: Readonly<Record<string, string>> = {},
): Promise<MappingPreview | null> {
  const text = decode(file.head).text
  const head: Head = { bytes: file.head, name: file.name, text }
  const best = [xlsx, csv, jsonLines, json].toSorted(
    (one, other) => other.recognises(head) - one.recognises(head),
  )[0]
  if (best === undefined || best.recognises(head) === 0) return null
  if (best === xlsx) return ofRows(await firstRows(file, sampledRows), wanted)
  if (best === csv) return ofRows(new RowSplitter(dialectOf(text)).push(`${text}\n`), wanted)
  return ofRecords(recordsIn(text, best === jsonLines ? [] : recordPathOf(text, wanted)), wanted)
}

function ofRows(rows: readonly Row[], wanted: Readonly<Record<string, string>>): MappingPreview {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== '')).slice(0, sampledRows)
  const { header, mapping } = tableOf(filled, wanted)
  const records = filled.slice(header.skip).map(({ cells }) => recordOfCells(header.columns, cells))
  return preview(header.columns, records, mapping)
}

function ofRecords(
  records: readonly FieldRecord[],
  wanted: Readonly<Record<string, string>>,
): MappingPreview {
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))]
  return preview(columns, records, mappingOf(columns, records, wanted))
}

function recordsIn(text: string, path: readonly string[] | null): readonly FieldRecord[] {
  const records: FieldRecord[] = []
  if (path === null) return records
  for (const slice of new SliceScanner(path).push(text)) {
    const value = parsed(slice.text)
    if (isObject(value)) records.push(recordOf(value))
    if (records.length >= sampledRows) break
  }
  return records
}

/** A record that cannot be parsed is reported when the file is read; here it only shows nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function preview(
  columns: readonly string[],
  records: readonly FieldRecord[],
  mapping: Mapping,
): MappingPreview {
  const cell = (record: FieldRecord, column: string) =>
    textOf(record.get(column), ', ').slice(0, longestCell)
  const fields = articleFields.flatMap((field) => {
    const column = mapping.columns.get(field)
    return column === undefined ? [] : [[field, column] as const]
  })
  return {
    columns,
    rows: records
      .slice(0, shownRows)
      .map((record) => columns.map((column) => cell(record, column))),
    mapping: Object.fromEntries(fields),
    guessedBody: mapping.guessedBody,
  }
}
