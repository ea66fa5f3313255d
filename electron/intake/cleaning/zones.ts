/** Offsets of the zone names newspapers print. Names with two meanings (IST, AST) are left out. */
const offsets: ReadonlyMap<string, string> = new Map([
  ['z', 'Z'],
  ['utc', 'Z'],
  ['gmt', 'Z'],
  ['ut', 'Z'],
  ['wet', '+00:00'],
  ['bst', '+01:00'],
  ['west', '+01:00'],
  ['cet', '+01:00'],
  ['mez', '+01:00'],
  ['cest', '+02:00'],
  ['mesz', '+02:00'],
  ['sast', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['pkt', '+05:00'],
  ['hkt', '+08:00'],
  ['sgt', '+08:00'],
  ['awst', '+08:00'],
  ['jst', '+09:00'],
  ['kst', '+09:00'],
  ['aest', '+10:00'],
  ['aedt', '+11:00'],
  ['nzst', '+12:00'],
  ['nzdt', '+13:00'],
  ['ndt', '-02:30'],
  ['nst', '-03:30'],
  ['adt', '-03:00'],
  ['edt', '-04:00'],
  ['est', '-05:00'],
  ['cdt', '-05:00'],
  ['cst', '-06:00'],
  ['mdt', '-06:00'],
  ['mst', '-07:00'],
  ['pdt', '-07:00'],
  ['pst', '-08:00'],
  ['akdt', '-08:00'],
  ['akst', '-09:00'],
  ['hst', '-10:00'],
])

/** US zones without "standard" or "daylight": the offset follows from the day. */
const american: ReadonlyMap<string, { readonly summer: string; readonly winter: string }> = new Map(
  [
    ['et', { summer: '-04:00', winter: '-05:00' }],
    ['ct', { summer: '-05:00', winter: '-06:00' }],
    ['mt', { summer: '-06:00', winter: '-07:00' }],
    ['pt', { summer: '-07:00', winter: '-08:00' }],
  ],
)

/** Names with two meanings are recognised, so that a time can be read, but give no offset. */
const ambiguous = ['ist', 'ast', 'local time', 'ortszeit', 'heure locale', 'hora local']

const named = [...offsets.keys(), ...american.keys(), ...ambiguous]
  .toSorted((one, other) => other.length - one.length)
  .join('|')

/** Source of a pattern for one zone expression. */
export const zonePattern = String.raw`(?:(?:gmt|utc)?\s?[+\u2212-]\d{1,2}(?::?\d{2})?(?!\d)|(?:${named})(?![\p{L}\d]))`

/** Offset of a zone as printed, on a day; empty when the name has more than one meaning. */
export function zoneOffset(zone: string, year: number, month: number, day: number): string {
  const name = zone.toLowerCase().replace('\u2212', '-').trim()
  const fixed = offsets.get(name)
  if (fixed !== undefined) return fixed
  const seasonal = american.get(name)
  if (seasonal !== undefined) {
    return isAmericanSummer(year, month, day) ? seasonal.summer : seasonal.winter
  }
  const signed = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name)
  if (signed === null) return ''
  const [, sign = '+', hours = '0', minutes = '00'] = signed
  return Number(hours) > 14 || Number(minutes) > 59
    ? ''
    : `${sign}${hours.padStart(2, '0')}:${minutes}`
}

/** US daylight time since 2007: second Sunday of March to first Sunday of November. */
function isAmericanSummer(year: number, month: number, day: number): boolean {
  if (month > 3 && month < 11) return true
  if (month === 3) return day >= 8 + daysToSunday(year, 3, 8)
  if (month === 11) return day < 1 + daysToSunday(year, 11, 1)
  return false
}

function daysToSunday(year: number, month: number, day: number): number {
  return (7 - new Date(Date.UTC(year, month - 1, day)).getUTCDay()) % 7
}
