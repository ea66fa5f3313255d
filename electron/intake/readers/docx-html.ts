import { ReadFailure, reasonOf } from '../failure.ts'
import type { SourceFile } from '../reader.ts'
import { readXml } from './xml-parts.ts'
import { ZipArchive } from './zip-archive.ts'

/** The parts of a Word document that hold words. */
const textParts = /^word\/(?:document|footnotes|endnotes|styles|numbering|comments)\.xml$/

/**
 * A Word document as HTML, pictures left out. Its parts are first read within our own limits, because
 * the package that converts them has none. Refuses with `damaged-file`, `encrypted-file` or `too-large`.
 */
export async function docxHtml(file: SourceFile): Promise<string> {
  await checkParts(file)
  // Half of all program text of the readers, for one of thirty formats.
  const { default: mammoth } = await import('mammoth')
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
  const styleMap = [
    "p[style-name='Title'] => h1.title:fresh",
    "p[style-name='Titel'] => h1.title:fresh",
  ]
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(await file.whole()) },
      { convertImage: noPicture, externalFileAccess: false, styleMap },
    )
    return value
  } catch (error) {
    const sentence = `${file.name} is a damaged Word document (${reasonOf(error)}); nothing was read.`
    throw new ReadFailure('damaged-file', sentence)
  }
}

async function checkParts(file: SourceFile): Promise<void> {
  const archive = await ZipArchive.open(file)
  try {
    if (archive.entries.some(({ name }) => name === 'EncryptedPackage')) {
      throw new ReadFailure(
        'encrypted-file',
        `${file.name} is locked with a password; it was skipped.`,
      )
    }
    for (const entry of archive.entries) {
      if (textParts.test(entry.name))
        await readXml(archive.read(entry), `${file.name}/${entry.name}`, {})
    }
  } finally {
    archive.close()
  }
}
