/** Words that sentences need and link lists avoid, of the languages we meet most. */
const functionWords = new Set(
  (
    'a an the of to in on at for from with by as is are was were be been has have had will would that this it its he she they ' +
    'his her their we you i and or but not who which when if said than after before into about over more ' +
    'der die das den dem des ein eine einen einem einer und oder aber nicht ist sind war waren wird werden hat haben im in am ' +
    'auf für mit von zu zum zur bei nach aus dass sich er sie es wir wie als auch an um ' +
    'le la les un une des du de et ou mais ne pas est sont était a ont au aux en dans sur pour par avec que qui se il elle ' +
    'ils nous vous ce cette son sa ses plus ' +
    'el los las una del al y o pero no es son era fue ha han en con por para que se su sus lo como más ' +
    'o os as um uma do da dos das no na nos nas e é foi são com por para que se seu sua não mais ' +
    'il lo gli uno nel della dei delle che di non sono è ha per con si ' +
    'het een van en op te dat die niet zijn was met voor aan er ' +
    'och att det som är för inte till av med på den har jag men var och at er ikke til af på som ikke det var ' +
    'i w z ze że się na nie do jest o jak po od za przez dla oraz ale był a že se na je v s to z ve pro by jako byl ' +
    'și în cu nu care este pe din să mai și bir ve bu için ile da de olarak daha olan çok ' +
    'az és hogy egy nem is ez van ja on ei että se oli ovat dan yang di untuk dengan ini itu dari pada ' +
    'и в во не на что с со как а то по к но из у за от это для о об же бы его её он она они мы вы так все или при до ' +
    'если был была было были может чтобы также их уже только і у та що з до як це від при є не за ' +
    'και το να η της ο του που με για από είναι στο τα την των δεν θα ' +
    'في من على إلى أن عن مع هذا التي الذي لا ما كان به از را که این است با برای של על את לא הוא עם זה כי'
  ).split(' '),
)

/** Writing without spaces carries about this much more in each character. */
const denseWriting = 2.5
const fullWeightLength = 400
const lengthUnit = 20
/** The beginning of a long paragraph says what the whole is. */
const judgedLetters = 2000

const sentenceEnd = /[.!?…。！？।؟]["'”’»“)\]]{0,3}(?:\s?\[\d{1,3}\])?$/u
const clauseEnd = /[:;,–—-]["'”’»)]?$/u

export type Prose = {
  /** 0 for what is no prose; about 1 for a short sentence, 20 for a long paragraph. */
  readonly weight: number
  readonly isSentence: boolean
}

export const noProse: Prose = { weight: 0, isSentence: false }

/** How much a line looks like running text of an article rather than a label, link or headline. */
export function proseOf(line: string): Prose {
  const length = readingLength(line)
  const isEnded = sentenceEnd.test(line)
  if (length < 20) return { weight: 0, isSentence: isEnded && /\s/.test(line) }
  const words = line.slice(0, judgedLetters).split(' ')
  const isDense = length > line.length * 1.3
  const share = isDense ? 0.3 : functionShare(words)
  const weight = Math.min(length, fullWeightLength) / lengthUnit
  if (isEnded && (share >= 0.1 || words.length >= 12)) return { weight, isSentence: true }
  if (isEnded) return { weight: weight * 0.5, isSentence: true }
  if (clauseEnd.test(line) && length >= 40 && share >= 0.15)
    return { weight: weight * 0.7, isSentence: true }
  if (length >= 130 && share >= 0.15) return { weight: weight * 0.7, isSentence: true }
  if (length >= 60 && share >= 0.25 && capitalShare(words) < 0.4)
    return { weight: weight * 0.3, isSentence: false }
  return { weight: 0, isSentence: false }
}

/** Length in letters of an alphabet: Chinese, Japanese and Korean characters count for more. */
function readingLength(line: string): number {
  if (!/[\u0e00-\u0e7f\u1100-\u11ff\u3040-\uffef]/.test(line)) return line.length
  const dense = line.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu,
  )
  return line.length + (dense?.length ?? 0) * (denseWriting - 1)
}

/** The share of function words, high in sentences and low in lists of links. */
export function functionShare(words: readonly string[]): number {
  return words.filter(isFunctionWord).length / words.length
}

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase())
}

function capitalShare(words: readonly string[]): number {
  return words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length / words.length
}
