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
/** Houses that publish many newspapers and sites and give their name to none. */
const house =
  /^(?:condé nast|axel springer|bonnier|burda|funke|madsack|dumont|ringier|tamedia|schibsted|mediahuis|dpg|prisa|vocento|unidad editorial|godó|rcs|gedi|mondadori|lagardère|prisma|reach|newsquest|johnston press|national world|jpimedia|archant|trinity mirror|news corp|news uk|nine|fairfax|postmedia|torstar|rogers|bell|quebecor|meredith|dotdash meredith|mcclatchy|scripps|tegna|nexstar|sinclair|gray|lee|tribune|tronc|cox|pmc|penske|vox|ziff davis|iac|oath|verizon|yahoo|univision|naspers|asahi|axios|wordpress|blogger|google)\b/iu
const small = /^(?:the|of|and|&|for|de|der|des|du|la|le|los|las|do|da|e|y|und|et|für)$/iu
const longestName = 40
const mostWords = 5
/** Lines of a page's top, and letters of a headline that no label is as long as. */
const topLines = 12
const shortestHeadline = 20
const homeLink =
  /^(.{2,40}?)\s[-–|]\s(?:back to home(?:page)?|home(?:page)?|retour à la une|zur startseite|startseite|accueil|ir a (?:la )?portada|inicio|на главную)$/iu

/** The outlet that the foot of a page names as its owner, null when it names a company or nobody. */
export function outletAtFoot(lines: readonly PageLine[]): string | null {
  for (const { text, chrome } of lines.toReversed()) {
    if (chrome?.section !== 'footer' || text.length > 200) continue
    const name = nameIn(text)
    if (name !== null) return name
  }
  return null
}

/** "Headline | The Lantern", "The Lantern - Back to home": what pages print at their top. */
export function outletAtTop(lines: readonly PageLine[], headline: string): string | null {
  for (const { text } of lines.slice(0, topLines)) {
    const rest = titled(text, headline) ?? homeLink.exec(text)?.[1]
    const name =
      rest
        ?.split(/\s[-–—|»·]\s/u)
        .at(-1)
        ?.trim() ?? ''
    if (isName(name)) return name
  }
  return null
}

/** What stands behind the headline in a page's title. */
function titled(text: string, headline: string): string | undefined {
  if (headline.length < shortestHeadline || !text.startsWith(headline)) return undefined
  return /^\s?[-–—|»·]\s(.{2,80})$/u.exec(text.slice(headline.length))?.[1]
}

function nameIn(text: string): string | null {
  const rest = owned.exec(text)?.[1] ?? ''
  const end = nameEnd.exec(rest)?.index ?? rest.length
  const following = rest.slice(end, end + 20)
  const name = rest.slice(0, end).trim()
  if (name.length < 2 || name.length > longestName) return null
  if (company.test(name) || house.test(name)) return null
  if (/^,?\s?(?:inc|llc|ltd|gmbh|corp)\b/iu.test(following)) return null
  return isName(name) ? name : null
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > longestName) return false
  const words = name.split(/\s+/)
  const areNames = words.every(
    (word) => /^[\p{Lu}\d]/u.test(word) || small.test(word) || /\.\p{L}{2,4}$/u.test(word),
  )
  return areNames && words.length <= mostWords && /\p{L}{2}/u.test(name)
}
