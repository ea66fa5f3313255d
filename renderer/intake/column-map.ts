import { mappableFields, type MappingPreview } from '../../shared/mapping.ts'

/** Article field to column; an empty column is a person's word that there is none. */
export type ColumnMap = Readonly<Record<string, string>>

const tableName = /\.(?:csv|tsv|xlsx|jsonl?)$/i

export function namesTable(file: string): boolean {
  return tableName.test(file)
}

/** Whether the names of the columns say which is the headline and which the text. */
export function isCertain({ mapping, guessedBody }: MappingPreview): boolean {
  return (
    guessedBody === null && Object.hasOwn(mapping, 'headline') && Object.hasOwn(mapping, 'body')
  )
}

/** The fields a person could see and change; what else a table holds is found as ever. */
export function chosenMap(map: ColumnMap): Record<string, string> {
  return Object.fromEntries(
    Object.keys(mappableFields).flatMap((field) => {
      const column = map[field]
      return column === undefined ? [] : [[field, column]]
    }),
  )
}

/** The names of the fields that a column was given to. */
export function fieldsOf(map: ColumnMap, column: string): readonly string[] {
  return Object.entries(mappableFields).flatMap(([field, label]) =>
    map[field] === column ? [label] : [],
  )
}
