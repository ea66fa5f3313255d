import { constants, inflateRawSync } from 'node:zlib'

const localHeader = Buffer.from('PK\u0003\u0004', 'latin1')
const headerLength = 30
const deflated = 8

/** More text than this is not needed to recognise a document, and no bomb passes it. */
const mostText = 512 * 1024

/** The words of those parts of a Word document that stand in its first bytes; '' for other files. */
export function docxHeadText(head: Uint8Array): string {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (!bytes.subarray(0, 4).equals(localHeader)) return ''
  const texts: string[] = []
  let isWord = false
  let length = 0
  // Many writers put a part's size behind it, so the next part is found by its header.
  for (let at = 0; at !== -1 && length < mostText; at = bytes.indexOf(localHeader, at + 4)) {
    if (at + headerLength > bytes.length) break
    const nameLength = bytes.readUInt16LE(at + 26)
    const start = at + headerLength + nameLength + bytes.readUInt16LE(at + 28)
    const name = bytes.toString('latin1', at + headerLength, at + headerLength + nameLength)
    isWord ||= name.startsWith('word/')
    if (bytes.readUInt16LE(at + 8) !== deflated || !name.endsWith('.xml')) continue
    const text = wordsOf(inflated(bytes.subarray(start)).toString('utf8'))
    length += text.length
    texts.push(text)
  }
  return isWord ? texts.join('\n') : ''
}

/** Text and property names; everything else between angle brackets goes. */
function wordsOf(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<property\s[^<>]{0,200}?name="([^"<>]{1,60})"[^<>]{0,200}>/g, ' $1 ')
    .replace(/<[^<>]{0,5000}>/g, '')
}

function inflated(compressed: Buffer): Buffer {
  try {
    // Z_SYNC_FLUSH, because the head may cut the part off.
    return inflateRawSync(compressed, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: mostText,
    })
  } catch {
    return Buffer.alloc(0)
  }
}
