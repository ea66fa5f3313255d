const occupation =
  /\b(?:is|was|works as|ist|est|es) (?:(?:an?|the|our|eine?|une?) )?(?:[\p{L}'’&/-]+,? ){0,9}(?:reporter|writer|journalist|correspondent|editor|columnist|contributor|producer|author|blogger|critic|photographer|redakteur(?:in)?|autor(?:in)?|journaliste?|rédact(?:eur|rice)|periodista|redactor|jornalista)\b/iu
const reach =
  /(?:\b(?:follow|reach|contact|e-?mail|tweet)\b.{0,60}(?:@|twitter|e-?mail|\d{3}[-.\s]\d{4})|\b(?:covers?|covering|writes about|reports on|reporting on|previously|joined|graduate|graduated|based in|can be reached|views expressed|her work|his work|their work|twitter|newsletter|lives in)\b|@\w{3,})/iu
const reachAlone =
  /^(?:(?:you can )?(?:follow|reach|contact|e-?mail) (?:the (?:author|reporter|writer)|him|her|them|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}) (?:at|on|via|by)\b.{0,120}|.{0,60}can be reached at .{0,100}|twitter: @\w+)$/iu

/** A paragraph about who wrote the article: "Jane Doe is a reporter covering … Follow her on …". */
export function isAuthorBox(paragraph: string): boolean {
  if (paragraph.length > 900) return false
  if (reachAlone.test(paragraph)) return true
  return (
    /^(?:by )?\p{Lu}/u.test(paragraph) &&
    occupation.test(paragraph.slice(0, 160)) &&
    reach.test(paragraph)
  )
}
