import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { utf8Evidence } from './utf8.ts'

/** Bytes looked at for a guess; more do not make it surer. */
const sampleBytes = 64 * 1024

/** How much surer chardet must be of a rarer Latin code page than of Western European. */
const rarerLatinLead = 15

/** Chardet's names for code pages in which ASCII letters carry the words and high bytes the accents. */
const latinFamily = new Set([
  'ISO-8859-1',
  'ISO-8859-2',
  'ISO-8859-9',
  'windows-1250',
  'windows-1252',
  'windows-1254',
])

/** Chardet's names are of the ISO sets, but files in the wild use their Windows supersets. */
const supersets: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-9': 'windows-1254',
  'EUC-KR': 'cp949',
}

type Mark = { readonly name: string; readonly bytes: readonly number[] }

/** UTF-32LE stands before UTF-16LE, whose mark it begins with. */
const marks: readonly Mark[] = [
  { name: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { name: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { name: 'utf-16le', bytes: [0xff, 0xfe] },
  { name: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** The byte order mark a text begins with, if any. */
export function markOf(
  bytes: Uint8Array,
): { readonly name: string; readonly length: number } | null {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte))
  return mark === undefined ? null : { name: mark.name, length: mark.bytes.length }
}

/**
 * The encoding of a text without byte order mark. `hint` is what the file says of itself: believed
 * where the bytes do not contradict it.
 */
export function guessEncoding(bytes: Uint8Array, hint: string | null): string {
  const wide = wideEncoding(bytes)
  if (wide !== null) return wide
  if (isShiftedJapanese(bytes)) return 'iso-2022-jp'
  if (isUtf8(bytes)) return 'utf-8'
  const evidence = utf8Evidence(bytes)
  const declared = hint === null ? null : usableHint(hint)
  if (declared === null && evidence.sequences + evidence.fragments >= evidence.strays)
    return 'utf-8'
  if (declared !== null && declared !== 'utf-8') return declared
  if (evidence.sequences > evidence.strays) return 'utf-8'
  return legacyEncoding(bytes)
}

/** WHATWG: utf-7 is never honoured, and a declaration of utf-16 that could be read means utf-8. */
function usableHint(hint: string): string | null {
  const name = hint.trim().toLowerCase().replaceAll('_', '-')
  if (/^(?:x-)?utf-?7/.test(name)) return null
  if (/^(?:utf|ucs|unicode)/.test(name)) return 'utf-8'
  if (/^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(name)) return 'windows-1252'
  return iconv.encodingExists(name) ? name : null
}

/** Text in a two- or four-byte encoding shows as zero bytes at every second place. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 4 || !sample.includes(0)) return null
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.1) return 'utf-16be'
  return null
}

/** ISO-2022-JP is all ASCII with `ESC $ B` switching to kanji; a switch that leads nowhere is a trap. */
function isShiftedJapanese(bytes: Uint8Array): boolean {
  const escape = bytes.subarray(0, sampleBytes).indexOf(0x1b)
  if (escape === -1 || bytes[escape + 1] !== 0x24) return false
  if (bytes[escape + 2] !== 0x42 && bytes[escape + 2] !== 0x40) return false
  const end = bytes.lastIndexOf(0x0a, escape + sampleBytes)
  return !new TextDecoder('iso-2022-jp')
    .decode(bytes.subarray(0, Math.max(end, escape + 3)))
    .includes('\ufffd')
}

/** High bytes that stand for the same in all Latin code pages we guess among: quotation marks, é, ä, ü. */
const isShared = new Uint8Array(256)
for (const byte of [
  ...[0x80, 0x82, 0x84, 0x85, 0x86, 0x87, 0x89, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97],
  ...[0x99, 0x9b, 0xa0, 0xa3, 0xa4, 0xa6, 0xa7, 0xa8, 0xa9, 0xab, 0xac, 0xad, 0xae, 0xb0, 0xb1],
  ...[0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xbb, 0xc1, 0xc2, 0xc4, 0xc7, 0xc9, 0xcb, 0xcd, 0xce, 0xd3],
  ...[0xd4, 0xd6, 0xd7, 0xda, 0xdc, 0xdf, 0xe1, 0xe2, 0xe4, 0xe7, 0xe9, 0xeb, 0xed, 0xee, 0xf3],
  ...[0xf4, 0xf6, 0xf7, 0xfa, 0xfc],
])
  isShared[byte] = 1

function legacyEncoding(bytes: Uint8Array): string {
  const sample = sampleAroundHighBytes(bytes)
  const isLatin = hasLonelyAccents(sample)
  if (isLatin && sample.every((byte) => byte < 0x80 || isShared[byte] === 1)) return 'windows-1252'
  const candidates = analyse(sample).filter((match) => iconv.encodingExists(match.name))
  if (!isLatin) return nameOf(candidates.find((match) => match.name !== 'UTF-8')?.name)
  const latin = candidates.filter((match) => latinFamily.has(match.name))
  const western = latin.find(
    (match) => match.name === 'ISO-8859-1' || match.name === 'windows-1252',
  )
  const best = latin[0]
  if (best === undefined) return 'windows-1252'
  return best.confidence >= (western?.confidence ?? 0) + rarerLatinLead
    ? nameOf(best.name)
    : 'windows-1252'
}

function nameOf(name: string | undefined): string {
  if (name === undefined) return 'windows-1252'
  return (supersets[name] ?? name).toLowerCase()
}

function sampleAroundHighBytes(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - 1024)
  return bytes.subarray(start, start + sampleBytes)
}

/** In Latin code pages high bytes stand alone among ASCII; in Greek, Cyrillic or CJK they come in runs. */
function hasLonelyAccents(sample: Uint8Array): boolean {
  let lonely = 0
  let crowded = 0
  let run = 0
  for (const byte of sample) {
    if (byte >= 0x80) {
      run++
      continue
    }
    if (run > 2) crowded += run
    else lonely += run
    run = 0
  }
  if (run > 2) crowded += run
  else lonely += run
  return lonely >= crowded
}
