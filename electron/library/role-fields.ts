/** Walks of life that hardly anybody shows two of within one year. */
const fieldWords: Readonly<Record<string, readonly string[]>> = {
  politics:
    `minister senator congressman congresswoman lawmaker legislator mp mep governor mayor premier chancellor
    ambassador councillor councilman councilwoman alderman ministerin senatorin bürgermeister bürgermeisterin
    bundeskanzler bundeskanzlerin abgeordneter abgeordnete botschafter`.split(/\s+/),
  sport:
    `footballer striker midfielder defender goalkeeper winger quarterback linebacker receiver pitcher catcher
    batsman bowler golfer cyclist swimmer sprinter boxer jockey skier skater wrestler gymnast fußballer stürmer
    torwart verteidiger schwimmer radprofi`.split(/\s+/),
  arts: `actor actress singer rapper songwriter guitarist drummer violinist pianist novelist poet playwright painter
    sculptor dancer comedian filmmaker schauspieler schauspielerin sänger sängerin schriftsteller dichter
    maler`.split(/\s+/),
  medicine:
    `surgeon physician nurse cardiologist oncologist psychiatrist epidemiologist pediatrician dentist
    chirurg ärztin arzt krankenschwester`.split(/\s+/),
  force:
    `sergeant corporal lieutenant sheriff detective constable trooper kommissar polizist`.split(
      /\s+/,
    ),
}

const fieldOf = new Map(
  Object.entries(fieldWords).flatMap(([field, words]) =>
    words.map((word) => [word, field] as const),
  ),
)

const past = /^(?:former|ex|late|then|retired|onetime|ehemalige[rns]?|frühere[rns]?)$/

/** The walks of life that roles tell of, those only that are not said to be over. */
export function fieldsOf(roles: readonly string[]): ReadonlySet<string> {
  const fields = new Set<string>()
  for (const role of roles) {
    const words = role.toLowerCase().split(/[^\p{L}]+/u)
    if (words.some((word) => past.test(word))) continue
    for (const word of words) {
      const field = fieldOf.get(word)
      if (field !== undefined) fields.add(field)
    }
  }
  return fields
}
