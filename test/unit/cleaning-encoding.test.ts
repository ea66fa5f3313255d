import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decode, decodePieces, type Decoded } from '../../electron/intake/cleaning/encoding.ts'

const accented = 'Das Café kostet £5 – „naïve“ Übung, sagte der Bürgermeister.'
const russian = 'Мэр города сказал, что новый мост откроют весной. Жители ждали этого много лет.'
const japanese = '市長は、新しい橋が春に開通すると述べた。住民は何年も待っていた。'

test('UTF-8 is read with and without its byte order mark, which is not part of the text', () => {
  expect(decode(Buffer.from(accented))).toEqual({
    text: accented,
    encoding: 'utf-8',
    undecodable: [],
  })
  expect(decode(Buffer.from(`\ufeff${accented}`)).text).toBe(accented)
})

test.each(['utf-16le', 'utf-16be'])(
  '%s is read with and without its byte order mark',
  (encoding) => {
    expect(decode(iconv.encode(accented, encoding))).toMatchObject({ text: accented, encoding })
    expect(decode(iconv.encode(accented, encoding, { addBOM: true }))).toMatchObject({
      text: accented,
    })
  },
)

test.each([
  ['windows-1252', accented],
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['shift_jis', japanese],
  ['euc-jp', japanese],
])('%s without a declaration is recognised by its bytes', (encoding, text) => {
  expect(decode(iconv.encode(text, encoding))).toMatchObject({ text, encoding })
})

test('a single pound sign in an English text is Western European', () => {
  const text = 'The council said it would spend £5m on the bridge next year.'
  expect(decode(iconv.encode(text, 'latin1'))).toMatchObject({ text, encoding: 'windows-1252' })
})

test('a declared code page decides where the bytes are not UTF-8', () => {
  expect(decode(iconv.encode(russian, 'iso-8859-5'), 'iso-8859-5').text).toBe(russian)
})

test('valid UTF-8 outranks a declaration that says otherwise', () => {
  expect(decode(Buffer.from(accented), 'iso-8859-1').text).toBe(accented)
  expect(decode(Buffer.from(accented), 'utf-16').text).toBe(accented)
})

test('a text declared as UTF-8 that is Western European is not filled with question marks', () => {
  expect(decode(iconv.encode(accented, 'windows-1252'), 'utf-8').text).toBe(accented)
})

test('UTF-7 is never honoured', () => {
  const text = 'a +ADw-b+AD4- c'
  expect(decode(Buffer.from(text), 'utf-7').text).toBe(text)
})

test('broken UTF-8 keeps the text after it and tells where the bytes stood', () => {
  const bytes = Buffer.concat([
    Buffer.from('Café one '),
    Buffer.from([0xe2, 0x82]),
    Buffer.from(' two ü'),
  ])
  expect(decode(bytes)).toEqual({
    text: 'Café one \ufffd two ü',
    encoding: 'utf-8',
    undecodable: [{ offset: 10, length: 2 }],
  })
})

test('a byte without meaning in its code page is reported with its offset', () => {
  const bytes = Buffer.concat([
    iconv.encode('Bürger für\nZürich ', 'latin1'),
    Buffer.from([0x81, 0x2e]),
  ])
  expect(decode(bytes)).toMatchObject({
    text: 'Bürger für\nZürich \ufffd.',
    undecodable: [{ offset: 18, length: 1 }],
  })
})

test('half a surrogate pair and an odd last byte in UTF-16 are reported', () => {
  const bytes = Buffer.concat([
    iconv.encode('A mark', 'utf-16le', { addBOM: true }),
    Buffer.from([0, 0xd8, 0x41]),
  ])
  expect(decode(bytes).undecodable).toEqual([
    { offset: 14, length: 2 },
    { offset: 16, length: 1 },
  ])
})

test('an empty file and a lone byte order mark are empty texts', () => {
  expect(decode(new Uint8Array(0)).text).toBe('')
  expect(decode(Buffer.from('\ufeff')).text).toBe('')
})

test.each([
  ['utf-8', 3],
  ['utf-16le', 5],
  ['utf-16be', 7],
  ['windows-1252', 11],
  ['shift_jis', 13],
])('reading %s in pieces gives the same text as reading it whole', async (encoding, step) => {
  const plain = 'The first pages are plain and say nothing about the encoding.\n'.repeat(40)
  const special =
    encoding === 'shift_jis' ? japanese : `${accented}${encoding.startsWith('utf') ? ' 😀' : ''}`
  const text = plain + `${special}\n`.repeat(60)
  const bytes = iconv.encode(text, encoding)
  const read = await all(decodePieces(pieces(bytes, step)))
  expect(read.map((piece) => piece.text).join('')).toBe(text)
  expect(read.at(-1)?.encoding).toBe(encoding)
})

test('pieces report broken bytes with their offset in the file', async () => {
  const bytes = Buffer.concat([
    Buffer.from('ä'.repeat(200_000)),
    Buffer.from([0xff]),
    Buffer.from('ö end'),
  ])
  const read = await all(decodePieces(pieces(bytes, 60_001)))
  expect(read.flatMap((piece) => piece.undecodable)).toEqual([{ offset: 400_000, length: 1 }])
})

async function* pieces(bytes: Uint8Array, step: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}

async function all(read: AsyncIterable<Decoded>): Promise<readonly Decoded[]> {
  const found: Decoded[] = []
  for await (const piece of read) found.push(piece)
  return found
}
