import { findActors } from '../../electron/extraction/actors.ts'
import { readDocument } from '../../electron/extraction/sentences.ts'
import { isLabelled, printLabelScores } from './actor-labels.ts'
import { isQuoted, printSpeakerScores } from './actor-speakers.ts'
import { corpora } from './corpora.ts'
import { recordsIn } from './gold.ts'

type Print = (line: string) => void

/** Every second document is for study, the others check that what was learnt holds elsewhere. */
const halves = ['study', 'check'] as const

/** Scores actors against the entity sets and the speakers of gendergap, then their speed. */
export async function benchActors(print: Print): Promise<void> {
  const folder = corpora()
  if (folder === null) {
    print('actors: skipped, ../shared/corpora is not there')
    return
  }
  for (const set of ['news-fair', 'aida-conll-dev']) {
    const records = recordsIn(`${folder}/actors/${set}.benchmark.jsonl`, isLabelled)
    for (const [name, half] of [...halved(records), ['all', records] as const]) {
      printLabelScores(`${set} ${name}`, half, print)
    }
  }
  const articles = recordsIn(`${folder}/quotes/gendergap.jsonl`, isQuoted)
  for (const [name, half] of [...halved(articles), ['all', articles] as const]) {
    printSpeakerScores(`gendergap ${name}`, half, print)
  }
  printSpeed(
    articles.map((article) => article.text),
    print,
  )
}

function halved<Item>(records: readonly Item[]): (readonly [string, readonly Item[]])[] {
  return halves.map((name, half) => [name, records.filter((_, at) => at % 2 === half)] as const)
}

const rounds = 10

function printSpeed(texts: readonly string[], print: Print): void {
  const documents = texts.map((text) => readDocument(text, 'en'))
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  for (const document of documents) findActors(document, { people: [] })
  const began = performance.now()
  for (let round = 0; round < rounds; round += 1) {
    for (const document of documents) findActors(document, { people: [] })
  }
  const seconds = (performance.now() - began) / 1000
  print(`actors: ${((bytes * rounds) / seconds / 1e6).toFixed(1)} MB/s without tokenising`)
}
