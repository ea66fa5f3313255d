import { bars } from './quote-bars.ts'
import { readGold, type GoldDocument } from './quote-gold.ts'
import { benchQuoteSpeed } from './quote-speed.ts'
import { predictRaw, splitAtCue, withoutTerms } from './predictions.ts'
import { score, type Match, type Predictions, type Score } from './scoring.ts'

type Print = (line: string) => void

const sets = ['gendergap', 'polnear', 'german-wikinews', 'riqua-bio', 'adaq-cs', 'adaq-ru'] as const
const thresholds = [0.3, 0.8] as const

/**
 * Scores the quote engine against the open gold sets with the published metrics (score.py beside them
 * states the same), beside the published figures and our bars, then calibration and speed.
 */
export async function benchQuotes(print: Print): Promise<void> {
  const calibration: Match[] = []
  for (const set of sets) {
    const gold = readGold(set)
    if (gold === null) {
      print(`quotes: ${set} skipped, ../shared/corpora is not there`)
      continue
    }
    const raw = predictRaw(gold)
    const predicted = withoutTerms(raw)
    printScores(print, set, gold, predicted)
    if (set === 'polnear') printHalves(print, gold, predicted)
    if (set === 'gendergap' || set === 'german-wikinews') {
      const split = splitAtCue(predicted)
      printScores(print, `${set}, broken quotations as two records`, gold, split)
      printHalves(print, gold, split)
    }
    print(`  quoted terms counted as statements: ${figures(score(gold, raw, 0.3))}`)
    if (set === 'gendergap' || set === 'polnear') {
      const counted = set === 'gendergap' ? splitAtCue(predicted) : predicted
      calibration.push(...score(gold, counted, 0.3).matches)
    }
    for (const line of bars(set, gold, predicted)) print(line)
  }
  printReliability(print, calibration)
  await benchQuoteSpeed(print)
}

function printScores(
  print: Print,
  name: string,
  gold: readonly GoldDocument[],
  predicted: Predictions,
): void {
  print(`\n${name}`)
  for (const threshold of thresholds) {
    const result = score(gold, predicted, threshold)
    print(`  overlap > ${threshold}: ${figures(result)}`)
    if (threshold === 0.8) print(`  recall by type: ${typesOf(result)}`)
  }
}

function figures(result: Score): string {
  const { precision, recall, f1, speaker, canonical, cue } = result
  const counts = `${result.truePositives} found, ${result.falsePositives} too many, ${result.falseNegatives} missed`
  return `P ${part(precision)} R ${part(recall)} F1 ${part(f1)} speaker ${part(speaker)} full name ${part(canonical)} cue ${part(cue)} (${counts})`
}

function typesOf(result: Score): string {
  return [...result.types]
    .map(([type, { found, all }]) => `${type} ${found}/${all} = ${part(found / all)}`)
    .join(', ')
}

/** One half was read while the rules were made, the other was not: they should move together. */
function printHalves(print: Print, gold: readonly GoldDocument[], predicted: Predictions): void {
  const ids = gold.map((document) => document.id).sort()
  for (const [half, name] of ['studied half', 'unread half'].entries()) {
    const chosen = new Set(ids.filter((_, order) => order % 2 === half))
    const documents = gold.filter((document) => chosen.has(document.id))
    print(`  ${name}: ${figures(score(documents, predicted, 0.3))}`)
  }
}

const bins = 10

/** Of findings marked 0.9, are nine in ten right? Right words, and right words of the right speaker. */
function printReliability(print: Print, matches: readonly Match[]): void {
  print('\nreliability on gendergap and polnear: marked, right words, right words and speaker')
  for (let bin = 0; bin < bins; bin += 1) {
    const inside = matches.filter(({ predicted }) => {
      const confidence = predicted?.confidence ?? -1
      return confidence > bin / bins && confidence <= (bin + 1) / bins
    })
    if (inside.length === 0) continue
    const right = inside.filter(({ gold }) => gold !== null).length
    const spoken = inside.filter(({ speakerRight }) => speakerRight).length
    const mean = inside.reduce((sum, each) => sum + (each.predicted?.confidence ?? 0), 0)
    print(
      `  ${part(mean / inside.length)}  ${part(right / inside.length)}  ${part(spoken / inside.length)}  of ${inside.length}`,
    )
  }
}

function part(share: number): string {
  return share.toFixed(3)
}
