import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { freshFolder } from './folder.ts'

const outlets = ['The Tidemark', 'Skerry Post', 'Radio Sund']
const speakers = ['Ada Holm', 'Bo Lind', 'Signe Brask']

/** Stories about a ferry, month by month over two years, in three outlets: enough for lists to scroll. */
export function ferryStories(count = 48): string {
  const records = Array.from({ length: count }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0')
    const year = 2030 + Math.floor(index / 24)
    const speaker = speakers[index % speakers.length] ?? ''
    const text = [
      `The old ferry number ${index} left Sund before dawn. A new ferry waited at the quay, and the harbour was quiet.`,
      `“We will keep the ferry running,” ${speaker} told reporters on Tuesday. “The ${index % 2 === 0 ? 'cable' : 'bridge'} can wait ${index} days.”`,
      `Passengers said that the last ferry of the ${index % 2 === 0 ? 'winter' : 'summer'} had been late ${index} times.`,
    ].join('\n\n')
    return JSON.stringify({
      title: `Ferry log ${index}: the quay at Sund`,
      ...{ text, date: `${year}-${month}-${String((index % 27) + 1).padStart(2, '0')}` },
      source: outlets[index % outlets.length],
    })
  })
  const file = path.join(freshFolder(), 'ferries.jsonl')
  writeFileSync(file, records.join('\n'))
  return file
}
