import type { PageLine } from './page-lines.ts'

/** "© 2019 The Lantern. All rights reserved", "Copyright 2010-2021, The Lantern | Privacy". */
const owned =
  /^(?:all rights reserved\s{1,3})?(?:©|\(c\)|copyright)(?:\s{0,2}(?:©|\(c\)|copyright))?\s{0,2}(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d|present))?[,.]?\s{1,2})?(?:by\s)?(.{2,120})$/iu
/** Where a name ends and the rest of the notice begins. */
const nameEnd =
  /\s?[|·•/]|[,;(]|\.(?:\s|$)|\s(?:all rights|unless|is an?|is not|and the|alle rechte|tous droits|todos|(?:19|20)\d\d)\b/iu
/** Who owns a page is a company; what it is called by its readers has no such words. */
const company =
  /\b(?:inc|llc|ltd|limited|corp|corporation|gmbh|ag|company|communications?|media|interactive|holdings?|group|network|networks|publishing|publishers?|publications?|services?|pvt|productions?|newspapers|enterprises|universal|nbcuniversal|gannett|hearst|advance|partners?|contributors?|authors?|policy|notice|infringement|and|rights)\b/iu
const small = /^(?:the|of|and|&|for|de|der|des|du|la|le|los|las|do|da|e|y|und|et|für)$/iu
const longestName = 40
const mostWords = 5

/** The outlet that the foot of a page names as its owner, null when it names a company or nobody. */
export function outletAtFoot(lines: readonly PageLine[]): string | null {
  for (const { text, chrome } of lines.toReversed()) {
    if (chrome?.section !== 'footer' || text.length > 200) continue
    const name = nameIn(text)
    if (name !== null) return name
  }
  return null
}

function nameIn(text: string): string | null {
  const rest = owned.exec(text)?.[1] ?? ''
  const end = nameEnd.exec(rest)?.index ?? rest.length
  const following = rest.slice(end, end + 20)
  const name = rest.slice(0, end).trim()
  if (name.length < 2 || name.length > longestName || company.test(name)) return null
  if (/^,?\s?(?:inc|llc|ltd|gmbh|corp)\b/iu.test(following)) return null
  const words = name.split(/\s+/)
  const isName = words.every(
    (word) => /^[\p{Lu}\d]/u.test(word) || small.test(word) || /\.\p{L}{2,4}$/u.test(word),
  )
  return isName && words.length <= mostWords && /\p{L}{2}/u.test(name) ? name : null
}
