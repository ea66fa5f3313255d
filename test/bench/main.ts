import { benchActors } from './actors.ts'
import { benchCleaning } from './cleaning.ts'
import { benchFamilies } from './families.ts'
import { benchIntake } from './intake.ts'
import { benchPages } from './pages.ts'
import { benchQuotes } from './quotes.ts'
import { benchSearch } from './search.ts'
import { benchTyping } from './typing.ts'

/** Everything that is measured; `npm run bench -- NAME…` prints some, without names all. */
const benches: Readonly<Record<string, (print: (line: string) => void) => Promise<void>>> = {
  cleaning: benchCleaning,
  pages: benchPages,
  intake: benchIntake,
  families: benchFamilies,
  quotes: benchQuotes,
  actors: benchActors,
  search: benchSearch,
  typing: benchTyping,
}

/** Words beginning with dashes are for the benches themselves. */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}. Benches: ${Object.keys(benches).join(', ')}.`,
  )
  process.exit(2)
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n== ${name}`)
  await bench((line) => console.log(line))
}
