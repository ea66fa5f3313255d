import { posix } from 'node:path'
import { ReadFailure } from '../failure.ts'
import type { SourceFile } from '../reader.ts'
import { readXml, withoutPrefixes, type XmlHandler } from './xml-parts.ts'
import { ZipArchive } from './zip-archive.ts'

export type Sheet = { readonly name: string; readonly path: string }

export type Workbook = {
  readonly archive: ZipArchive
  readonly sheets: readonly Sheet[]
  /** Texts that cells name by number. */
  readonly strings: readonly string[]
  /** For each cell style, whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[]
  /** Days are counted from 1904, as old Macs did. */
  readonly is1904: boolean
}

/** More shared text than this does not fit into memory beside the rest. */
const mostCharacters = 128 * 1024 ** 2

/** The archive stays open and is the caller's to close. */
export async function openWorkbook(file: SourceFile): Promise<Workbook> {
  const archive = await ZipArchive.open(file)
  try {
    const targets = await targetsOf(archive, file.name)
    const { sheets, is1904 } = await sheetsOf(archive, file.name, targets)
    const strings = await stringsOf(archive, file.name)
    return { archive, sheets, is1904, strings, dateStyles: await dateStylesOf(archive, file.name) }
  } catch (error) {
    archive.close()
    throw error
  }
}

async function readPart(
  archive: ZipArchive,
  file: string,
  path: string,
  handler: XmlHandler,
): Promise<boolean> {
  const entry = archive.find(path)
  if (entry !== null)
    await readXml(archive.read(entry), `${file}/${path}`, withoutPrefixes(handler))
  return entry !== null
}

async function targetsOf(archive: ZipArchive, file: string): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  await readPart(archive, file, 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      const target = attributes.get('Target') ?? ''
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const path = target.startsWith('/') ? target.slice(1) : posix.join('xl', target)
      targets.set(attributes.get('Id') ?? '', path)
    },
  })
  return targets
}

async function sheetsOf(
  archive: ZipArchive,
  file: string,
  targets: ReadonlyMap<string, string>,
): Promise<Pick<Workbook, 'sheets' | 'is1904'>> {
  const sheets: Sheet[] = []
  let is1904 = false
  const isThere = await readPart(archive, file, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '')
      if (name !== 'sheet') return
      const path = targets.get(attributes.get('r:id') ?? '')
      if (path !== undefined) sheets.push({ name: attributes.get('name') ?? path, path })
    },
  })
  if (!isThere) {
    throw new ReadFailure('damaged-file', `${file} has no xl/workbook.xml; nothing was read.`)
  }
  return { sheets, is1904 }
}

async function stringsOf(archive: ZipArchive, file: string): Promise<readonly string[]> {
  const strings: string[] = []
  let pieces: string[] = []
  let isText = false
  let isReading = false
  let length = 0
  await readPart(archive, file, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') pieces = []
      // Furigana stand beside a text, they are not part of it.
      if (name === 'rPh') isReading = true
      isText = name === 't' && !isReading
    },
    text(text) {
      if (isText) pieces.push(text)
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') isReading = false
      if (name !== 'si') return
      strings.push(pieces.join(''))
      length += strings.at(-1)?.length ?? 0
      if (length > mostCharacters) {
        throw new ReadFailure(
          'too-large',
          `${file} holds more than 128 million characters of text; save it as CSV.`,
        )
      }
    },
  })
  return strings
}

async function dateStylesOf(archive: ZipArchive, file: string): Promise<readonly boolean[]> {
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  let isCellStyle = false
  await readPart(archive, file, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'cellXfs') isCellStyle = true
      const id = Number(attributes.get('numFmtId') ?? 0)
      if (name === 'numFmt') formats.set(id, attributes.get('formatCode') ?? '')
      if (name === 'xf' && isCellStyle) styles.push(isDateFormat(id, formats.get(id) ?? ''))
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return styles
}

/** Formats 14 to 22 and 45 to 47 are Excel's own dates and times (ECMA-376, 18.8.30). */
function isDateFormat(id: number, code: string): boolean {
  if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47)) return true
  const bare = code.replace(/"[^"]{0,200}"|\\.|\[[^[\]]{0,40}\]/g, '')
  return /[dy]/i.test(bare)
}
