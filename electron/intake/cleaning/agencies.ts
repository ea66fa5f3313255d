/** News agencies as datelines and credits print them, in their usual spelling. */
const names = [
  'Reuters|Thomson Reuters|Reuters Health|Reuters Life!|Thomson Reuters Foundation|Reuters Breakingviews',
  'AP|Associated Press|The Associated Press|AFP|AFP Relaxnews|Agence France-Presse|UPI|Bloomberg|Bloomberg News',
  'dpa|dpa-AFX|epd|KNA|SID|sid|APA|sda|SDA|ATS|Keystone-SDA|AWP|AFX|Dow Jones|Dow Jones Newswires|PA|PA Media|Press Association',
  'EFE|Europa Press|ANSA|AGI|Adnkronos|LaPresse|Lusa|Belga|ANP|Ritzau|TT|NTB|STT|BNS|LETA|ELTA',
  'TASS|ITAR-TASS|Interfax|RIA Novosti|RIA|Sputnik|RT|UNIAN|Ukrinform|Interfax-Ukraine|BelTA|PAP|CTK|ČTK|TASR|MTI|Agerpres|BTA|HINA|Tanjug|FENA|STA|MIA|ATA|AMNA|ANA-MPA',
  'Anadolu|Anadolu Agency|AA|DHA|IHA|IRNA|ISNA|Fars|Tasnim|WAM|SPA|KUNA|QNA|MENA|PETRA|WAFA|SANA|TAP|MAP|APS',
  'Xinhua|CNA|CNS|Kyodo|Kyodo News|Jiji|Jiji Press|Yonhap|KCNA|PTI|ANI|IANS|UNI|APP|BSS|UNB|Bernama|Antara|VNA|PNA|AAP|NZPA',
  'Notimex|Télam|Telam|Prensa Latina|Agência Brasil|Andina|CP|The Canadian Press|La Presse Canadienne|NAN|SAPA|PANA|ANP',
  'ТАСС|ИТАР-ТАСС|РИА Новости|Интерфакс|ИНТЕРФАКС|INTERFAX.RU|Interfax.ru|УНИАН|УНН|Укринформ|Росбалт|REGNUM|БЕЛТА|Ритзау|新华社|共同|時事|연합뉴스',
  'CNN|CNN Business|BBC|NPR|CBS|CBS News|NBC|NBC News|ABC News|Fox News|Al Jazeera|Axios|Politico|TNS|Tribune News Service|RNS|JTA|KHN|KFF Health News|CNNMoney|WSVN|Sportsnet|StatNews',
]

const spelling: ReadonlyMap<string, string> = new Map(
  names.flatMap((line) => line.split('|')).map((name) => [name.toLowerCase(), name] as const),
)

/** The agency behind the words in a dateline's brackets (`AP`, `dpa/sid`, `Reuters - Exclusive`), else null. */
export function agencyNamed(text: string): string | null {
  const printed = text.replace(/\s+/g, ' ').trim()
  const known = spelling.get(printed.toLowerCase())
  if (known !== undefined) return known
  const parts = printed.split(/\s?(?:\/|,|&|\bund\b|\band\b)\s?/)
  if (parts.length < 2 || parts.length > 4) return null
  const agencies = parts.map((part) => spelling.get(part.trim().toLowerCase()))
  return agencies.some((agency) => agency === undefined) ? null : agencies.join('/')
}
