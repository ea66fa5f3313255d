/** Words that name where a picture comes from. */
const origin = String.raw`(?:photos?|photographs?|photography|photographer|images?|pictures?|pics?|credits?|illustrations?|graphic|screenshot|screengrab|courtesy|handout|file photo|getty|shutterstock|istock|alamy|unsplash|pixabay|flickr|reuters|afp|epa|dpa|ap photo|associated press|foto|bild|quelle|crédits?|photographie|fotografía|imagen|imagem|reprodução|divulgação|фото)`

/** A line that is nothing but a picture's credit: "Photo: Jane Doe/Getty Images", "Getty", "REUTERS / POOL". */
const creditLine = new RegExp(
  String.raw`^[\s(\[|©*]*(?:${origin}(?:\s?(?:by|credit|courtesy|source|via|from|of|copyright|von|de|:|/|\||–|-)\s?.{1,80})?|(?:[\p{Lu}][\p{L}.'’-]{0,20}\s){1,4}?[/|–-]\s?.{0,30}(?:images?|getty|reuters|afp|ap|epa|photo|post|times)\b.{0,20}|(?:file|stock|handout|courtesy)\s(?:photo|image|picture|of)s?.{0,60}|.{1,50}/\s?(?:getty images|ap|afp|reuters|epa|shutterstock|the .{1,30}))[\s)\].]*$`,
  'iu',
)
const bracketsAtEnd = new RegExp(
  String.raw`[([](?:[^()[\]]{0,60}(?<![\p{L}]))?${origin}(?![\p{L}])[^()[\]]{0,60}[)\]][\s.]*$`,
  'iu',
)
const creditAtEnd = new RegExp(
  String.raw`(?:(?:^|[\s.\p{Ll}])(?:Photos?|Images?|Pictures?|Credits?|Photograph|Illustration|Foto|Bild|Quelle|Crédit|Source)(?:\s(?:by|credit|courtesy))?(?:\s?:|\.{3}|…)\s?\S.{0,60}|[.!?]\s\|\s\p{Lu}.{1,60}|(?<=[\p{Ll}.!?]\s)©\s?\p{Lu}[^.]{2,50}/[^.]{2,30}|(?:\p{Lu}[\p{Lu}.'’-]{1,20}\s){1,3}[/|]\s(?:AFP|AP|EPA|REUTERS|BELGA|EFE|DPA|ANSA)|(?<![\p{Lu}])(?:Getty Images|AP Photo|Shutterstock|iStock|/AP|/AFP|/Reuters|REUTERS/.{1,40}|/Getty|AFP/.{1,30}|EPA)(?:\s?/\s?.{1,30})?)[\s).\]]*$`,
  'u',
)
/** "[Jane Doe/The Lantern]", "(c) Jane Doe/AFP" and other credits in square brackets at the end. */
const slashedAtEnd =
  /\[(?:\p{Lu}[\p{L}.'’-]{0,20}\s){1,3}\p{Lu}[\p{L}.'’-]{0,20}\s?\/\s?\p{Lu}[^[\]/]{1,40}\]$/u
/** What an agency's pages print behind the credit. */
const licence = /\s(?:purchase|acquire) licensing rights\b.{0,30}$/iu
const position =
  /(?:,\s|\()(?:top |bottom |front |back |far |second from |third from )?(?:left|right|cent(?:er|re)|above|below|pictured|seen here|links|rechts|à gauche|à droite|izquierda|derecha)(?:\)|,|\sand\s)|\b(?:file photo|in this (?:undated |file )?(?:photo|image|picture|handout)|is (?:seen|pictured|shown) (?:in|at|on|during)|poses? (?:for|with|during|in))\b/iu

const labelled =
  /^(?:(?:media|image|video|photo|picture) (?:caption|copyright|credit|source)|caption|bildunterschrift|légende|pie de foto)\s?:?\s?\S|^\d{1,3}\s?(?:of|\/)\s?\d{1,3}\s?\p{L}/iu

/** "(Reporting by Reuters)" ends a story, not a caption. */
const creditOfStory = /[([](?:additional )?(?:reporting|writing|editing|compiled|written|edited)\b/i

const longestCaption = 500

/** Whether a line is nothing but the credit of a picture. */
export function isPictureCredit(line: string): boolean {
  return line.length <= 120 && creditLine.test(line)
}

/** Whether a line is a picture's caption, known by the credit at its end or by "left", "pictured". */
export function isCaption(printed: string): boolean {
  if (printed.length > longestCaption || creditOfStory.test(printed)) return false
  const line = printed.replace(licence, '')
  if (labelled.test(line) || slashedAtEnd.test(line)) return true
  return (
    bracketsAtEnd.test(line) ||
    creditAtEnd.test(line) ||
    (line.length < 350 && position.test(line) && !/["“„«]/.test(line))
  )
}
