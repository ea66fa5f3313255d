import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { extract, noContext } from '../../electron/extraction/extract.ts'
import { corpora } from './quote-gold.ts'

type Print = (line: string) => void

const stories = 400
const turns = 9
const warming = 2
const english = { ...noContext, language: 'en' }

/** Extraction against wink-nlp's tokenise-and-tag pass over the same stories, then MB/s by size. */
export async function benchQuoteSpeed(print: Print): Promise<void> {
  const texts = reutersStories()
  if (texts === null) {
    print('quotes: speed skipped, ../shared/corpora is not there')
    return
  }
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const tag = (text: string): unknown => nlp.readDoc(text).tokens().out(nlp.its.pos)
  print('\nspeed, alternating in one run; the first turns warm both engines up')
  const times: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const wink = rate(texts, tag)
    const ours = rate(texts, (text) => extract(text, english))
    if (turn >= warming) times.push(ours / wink)
    print(
      `  wink-nlp ${wink.toFixed(2)} MB/s, extraction ${ours.toFixed(2)} MB/s = ${(ours / wink).toFixed(2)} times`,
    )
  }
  print(`  median of the warm turns: ${medianOf(times).toFixed(2)} times`)
  const long = texts.join('\n\n')
  for (const size of [62_500, 125_000, 250_000, 500_000, 1_000_000, 2_000_000]) {
    const text = long.slice(0, size)
    print(
      `  one article of ${(text.length / 1e6).toFixed(3)} MB: ${rate([text], (each) => extract(each, english)).toFixed(2)} MB/s`,
    )
  }
  for (const [name, text] of hostileTexts()) {
    print(
      `  hostile ${name}, ${(text.length / 1e6).toFixed(3)} MB: ${rate([text], (each) => extract(each, noContext)).toFixed(2)} MB/s`,
    )
  }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
}

/** Megabytes per second of processor time, so that a busy machine does not matter. */
function rate(texts: readonly string[], work: (text: string) => unknown): number {
  const before = process.cpuUsage()
  for (const text of texts) work(text)
  const { user, system } = process.cpuUsage(before)
  return texts.reduce((sum, text) => sum + text.length, 0) / (user + system)
}

function reutersStories(): readonly string[] | null {
  try {
    const bytes = readFileSync(join(corpora, 'articles', 'reuters106k_2010.zip'))
    let taken = 0
    const files = unzipSync(bytes, { filter: () => (taken += 1) <= stories })
    return Object.values(files).map((file) => new TextDecoder().decode(file))
  } catch {
    return null
  }
}

function hostileTexts(): readonly (readonly [string, string])[] {
  const folder = join(corpora, 'badinputs')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('redos') && /\.(?:txt|html?)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
}
