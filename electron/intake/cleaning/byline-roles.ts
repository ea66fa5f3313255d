import { agencyNamed } from './agencies.ts'

/** What authors are, where it stands behind their names without a comma. */
const roles =
  /^(?:correspondents?|editors?|reporters?|writers?|columnists?|critics?|journalists?|producers?|korrespondent(?:in)?|redakteur(?:in)?|reporterin|corresponsal|correspondante?|journaliste|redactora?)$/iu
/** Desks and places that stand before such a role, lower case; all else before it may be a name. */
const desks = new Set(
  'political politics chief senior deputy assistant associate economics economic economy business finance financial banking money consumer science technology tech digital health medical social home foreign diplomatic defence defense security education environment environmental climate energy industry industrial transport crime legal court media culture arts music film theatre books travel food sports sport football rugby cricket tennis chess royal religious religion community communities race equality women news national international global world european europe africa asia pacific latin south north west east southern northern western eastern central middle midlands wales scotland scottish ireland irish london us uk eu un usa american china russia moscow brussels washington westminster parliamentary white special staff contributing freelance data investigations investigative weekend night city local state regional rural at our and the of'.split(
    ' ',
  ),
)
const particle =
  /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|bin|al|el|la|le|o['’]?|mac|st\.?)$/iu
const whereabouts = /\sin\s\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2}$/u
/** "Meg ReedStaff Writer": two lines that met. */
const glued = /(?<=\p{Ll}{2})(?=(?:Staff|Senior|Special|Chief|Contributing)\s\p{Lu})/u
const mostWords = 9

/** "Ellen Marrow North of England correspondent" gives "Ellen Marrow"; names without a role stay as they are. */
export function withoutRole(printed: string): string {
  const words = printed.replace(whereabouts, '').replace(glued, ' ').split(' ')
  if (words.length < 3 || words.length > mostWords || !roles.test(words.at(-1) ?? ''))
    return printed
  let end = particle.test(words[1] ?? '') ? 3 : 2
  while (particle.test(words[end - 1] ?? '')) end++
  const name = words.slice(0, end)
  const isName =
    name.every((word) => /^\p{Lu}/u.test(word) || particle.test(word)) &&
    !name.some((word) => desks.has(word.toLowerCase())) &&
    agencyNamed(name.join(' ')) === null
  if (!isName || end >= words.length) return printed
  const desk = words.findIndex((word, at) => at >= end && desks.has(word.toLowerCase()))
  const hasThirdName = desk === end + 1 && /^\p{Lu}/u.test(words[end] ?? '')
  return words.slice(0, hasThirdName ? desk : end).join(' ')
}
