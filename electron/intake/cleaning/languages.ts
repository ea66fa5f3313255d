const codes =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id is it ja ko lt lv mk ms nl no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh'.split(
    ' ',
  )

/** ISO 639-1 code of what a source calls its language: `en-US`, `eng`, `English`, `Deutsch`. */
export function languageCode(said: string): string | null {
  if (said === '') return null
  const known = answers.get(said)
  if (known !== undefined) return known
  const code = readCode(said.trim().toLowerCase())
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(said, code)
  return code
}

/** A dump says the same few words a hundred thousand times. */
const answers = new Map<string, string | null>()
const mostAnswers = 1000

/** Made when a source first names its language: it takes longer than reading a hundred articles. */
let codeByName: ReadonlyMap<string, string> | null = null

function readCode(name: string): string | null {
  if (name.length > 40) return null
  codeByName ??= namesOfLanguages()
  const byName = codeByName.get(name)
  if (byName !== undefined) return byName
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/.test(name)) return null
  const { language } = new Intl.Locale(name.replaceAll('_', '-'))
  return language.length === 2 ? language : null
}

function namesOfLanguages(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const speech of ['en', 'de', 'fr', 'es']) {
    for (const code of codes) addNames(names, code, speech)
  }
  for (const code of codes) addNames(names, code, code)
  return names
}

function addNames(names: Map<string, string>, code: string, speech: string): void {
  const name = new Intl.DisplayNames([speech], { type: 'language' }).of(code)
  if (name !== undefined) names.set(name.toLowerCase(), code)
}
