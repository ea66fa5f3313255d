import { profileSchema, type Profile } from '../profile.ts'
import { europresseArticle, europresseTable } from './europresse.ts'
import { factivaHtml, factivaPlainHtml, factivaRtf, factivaText, factivaXml } from './factiva.ts'
import {
  lexisnexisHtml,
  lexisnexisText,
  nexisUniHtml,
  nexisUniRtf,
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
  nexisUniRtf,
  factivaHtml,
  factivaPlainHtml,
  factivaText,
  factivaRtf,
  factivaXml,
  europresseTable,
  europresseArticle,
  proquestHtml,
  proquestText,
].map((source) => profileSchema.parse(source))
