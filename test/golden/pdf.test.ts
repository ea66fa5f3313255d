import { expect, test } from 'vitest'
import { pdf } from '../../electron/intake/readers/pdf.ts'
import { pdfOf, type PrintedLine } from '../support/pdf.ts'
import { draftsIn, eventsOf, headOf, problemsIn, sourceFromBytes } from '../support/source-file.ts'

function column(x: number, top: number, lines: readonly string[]): readonly PrintedLine[] {
  return lines.map((text, at) => ({ text, x, y: top - at * 12 }))
}

const left = [
  'The ferry that has been idle since May',
  'sails again, and the harbour is glad of',
  'it. The council had paid for the repairs',
  'of the old engine, which took longer and',
  'cost more than anyone in the town hall',
  'had foreseen when the work was begun in',
  'spring. Nobody would say what the inter-',
]
const right = [
  'national company that owns the ship had',
  'asked for. The mayor spoke of a fair deal',
  'for both sides and of better times.',
  'More ships will follow in the summer when',
  'the new quay is open to all of them, she',
  'added, and the old one will be closed.',
  'The council will vote in June.',
]

function read(bytes: Uint8Array) {
  return eventsOf(pdf, sourceFromBytes('paper.pdf', bytes))
}

test('two columns are read one after the other, a word broken between them is whole', async () => {
  for (const page of [
    [...column(60, 700, left), ...column(320, 700, right)],
    left.flatMap((_text, at) => [
      ...column(60, 700 - at * 12, left.slice(at, at + 1)),
      ...column(320, 700 - at * 12, right.slice(at, at + 1)),
    ]),
  ]) {
    const headline = { text: 'Ferry returns to the harbour', x: 60, y: 760, size: 24 }
    const [draft] = draftsIn(await read(pdfOf([[headline, ...page]])))
    expect(draft?.headline).toBe('Ferry returns to the harbour')
    expect(draft?.body).toBe(
      'The ferry that has been idle since May sails again, and the harbour is glad of it. The council had paid for the repairs of the old engine, which took longer and cost more than anyone in the town hall had foreseen when the work was begun in spring. Nobody would say what the international company that owns the ship had asked for. The mayor spoke of a fair deal for both sides and of better times.\n\nMore ships will follow in the summer when the new quay is open to all of them, she added, and the old one will be closed. The council will vote in June.',
    )
  }
})

test('running heads and page numbers are taken out and kept as removed', async () => {
  const pages = [1, 2, 3].map((number) => [
    { text: `Harbour Post, page ${number}`, x: 60, y: 810 },
    ...column(60, 700, [`Page ${number} has a text of its own that ends here.`]),
    { text: String(number), x: 300, y: 30 },
  ])
  const [draft] = draftsIn(await read(pdfOf(pages)))
  expect(draft?.body).not.toContain('Harbour Post')
  expect(draft?.body).toContain('Page 2 has a text of its own')
  expect(draft?.removed.map(({ text }) => text)).toContain('Harbour Post, page 3')
})

test('a PDF without a text layer is reported as a scan', async () => {
  const events = await read(pdfOf([[], []]))
  expect(draftsIn(events)).toEqual([])
  expect(problemsIn(events)[0]).toMatchObject({
    code: 'scan-without-text',
    message:
      'paper.pdf has 2 pages without any text: it is a scan or a picture. Give it a text layer (OCR) and import it again.',
  })
})

test('a page without text among others is named', async () => {
  const text = column(60, 700, ['Here is a text that is long enough to be read.', 'It goes on.'])
  const events = await read(pdfOf([text, []]))
  expect(draftsIn(events)).toHaveLength(1)
  expect(problemsIn(events)[0]?.message).toContain('page 2')
})

test('a locked PDF and a broken one end in a sentence', async () => {
  const locked = pdfOf(
    [column(60, 700, ['Secret.'])],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00><00>] `,
  )
  await expect(read(locked)).rejects.toMatchObject({ code: 'encrypted-file' })
  const broken = Buffer.from('%PDF-1.4\nnothing of what a PDF needs')
  await expect(read(broken)).rejects.toMatchObject({ code: 'damaged-file' })
})

test('a PDF is told by its first bytes', () => {
  const bytes = pdfOf([[]])
  expect(pdf.recognises(headOf(sourceFromBytes('x', bytes)))).toBeGreaterThan(0.9)
  expect(pdf.recognises(headOf(sourceFromBytes('x.pdf', Buffer.from('text'))))).toBe(0)
})
