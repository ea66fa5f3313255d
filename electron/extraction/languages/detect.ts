import { eld } from 'eld/small'

/** Characters enough to tell a language; a whole book takes no longer than a page. */
const sample = 1200

/** ISO 639-1 code of a text's language, `und` when it cannot be told. */
export function detectLanguage(text: string): string {
  const found = eld.detect(text.slice(0, sample))
  return found.language === '' ? 'und' : found.language
}
