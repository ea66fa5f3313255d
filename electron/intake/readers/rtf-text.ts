import iconv from 'iconv-lite'

/** Groups that hold no running text. */
const silent = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl ' +
    'footerr footerf footnote annotation themedata colorschememapping datastore latentstyles ' +
    'listtable listoverridetable rsidtbl generator xmlnstbl fldinst bkmkstart bkmkend'
  ).split(' '),
)

/** A line break inside a paragraph; a line feed ends the paragraph. */
export const lineBreak = '\u2028'

const marks: ReadonlyMap<string, string> = new Map([
  ['par', '\n'],
  ['sect', '\n'],
  ['page', '\n'],
  ['row', '\n'],
  ['line', lineBreak],
  ['tab', '\t'],
  ['cell', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['~', '\u00a0'],
  ['_', '‑'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
  ['\n', '\n'],
  ['\r', '\n'],
])

/** Code pages of the charsets that fonts name (RTF 1.9.1, \fcharset). */
const charsets: ReadonlyMap<number, string> = new Map([
  [0, 'windows-1252'],
  [128, 'shift_jis'],
  [129, 'cp949'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
])

const token =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/gi

/** More open groups than this are an attack, not a document. */
const deepestGroup = 10_000

type Group = { isSilent: boolean; isHidden: boolean; skip: number; font: number }

/**
 * The words of an RTF file, every paragraph on a line; `source` is its bytes as Latin-1. Null when its
 * groups nest without end.
 */
export function rtfText(source: string): string | null {
  const walker = new RtfWalker()
  for (const match of source.matchAll(token)) {
    if (!walker.take(match)) return null
  }
  return walker.text()
}

class RtfWalker {
  readonly #pieces: string[] = []
  readonly #groups: Group[] = []
  #group: Group = { isSilent: false, isHidden: false, skip: 1, font: 0 }
  #codePage = 'windows-1252'
  readonly #fonts = new Map<number, string>()
  #definesFonts = false
  /** Characters to leave out: the stand-ins after a Unicode character. */
  #standIns = 0
  /** Bytes of the code page, gathered because a character may take two. */
  #bytes: number[] = []

  take(match: RegExpExecArray): boolean {
    const [all, word, number, hex, symbol, brace, plain] = match
    if (hex !== undefined) this.#byte(Number.parseInt(hex, 16))
    else if (plain !== undefined) this.#plain(plain)
    else if (all.startsWith('\n') || all.startsWith('\r')) return true
    else if (brace !== undefined) return this.#brace(brace)
    else if (symbol === '*') this.#group.isSilent = true
    else if (symbol !== undefined) this.#write(marks.get(symbol) ?? '')
    else if (word !== undefined) this.#word(word, number === undefined ? null : Number(number))
    return true
  }

  text(): string {
    this.#flush()
    return this.#pieces.join('')
  }

  #brace(brace: string): boolean {
    this.#flush()
    if (brace === '{') this.#groups.push({ ...this.#group })
    else this.#group = this.#groups.pop() ?? this.#group
    if (brace === '}' && !this.#group.isSilent) this.#definesFonts = false
    this.#standIns = 0
    return this.#groups.length <= deepestGroup
  }

  #word(word: string, number: number | null): void {
    if (word !== 'u') this.#flush()
    if (silent.has(word)) this.#group.isSilent = true
    switch (word) {
      case 'fonttbl':
        this.#definesFonts = true
        break
      case 'u':
        this.#unicode(number ?? 0)
        break
      case 'uc':
        this.#group.skip = number ?? 1
        break
      case 'ansicpg':
        if (iconv.encodingExists(`cp${number}`)) this.#codePage = `cp${number}`
        break
      case 'mac':
        this.#codePage = 'macintosh'
        break
      case 'f':
        this.#group.font = number ?? 0
        break
      case 'fcharset':
        this.#defineFont(number ?? 0)
        break
      case 'v':
        this.#group.isHidden = number !== 0
        break
      case 'plain':
        this.#group.isHidden = false
        break
      default:
        this.#write(marks.get(word) ?? '')
    }
  }

  #defineFont(charset: number): void {
    const page = charsets.get(charset)
    if (this.#definesFonts && page !== undefined && charset !== 0)
      this.#fonts.set(this.#group.font, page)
  }

  #unicode(number: number): void {
    this.#flush()
    this.#write(String.fromCharCode(number < 0 ? number + 65_536 : number))
    this.#standIns = this.#group.skip
  }

  #byte(byte: number): void {
    if (this.#standIns > 0) this.#standIns--
    else if (!this.#group.isSilent && !this.#group.isHidden) this.#bytes.push(byte)
  }

  #plain(text: string): void {
    const left = text.slice(this.#standIns)
    this.#standIns = Math.max(0, this.#standIns - text.length)
    if (left === '') return
    // The second byte of a character may be a plain letter: let the code page decide.
    if (this.#bytes.length > 0) for (const each of left) this.#byte(each.charCodeAt(0) & 0xff)
    else if (/[\x80-\xff]/.test(left))
      for (const each of left) this.#byte(each.charCodeAt(0) & 0xff)
    else this.#write(left)
  }

  #write(text: string): void {
    if (text === '') return
    this.#flush()
    if (!this.#group.isSilent && !this.#group.isHidden) this.#pieces.push(text)
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const page = this.#fonts.get(this.#group.font) ?? this.#codePage
    const bytes = Buffer.from(this.#bytes)
    this.#bytes = []
    this.#pieces.push(iconv.decode(bytes, page))
  }
}
