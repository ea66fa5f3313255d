import type { GoldDocument } from './quote-gold.ts'
import { splitAtCue } from './predictions.ts'
import { score, type Predictions } from './scoring.ts'

type Bar = {
  readonly what: string
  readonly published: string
  readonly floor: string
  readonly bar: number
  readonly measure: (gold: readonly GoldDocument[], predicted: Predictions) => number
}

/** Published best, floor (quotes of four words and more + nearest cue) and our bar, per set. */
const table: Readonly<Record<string, readonly Bar[]>> = {
  gendergap: [
    row(
      'F1 at 0.3',
      '0.837',
      '0.668',
      0.86,
      (gold, found) => score(gold, splitAtCue(found), 0.3).f1,
    ),
    row(
      'F1 at 0.8',
      '0.763',
      '0.620',
      0.79,
      (gold, found) => score(gold, splitAtCue(found), 0.8).f1,
    ),
    row(
      'speaker',
      '0.874',
      '0.735',
      0.9,
      (gold, found) => score(gold, splitAtCue(found), 0.3).speaker,
    ),
    row(
      'full name',
      '-',
      '0.229',
      0.8,
      (gold, found) => score(gold, splitAtCue(found), 0.3).canonical,
    ),
  ],
  polnear: [
    row('direct + mixed recall at 0.8', '-', '0.63', 0.9, markedRecall),
    row('precision at 0.3', '-', '0.72', 0.88, (gold, found) => score(gold, found, 0.3).precision),
  ],
  'german-wikinews': [
    row('direct recall at 0.8', '-', '0.69', 0.92, directRecall),
    row('F1 at 0.3', '-', '0.26', 0.6, (gold, found) => score(gold, found, 0.3).f1),
  ],
}

function row(
  what: string,
  published: string,
  floor: string,
  bar: number,
  measure: Bar['measure'],
): Bar {
  return { what, published, floor, bar, measure }
}

export function bars(
  set: string,
  gold: readonly GoldDocument[],
  predicted: Predictions,
): readonly string[] {
  return (table[set] ?? []).map(({ what, published, floor, bar, measure }) => {
    const value = measure(gold, predicted)
    const verdict = value >= bar ? 'reached' : 'MISSED'
    return `  ${what}: ${value.toFixed(3)} (published ${published}, floor ${floor}, bar ${bar}: ${verdict})`
  })
}

function markedRecall(gold: readonly GoldDocument[], predicted: Predictions): number {
  const { types } = score(gold, predicted, 0.8)
  const direct = types.get('direct') ?? { found: 0, all: 0 }
  const mixed = types.get('mixed') ?? { found: 0, all: 0 }
  return (direct.found + mixed.found) / Math.max(1, direct.all + mixed.all)
}

function directRecall(gold: readonly GoldDocument[], predicted: Predictions): number {
  const direct = score(gold, splitAtCue(predicted), 0.8).types.get('direct') ?? { found: 0, all: 1 }
  return direct.found / direct.all
}
