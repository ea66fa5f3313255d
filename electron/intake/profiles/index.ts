import { profileSchema, type Profile } from '../profile.ts'
import { europresseArticle, europresseTable } from './europresse.ts'
import { factivaHtml, factivaPlainHtml, factivaText, factivaXml } from './factiva.ts'
import {
  lexisnexisHtml,
  lexisnexisText,
  nexisUniHtml,
  nexisUniText,
  nexisUniWord,
} from './lexisnexis.ts'
import { proquestHtml, proquestText } from './proquest.ts'

/** The layouts of news databases that the program knows by itself. */
export const builtInProfiles: readonly Profile[] = [
  lexisnexisText,
  lexisnexisHtml,
  nexisUniWord,
  nexisUniText,
  nexisUniHtml,
  factivaHtml,
  factivaPlainHtml,
  factivaText,
  factivaXml,
  europresseTable,
  europresseArticle,
  proquestHtml,
  proquestText,
].map((source) => profileSchema.parse(source))
