import { ReadFailure } from '../failure.ts'
import type { Reader, SourceFile } from '../reader.ts'
import { wholeDocument, type DocumentBlock } from './document-draft.ts'
import { readXml } from './xml-parts.ts'
import { ZipArchive } from './zip-archive.ts'
import { zipNames } from './zip-names.ts'

/** A document of LibreOffice or OpenOffice that is one article. */
export const odt: Reader = {
  name: 'odt',
  label: 'OpenDocument text (ODT)',
  recognises(head) {
    const beginning = Buffer.from(head.bytes.subarray(0, 200)).toString('latin1')
    if (beginning.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 0.95
    const names = zipNames(head.bytes)
    return names.includes('content.xml') && /\.odt$/i.test(head.name) ? 0.9 : 0
  },
  async *read(file) {
    yield* wholeDocument(file, await blocksOf(file))
  },
}

async function blocksOf(file: SourceFile): Promise<readonly DocumentBlock[]> {
  const archive = await ZipArchive.open(file)
  try {
    const content = archive.find('content.xml')
    if (content === null) {
      throw new ReadFailure('damaged-file', `${file.name} has no content.xml; nothing was read.`)
    }
    const manifest = archive.find('META-INF/manifest.xml')
    if (manifest !== null && (await isLocked(archive.read(manifest), file.name))) {
      throw new ReadFailure(
        'encrypted-file',
        `${file.name} is locked with a password; it was skipped.`,
      )
    }
    const gatherer = new OdtBlocks()
    await readXml(archive.read(content), `${file.name}/content.xml`, gatherer)
    return gatherer.blocks
  } finally {
    archive.close()
  }
}

async function isLocked(pieces: AsyncIterable<Uint8Array>, name: string): Promise<boolean> {
  let locked = false
  await readXml(pieces, `${name}/META-INF/manifest.xml`, {
    open: (element) => (locked ||= element === 'manifest:encryption-data'),
  })
  return locked
}

/** Words that were deleted, remarks in the margin, footnotes and formulas are not the running text. */
const aside = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'draw:object',
  'math',
])

class OdtBlocks {
  readonly blocks: DocumentBlock[] = []
  #pieces: string[] = []
  #level: number | null = null
  #paragraphs = 0
  #aside = 0

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#aside > 0 || aside.has(name)) {
      this.#aside++
      return
    }
    if (name === 'text:p' || name === 'text:h') this.#begin(name, attributes)
    if (name === 'text:tab') this.#pieces.push('\t')
    if (name === 'text:line-break') this.#pieces.push('\n')
    if (name === 'text:s') this.#pieces.push(' ')
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside--
      return
    }
    if (name !== 'text:p' && name !== 'text:h') return
    this.#paragraphs--
    this.#end()
  }

  text(text: string): void {
    if (this.#aside === 0 && this.#paragraphs > 0) this.#pieces.push(text.replace(/\s+/g, ' '))
  }

  #begin(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#end()
    this.#paragraphs++
    const style = attributes.get('text:style-name') ?? ''
    if (name === 'text:h') this.#level = Number(attributes.get('text:outline-level') ?? 1)
    else if (/^(?:Title|Titel|Titre)$/.test(style)) this.#level = 0
  }

  #end(): void {
    const text = this.#pieces.join('').trim()
    if (text !== '') this.blocks.push({ level: this.#level, text })
    this.#pieces = []
    this.#level = null
  }
}
