import { problem } from '../failure.ts'
import type { Head, Reader } from '../reader.ts'

/** A format that is recognised only to say how to get at its words. */
type Foreign = {
  readonly begins: string
  readonly at?: number
  readonly what: string
  readonly way: string
}

const saveAs = 'open it in the program that made it and save it as DOCX or PDF'
const unpack = 'unpack it and import the folder'
const noText = 'it holds no text'

const foreign: readonly Foreign[] = [
  { begins: 'd0cf11e0a1b11ae1', what: 'an old Office file (DOC, XLS, MSG)', way: saveAs },
  { begins: '377abcaf271c', what: 'a 7z archive', way: unpack },
  { begins: '526172211a07', what: 'a RAR archive', way: unpack },
  { begins: 'fd377a585a00', what: 'an XZ archive', way: unpack },
  { begins: '425a68', what: 'a BZIP2 archive', way: unpack },
  { begins: '28b52ffd', what: 'a Zstandard archive', way: unpack },
  { begins: 'ffd8ff', what: 'a JPEG picture', way: noText },
  { begins: '89504e470d0a1a0a', what: 'a PNG picture', way: noText },
  { begins: '474946383', what: 'a GIF picture', way: noText },
  { begins: '49492a00', what: 'a TIFF picture', way: noText },
  { begins: '4d4d002a', what: 'a TIFF picture', way: noText },
  { begins: '52494646', what: 'a picture, sound or film', way: noText },
  { begins: '494433', what: 'a sound file', way: noText },
  { begins: '66747970', at: 4, what: 'a film or sound file', way: noText },
  {
    begins: '53514c69746520666f726d6174203300',
    what: 'a database',
    way: 'export its tables as CSV',
  },
  {
    begins: '62706c697374',
    what: 'a web archive of Safari or a property list',
    way: 'save the page as HTML',
  },
  { begins: '4d5a', what: 'a program', way: noText },
  { begins: '7f454c46', what: 'a program', way: noText },
]

/** Names of documents that are never pages: such a file with a page in it is a failed download. */
const documentName = /\.(pdf|docx|xlsx|odt|epub|zip|gz)$/i
const page = /^\uFEFF?\s{0,200}<(?:!doctype html|html)[\s>]/i

/** What cannot be read, and what to do about it; also error pages saved in the place of a document. */
export const foreignFormat: Reader = {
  name: 'foreign',
  label: 'Not readable',
  recognises: (head) =>
    page.test(head.text) && documentName.test(head.name) ? 1 : known(head) === null ? 0 : 0.55,
  async *read(file) {
    const head = { bytes: file.head, name: file.name, text: new TextDecoder().decode(file.head) }
    const found = known(head)
    if (found !== null) {
      yield problem(
        'unknown-format',
        `${file.name} is ${found.what}, which Cuttings does not read: ${found.way}.`,
      )
      return
    }
    const kind = (documentName.exec(file.name)?.[1] ?? 'document').toUpperCase()
    const sentence = `${file.name} is called ${kind} but is a web page, most likely an error or log-in page saved in the place of the document; it was not read. Fetch it again, or rename it to .html.`
    yield problem('damaged-file', sentence)
  },
}

function known({ bytes }: Head): Foreign | null {
  const beginning = Buffer.from(bytes.subarray(0, 32)).toString('hex')
  return foreign.find(({ begins, at = 0 }) => beginning.startsWith(begins, at * 2)) ?? null
}
