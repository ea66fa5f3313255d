export type PrintedLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A small PDF in memory: each page a list of lines in Helvetica, `y` counted from the bottom. */
export function pdfOf(pages: readonly (readonly PrintedLine[])[], trailer = ''): Uint8Array {
  const kids = pages.map((_page, at) => `${4 + at * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => [pageObject(at), streamObject(lines)]),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

function pageObject(at: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`
}

function streamObject(lines: readonly PrintedLine[]): string {
  const content = lines
    .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
    .join('\n')
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}
