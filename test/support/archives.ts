import { ZipFile } from 'yazl'

/** A ZIP in memory, as honest programs write it. */
export async function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array> {
  const archive = new ZipFile()
  for (const [name, content] of Object.entries(files)) {
    archive.addBuffer(Buffer.from(content), name, { mtime: new Date(0) })
  }
  archive.end()
  const pieces: Uint8Array[] = []
  for await (const piece of archive.outputStream) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

/** A TAR in memory; `kind` 2 is a link. */
export function tarOf(
  files: readonly { readonly name: string; readonly text: string; readonly kind?: number }[],
): Uint8Array {
  const blocks = files.flatMap(({ name, text, kind = 0 }) => {
    const content = Buffer.from(text)
    const padding = Buffer.alloc((512 - (content.length % 512)) % 512)
    return [tarHeader(name, content.length, kind), content, padding]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

function tarHeader(name: string, size: number, kind: number): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000644\0', 100)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('        ', 148)
  header.write(String(kind), 156)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}
