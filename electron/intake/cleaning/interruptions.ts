import type { RemovalReason } from '../../../shared/article.ts'

/** Longer paragraphs are text of the article, whatever they begin with. */
const longestInterruption = 220

type Interruption = { readonly reason: RemovalReason; readonly pattern: RegExp }

/**
 * Lines that break into an article and never are a sentence of it. Anchored at both ends, so that
 * "Advertisement is the oldest trade" stays.
 */
const interruptions: readonly Interruption[] = [
  {
    reason: 'advertisement',
    pattern:
      /^[\s\-–—*•[(]*(?:advertise?ments?|advert|ad|ads by \w+|sponsored(?: content)?|promoted(?: content)?|anzeige|werbung|publicité|publicidad|article continues (?:after|below)(?: (?:this|the))?(?: advertisement| ad| sponsored content| video)?|story continues(?: below| after)?(?: (?:this|the))?(?: advertisement| ad| video| gallery| photo)?|continue reading(?: below| the main story)?|skip advertisement|scroll (?:down )?to continue(?: with content)?|(?:the )?(?:article|story) continues below)[\s\-–—*•\])….:]*$/iu,
  },
  {
    reason: 'read more',
    pattern:
      /^[\s\-–—*•[(>»▶]*(?:read (?:more|also|next|the full (?:story|article))|see also|also read|related(?: (?:stories|story|articles?|coverage|links?|topics?|video))?|watch(?: now)?|more:|recommended(?: for you)?|click here to (?:read|see|watch|view)|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|leer más|más información)(?:\s?(?::|[|>»]).{0,200}|[\s.…>»]*)$/iu,
  },
  {
    reason: 'share bar',
    pattern:
      /^[\s•*·|-]*(?:share(?: (?:this|on|via|to|the)(?: (?:story|article|post|page|link|facebook|twitter|email|whatsapp|linkedin|pinterest))?)?|tweet(?: this)?|share this (?:article|story|post)(?: (?:on|via) .{1,40})?|pin it|email this(?: article| story)?|print(?: this)?(?: article| story)?|copy link|save(?: this)?(?: article| story)?|facebook|twitter|linkedin|whatsapp|pinterest|reddit|tumblr|telegram|teilen|merken|drucken|partager|imprimer|compartir)[\s•*·|:!.]*$/iu,
  },
  {
    reason: 'newsletter',
    pattern:
      /^[\s•*·|-]*(?:(?:view|read|open|see) (?:this )?(?:(?:e-?mail|message|newsletter) )?(?:online|in (?:your |a )?(?:web )?browser)|(?:trouble|problems) (?:viewing|reading) this .{0,80}|(?:unsubscribe|manage (?:your )?(?:e-?mail )?preferences|update (?:your )?preferences|forward (?:this )?to a friend|privacy policy|view online)(?:\s?[|·•,]\s?.{1,60}){0,5}|(?:you (?:are|were) receiving|you(?:['’]re) receiving|you have received|this (?:e-?mail|message) was sent) .{0,160}|(?:newsletter )?(?:im browser (?:ansehen|öffnen|lesen)|abbestellen|abmelden)|(?:voir|lire) (?:cet e-?mail )?dans (?:le|votre) navigateur|se désabonner|se désinscrire|ver en (?:el|tu) navegador|darse de baja)[\s.|>»]*$/iu,
  },
  {
    reason: 'newsletter',
    pattern:
      /^[\s•*·|-]*(?:sign up (?:here|now|today|for|to)\b.{0,180}|subscribe (?:here|now|today|to our|to the)\b.{0,180}|get (?:the|our) (?:latest|best|daily|morning|free)\b.{0,160}(?:inbox|newsletter|e-?mail|alerts?)\b.{0,40}|(?:newsletter|abonnieren sie|inscrivez-vous|suscríbase|suscríbete)\b.{0,160})$/iu,
  },
]

/** Rights and standards lines at the end of a story. */
const notices =
  /^[\s(\[*_-]*(?:our standards\s?:|©|\(c\)\s|copyright\b|all rights reserved|this (?:material|story|article|content) (?:may not be|was not|is published|has not been|cannot be) |(?:the )?views expressed|click (?:here )?for restrictions|follow .{1,40} on (?:twitter|facebook|instagram)|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|reproduction without permission|\*?these statements have not been evaluated|the (?:information|material|content) (?:provided|contained) (?:on|in) this|consult your (?:physician|doctor)|this (?:article|post) (?:may )?contains? affiliate)/iu

/** Why a paragraph is not part of the article it stands in, null when it is. */
export function interruptionReason(paragraph: string): RemovalReason | null {
  if (paragraph.length > longestInterruption) return null
  const found = interruptions.find(({ pattern }) => pattern.test(paragraph))
  return found?.reason ?? null
}

/** Whether a paragraph near the end is a notice of rights or standards. */
export function isNotice(paragraph: string): boolean {
  return paragraph.length < 500 && notices.test(paragraph)
}
