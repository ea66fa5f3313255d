import { partedByline } from './bylines.ts'
import type { PageLine } from './page-lines.ts'

/** "© 2019 The Lantern. All rights reserved", "Copyright 2010-2021, The Lantern | Privacy". */
const owned =
  /^(?:all rights reserved\s{1,3})?(?:©|\(c\)|copyright)(?:\s{0,2}(?:©|\(c\)|copyright))?\s{0,2}(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d|present))?[,.]?\s{1,2})?(?:by\s)?(.{2,380})$/iu
/** The same with the name first: "The Lantern © 2019", "The Lantern Ltd. All rights reserved." */
const reserved =
  /^(\p{Lu}[^©]{1,40}?)(?:\s(?:©|\(c\))\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?|[\s,]{1,2}(?:ltd|inc|llc)\.?\s?all rights reserved)\.?$/iu
/** Where a name ends and the rest of the notice begins. */
const nameEnd =
  /\s?[|·•/]|[,;(]|\.(?:\s|$)|\s\d|\s(?:all rights|unless|is an?|is not|and the|alle rechte|tous droits|todos|(?:19|20)\d\d)\b/iu
/** Who owns a page is a company; what it is called by its readers has no such words. */
const company =
  /\b(?:inc|llc|ltd|limited|corp|corporation|gmbh|ag|company|communications?|media|interactive|holdings?|group|network|networks|publishing|publishers?|publications?|services?|pvt|productions?|newspapers|enterprises|universal|nbcuniversal|gannett|hearst|advance|partners?|contributors?|authors?|policy|notice|infringement|and|rights)\b/iu
/** Houses that publish many newspapers and sites and give their name to none. */
const house =
  /^(?:condé nast|axel springer|bonnier|burda|funke|madsack|dumont|ringier|tamedia|schibsted|mediahuis|dpg|prisa|vocento|unidad editorial|godó|rcs|gedi|mondadori|lagardère|prisma|reach|newsquest|johnston press|national world|jpimedia|archant|trinity mirror|news corp|news uk|nine|fairfax|postmedia|torstar|rogers|bell|quebecor|meredith|dotdash meredith|mcclatchy|scripps|tegna|nexstar|sinclair|gray|lee|tribune|tronc|cox|pmc|penske|vox|ziff davis|iac|oath|verizon|yahoo|univision|naspers|asahi|axios|wordpress|blogger|google)\b/iu
/** What stands behind an outlet's name in that of its company. */
const firm =
  /(?:,?\s(?:s\.?l\.?u?\.?|s\.?a\.?s?\.?|s\.?p\.?a\.?|sarl|plc|pty|bv|company|co\.?|inc\.?|llc|ltd\.?|limited|corp\.?|corporation|gmbh|ag|media|group|network|networks|publishing|publications|holdings?|& co\.? kg|digital))+$/iu
const publisher = /^(?:ediciones|éditions|editorial|verlag)\s/iu
const paper =
  /^the\s\p{Lu}.*(?<!\p{L})(?:times|post|news|herald|tribune|journal|gazette|telegraph|chronicle|observer|daily|globe|mirror|star|sun|echo|mail|express|record|guardian|independent|press)$/iu
/** Labels of a page's foot that say its name. */
const labelled =
  /^(?:[Aa]bout|[Ff]ollow|[Cc]ontact|[Dd]ownload|[Ss]upport|[Ss]ubscribe to|[Aa]dvertise (?:with|in|on)|[Ww]ork (?:at|for)|[Cc]areers at|[Cc]onnect with|[Mm]ore from|[Ss]ign up for|[Ww]elcome to|Über|Folgen Sie|À propos d[eu]|Suivez|Acerca de|Síguenos en|[Jj]oin) (?:the )?(\p{Lu}.{1,38}?)(?::| (?:app|apps|newsletters?|team|today|(?:on|auf|sur|en) .{2,40}))?$/u
/** Labels that also say the names of authors. */
const ofPersons = /^(?:about|follow|contact|more from|über|à propos|suivez|acerca|folgen)\b/iu
const article = /^(?:the|le|la|les|el|il|der|die|das)\s/iu
const ours = /^(?:us|me|the|this|our|help|site|author|authors|my|your|story|stories|sections?)\b/iu
const longestLabel = 60
const shortAddress = 16
const longestNotice = 400
const fewestNames = 2
const small = /^(?:the|of|and|&|for|de|der|des|du|la|le|los|las|do|da|e|y|und|et|für)$/iu
const longestName = 40
const mostWords = 5
/** Lines of a page's top, and letters of a headline that no label is as long as. */
const topLines = 12
const shortestHeadline = 20
const homeLink =
  /^(.{2,40}?)\s[-–|]\s(?:back to home(?:page)?|home(?:page)?|retour à la une|zur startseite|startseite|accueil|ir a (?:la )?portada|inicio|на главную)$/iu

export type PageOutlet = { readonly outlet: string | null; readonly from: string }

/** The outlet of a page and what of the page says so, the surest first. */
export function pageOutlet(
  lines: readonly PageLine[],
  headline: string,
  byline: string | null,
  url: string | null,
): PageOutlet {
  const atTop = outletAtTop(lines, headline)
  if (atTop !== null) return { outlet: atTop, from: 'the title of the page' }
  const atFoot = outletAtFoot(lines)
  if (atFoot !== null) return { outlet: atFoot, from: 'the copyright line' }
  const inLabels = outletInLabels(lines, byline ?? '')
  if (inLabels !== null) return { outlet: inLabels, from: 'the labels of the page' }
  const host = url === null ? null : siteOf(url)
  return { outlet: host, from: 'the address' }
}

/** A short address stands for no site: "p.dw.com/p/4G1x". */
function siteOf(url: string): string | null {
  const { hostname, pathname } = new URL(url)
  return pathname.length > shortAddress ? hostname.replace(/^www\d?\./, '') : null
}

/** The outlet that the foot of a page names as its owner, null when it names a company or nobody. */
function outletAtFoot(lines: readonly PageLine[]): string | null {
  for (const { text, chrome } of lines.toReversed()) {
    if (chrome?.section !== 'footer' || text.length > longestNotice) continue
    const name = nameIn(text, lines)
    if (name !== null) return name
  }
  return null
}

/**
 * "About The Lantern", "Follow The Lantern on Facebook": a name that two such labels of a page have,
 * or one of them and a line at its top.
 */
function outletInLabels(lines: readonly PageLine[], byline: string): string | null {
  const top = new Set(lines.slice(0, topLines).map(({ text }) => text.toLowerCase()))
  const seen = new Map<string, string>()
  const authors = (partedByline(byline).authors ?? '').split(/,\s|\s(?:and|und|et|y|e|&)\s/u)
  for (const { text } of lines) {
    const name = text.length > longestLabel ? undefined : labelled.exec(text)?.[1]
    if (name === undefined || !isName(name) || ours.test(name) || authors.includes(name)) continue
    const label = seen.get(name)
    const mayBePerson = name.split(' ').length === 2 && ofPersons.test(text) && !article.test(name)
    const isAtTop = !mayBePerson && [...top].some((line) => line.startsWith(name.toLowerCase()))
    if (isAtTop || (label !== undefined && label !== text)) return name
    seen.set(name, text)
  }
  return null
}

/** The address above the article that a browser's print or a clipper left, null without one. */
export function addressAbove(lines: readonly PageLine[]): string | null {
  for (const { text } of lines) {
    const address = /^(?:(?:url|link|source|quelle)\s?:\s?)?(https?:\/\/\S{6,300})$/i.exec(
      text,
    )?.[1]
    if (address !== undefined && URL.canParse(address)) return address
  }
  return null
}

/** "Headline | The Lantern", "The Lantern - Back to home": what pages print at their top. */
function outletAtTop(lines: readonly PageLine[], headline: string): string | null {
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

function nameIn(text: string, lines: readonly PageLine[]): string | null {
  const rest = owned.exec(text)?.[1] ?? reserved.exec(text)?.[1] ?? ''
  const end = nameEnd.exec(rest)?.index ?? rest.length
  const isFirm = /^,?\s?(?:inc|llc|ltd|gmbh|corp)\b|& co\b/iu.test(rest.slice(end, end + 20))
  const printed = rest.slice(0, end).trim()
  const name = printed.replace(firm, '').replace(publisher, '').trim()
  if (name.length < 2 || name.length > longestName || !isName(name)) return null
  if (company.test(name) || house.test(name)) return null
  if (!isFirm && name === printed) return name
  return paper.test(name) || isNamedElsewhere(lines, text, name) ? name : null
}

/** Readers know a company's page by the name that its other lines say, too. */
function isNamedElsewhere(lines: readonly PageLine[], notice: string, name: string): boolean {
  let count = 0
  for (const { text, chrome, prose } of lines) {
    if (text === notice || (chrome === null && prose.weight > 0)) continue
    if (text === name) return true
    if (text.length <= longestLabel && text.includes(name)) count++
    if (count >= fewestNames) return true
  }
  return false
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > longestName) return false
  const words = name.split(/\s+/)
  const areNames = words.every(
    (word) => /^[\p{Lu}\d]/u.test(word) || small.test(word) || /\.\p{L}{2,4}$/u.test(word),
  )
  return areNames && words.length <= mostWords && /\p{L}{2}/u.test(name)
}
