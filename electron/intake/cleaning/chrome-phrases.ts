import type { Chrome, Opening, PhraseRow } from './chrome.ts'
import { languageLines, languageOpenings } from './chrome-languages.ts'

/** Whole lines, lower case, without the marks, numbers and arrows around them; separated by `|`. */
const wholeLines: readonly PhraseRow[] = [
  {
    reason: 'related story',
    section: 'stories',
    phrases: `
related|related stories|related story|related articles|related article|related posts|related post|related news|related content|related coverage|related links|related reading|related headlines|related items|
related video|related videos|related to this story|similar stories|similar articles|similar posts|similar news|
recommended|recommended stories|recommended articles|recommended reading|recommended for you|recommended by|recommended posts|recommended videos|suggested stories|suggested for you|suggested reading|
more stories|more news|more headlines|more articles|more coverage|more like this|more top stories|more great stories|more to read|more to explore|more on this|more on this story|more on this topic|more from us|
read next|up next|what to read next|what's next|next up|next story|next article|next post|previous story|previous article|previous post|previous|next|
most popular|most read|most viewed|most shared|most commented|most recent|most watched|most emailed|most discussed|most popular stories|most read stories|most popular articles|
popular|popular now|popular posts|popular articles|popular stories|popular news|popular in the community|popular right now|popular videos|
trending|trending now|trending news|trending stories|trending topics|trending articles|trending videos|trending today|trending on|hot right now|hot topics|what's hot|what's trending|now trending|
top stories|top news|top headlines|top articles|top reads|top posts|top videos|top picks|today's top stories|today's headlines|headlines|
latest|latest news|latest stories|latest articles|latest posts|latest headlines|latest videos|latest updates|latest from|the latest|recent posts|recent articles|recent stories|recent news|recent|new stories|new articles|just in|in case you missed it|icymi|
editor's picks|editors' picks|editors picks|editor's choice|editor's pick|editors' choice|our picks|staff picks|featured|featured stories|featured articles|featured posts|featured video|featured videos|featured content|featured news|
you may also like|you might also like|you may like|you might like|you may like these posts|you might be interested in|you may be interested in|you may also be interested in|you might also be interested in|you may also enjoy|you might also enjoy|if you liked this|if you like this|readers also liked|people also read|others also read|also read|also of interest|also see|see also|see more|don't miss|do not miss|must read|must reads|must-reads|must-read|must see|must watch|worth reading|keep reading|continue reading|further reading|story timeline|
from around the web|around the web|from the web|more from the web|more from around the web|elsewhere on the web|promoted stories|promoted content|promoted links|promoted|paid content|paid post|partner content|partner stories|partner links|from our partners|our partners|sponsored|sponsored stories|sponsored content|sponsored links|sponsored by|sponsored posts|ads by|stories you may like|stories for you|stories you might like|stories from|other stories|other news|other articles|
in other news|in the news|in this section|in this series|in this story|today's picks|today's paper|the day's top stories|explore more|discover more|discover|you asked|watch next|watch now|watch|videos|photos|photo gallery|photo galleries|galleries|gallery|slideshows|more videos|more photos|hot videos|top galleries|live now|live tv|on tv|podcasts|
mehr zum thema|mehr dazu|mehr aus|weitere artikel|weitere beiträge|weitere meldungen|weitere themen|weitere nachrichten|weitere beiträge zum thema|weiterlesen|lesen sie auch|lesen sie mehr zum thema|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|verwandte artikel|verwandte themen|verwandte beiträge|ähnliche artikel|ähnliche beiträge|passend zum thema|zum thema|meistgelesen|meistgelesene artikel|meist gelesen|beliebte artikel|beliebt|neueste artikel|neueste beiträge|aktuelle meldungen|aktuelle themen|aktuelles|empfehlungen|empfohlene artikel|leseempfehlungen|top-themen|topthemen|
à lire aussi|a lire aussi|lire aussi|à lire également|sur le même sujet|sur le même thème|dans la même rubrique|articles liés|articles similaires|articles recommandés|autres articles|les plus lus|les plus populaires|les plus partagés|le plus lu|à la une|a la une|à voir aussi|voir aussi|vous aimerez aussi|pour aller plus loin|à découvrir|
artículos relacionados|noticias relacionadas|notas relacionadas|contenido relacionado|relacionados|relacionadas|te puede interesar|le puede interesar|te recomendamos|también te puede interesar|más noticias|más información|más leídas|más leídos|más vistas|lo más leído|lo más visto|lo más|lo último|últimas noticias|lea también|lee también|ver más|
artigos relacionados|notícias relacionadas|matérias relacionadas|leia também|leia mais|veja também|mais lidas|mais lidos|mais vistas|mais notícias|últimas notícias|destaques|posts relacionados|você também pode gostar|
articoli correlati|leggi anche|potrebbe interessarti|i più letti|ultime notizie|lees ook|lees meer|meest gelezen|gerelateerde artikelen|читайте также|похожие статьи|популярное|по теме|ещё по теме`,
  },
  {
    reason: 'chrome',
    section: 'comments',
    phrases: `
comments|comment|view comments|show comments|see comments|read comments|load comments|view all comments|add comment|add a comment|post comment|post a comment|leave a comment|leave comment|leave a reply|leave your comment|leave comments|write a comment|reply|replies|join the conversation|join the discussion|join the debate|start the conversation|start a discussion|discussion|conversation|have your say|what do you think|share your thoughts|no comments|no comments yet|be the first to comment|comments are closed|comments closed|comments are off|comments off|reader comments|post comments|sign in to comment|log in to comment|login to comment|comment policy|comment guidelines|about comments|sort by|newest|oldest|report abuse|blog comments powered by disqus|your email address will not be published|
kommentare|kommentar|kommentar schreiben|kommentar hinterlassen|schreibe einen kommentar|diskutieren sie mit|ihr kommentar|commentaires|laisser un commentaire|commenter|réagir|vos réactions|comentarios|deja un comentario|comentar|deixe uma resposta|deixe um comentário|comente|comentários|commenti|lascia un commento|reacties|комментарии|добавить комментарий|оставить комментарий`,
  },
  {
    reason: 'chrome',
    section: 'author',
    phrases: `
about the author|about the authors|about author|written by|author|author bio|meet the author|more about the author|contributor|contributors|über den autor|über die autorin|zum autor|zur person|à propos de l'auteur|sobre el autor|sobre o autor|об авторе`,
  },
  {
    reason: 'metadata',
    section: 'people',
    phrases: `in this article|people in this article|people in this story|mentioned in this article|in diesem artikel|dans cet article|en este artículo`,
  },
  {
    reason: 'share bar',
    section: null,
    phrases: `
share|shares|share this|share it|share now|share on|share via|share article|share story|share post|share link|share page|share options|share with friends|share it with friends|sharing|sharing is caring|show more sharing options|close extra sharing options|show more|show less|social share|social plugin|
tweet|tweets|tweet this|tweet it|retweet|pin|pin it|pin this|like|like this|like us on facebook|likes|follow|following|follow us|follow us on|follow me|follow me on|follow us on twitter|follow us on facebook|follow us on social media|stay connected|connect with us|get social|on social media|find us on facebook|
facebook|twitter|x|linkedin|linked in|whatsapp|instagram|pinterest|reddit|tumblr|telegram|youtube|google+|google plus|google|snapchat|tiktok|flipboard|stumbleupon|digg|delicious|mix|pocket|vk|vkontakte|odnoklassniki|line|viber|skype|messenger|facebook messenger|threads|mastodon|bluesky|vimeo|soundcloud|spotify|rss|rss feed|rss feeds|blogger|buffer|xing|threema|hacker news|sms|wechat|weibo|email|e-mail|mail|email this|email me|email us|email article|email story|email to a friend|send|send email|send to a friend|send a tip|print|print this|print article|print story|print page|print this article|copy|copy link|copied|copy link urlcopied!|copy url|link|permalink|share permalink|get short url|embed|save|saved|save article|save for later|save story|bookmark|add to favorites|add to reading list|clip|gift this article|give this article|listen|listen to this article|listen to article|audio|text size|font size|a a|aa|decrease font size|increase font size|download|download pdf|pdf|
teilen|artikel teilen|drucken|merken|artikel merken|vorlesen|artikel drucken|per mail|e-mail senden|partager|partager sur facebook|partager sur twitter|imprimer|envoyer|envoyer par mail|compartir|compartir en facebook|imprimir|enviar|compartilhe|compartilhar|curtir|condividi|stampa|delen|поделиться`,
  },
  {
    reason: 'advertisement',
    section: null,
    phrases: `
advertisement|advertisements|advertising|advertisment|advert|ad|ads|adchoices|ad choices|ad feedback|ad info|about these ads|report ad|hide ad|close ad|skip ad|skip advertisement|remove ads|story continues|story continues below|story continues below advertisement|story continues after advertisement|article continues below|article continues after advertisement|article continues below advertisement|article continues below this ad|article continues after this ad|advertisement - story continues below|advertisement - continue reading below|continue reading below|continue reading the main story|scroll to continue|scroll to continue with content|scroll down to continue|content continues below|text continues after advertisement|inread invented by teads|powered by|brought to you by|presented by|
anzeige|werbung|anzeigen|publicité|publicite|la suite après cette publicité|publicidad|publicidade|continua após a publicidade|pubblicità|advertentie|реклама`,
  },
  {
    reason: 'chrome',
    section: 'player',
    phrases: `
play|play video|pause|stop|mute|unmute|replay|replay video|fullscreen|full screen|non-fullscreen|exit fullscreen|current time|duration time|duration|loaded|progress|stream type|stream typelive|remaining time|playback rate|chapters|descriptions|descriptions off, selected|subtitles|subtitles off, selected|captions|captions off, selected|captions settings, opens captions settings dialog|audio track|default, selected|default|this is a modal window|foreground|background|window|white|black|red|green|blue|yellow|magenta|cyan|opaque|semi-opaque|semi-transparent|transparent|font size|text edge style|none|raised|depressed|uniform|dropshadow|font family|proportional sans-serif|monospace sans-serif|proportional serif|monospace serif|casual|script|small caps|reset|done|defaults|close modal dialog|beginning of dialog window. escape will cancel and close the window|end of dialog window|media player|close player|video player is loading|playback speed|quality|auto|theater mode|picture-in-picture|seek to live, currently behind live|seek to live, currently playing live|volume|volume level|skip backward|skip forward|settings|share video|watch later|video playback|embed this video|link to this video|more videos`,
  },
  {
    reason: 'newsletter',
    section: null,
    phrases: `
newsletter|newsletters|our newsletter|our newsletters|daily newsletter|free newsletter|newsletter sign up|newsletter signup|newsletter sign-up|sign up for our newsletter|sign up for newsletters|sign up for our newsletters|subscribe to our newsletter|subscribe to newsletter|join our newsletter|get our newsletter|email newsletters|email newsletter|sign up|sign up now|sign up today|sign up here|sign me up|subscribe|subscribe now|subscribe today|subscribe here|subscribe for free|subscribed|subscriptions|subscription|unsubscribe|get it|get updates|get alerts|email alerts|news alerts|breaking news alerts|notifications|enable notifications|turn on notifications|allow notifications|no thanks|not now|maybe later|enter your email|enter your email address|enter email|your email|your email address|email address|your e-mail|submit|thank you for subscribing|you have successfully subscribed|almost finished|follow by email|privacy policy more newsletters|start free trial|free trial|become a member|join now|
jetzt abonnieren|abonnieren|anmelden|newsletter abonnieren|s'abonner|abonnez-vous|s'inscrire|inscrivez-vous|suscríbete|suscribirse|suscribirme|assine|inscreva-se|cadastre-se|iscriviti|aanmelden|подписаться`,
  },
  {
    reason: 'cookie notice',
    section: null,
    phrases: `
accept|accept all|accept cookies|accept all cookies|accept & close|accept and close|accept and continue|i accept|i agree|agree|agree and continue|agree & close|reject all|reject|decline|got it|ok|okay|manage cookies|manage preferences|manage settings|cookie settings|cookie preferences|cookie policy|cookies policy|cookie notice|cookies|use of cookies|privacy settings|privacy preferences|your privacy choices|do not sell my personal information|do not sell my info|california privacy rights|close|dismiss|akzeptieren|alle akzeptieren|zustimmen|ablehnen|einstellungen|j'accepte|accepter|tout accepter|refuser|aceptar|aceptar todo|rechazar|aceitar`,
  },
  {
    reason: 'error box',
    section: null,
    phrases: `
oops|oops!|something went wrong|something went wrong. please try again later|please try again|please try again later|try again|try again later|an error occurred|an error has occurred|error|error loading|failed to load|unable to load|loading|loading...|load more|loading comments|loading error|retry|refresh|page not found|this video is unavailable|video unavailable|this video is not available|media playback is unsupported on your device|media playback is not supported on this device|this content is not available|content not available|not available|please enable javascript|javascript is disabled|your browser does not support this video|your browser is out of date|es ist ein fehler aufgetreten|bitte versuchen sie es später erneut|une erreur est survenue|veuillez réessayer plus tard|algo salió mal|inténtelo de nuevo|inténtalo de nuevo más tarde|wait`,
  },
  {
    reason: 'read more',
    section: null,
    phrases: `read more|read the full story|read full story|read full article|read the full article|read on|click here|click here to read more|click here for more|learn more|find out more|full story|view more|view all|see all|see full list|more|more info|more information|more details|show all|expand|collapse|full coverage|mehr lesen|mehr|alle anzeigen|lire plus|lire la suite|en savoir plus|voir plus|seguir leyendo|leer más|saiba mais|ver mais|continua a leggere|подробнее|далее`,
  },
  {
    reason: 'chrome',
    section: 'footer',
    phrases: `
about us|about|contact us|contact|contacts|contact info|contact information|privacy policy|privacy|privacy notice|privacy statement|privacy center|your privacy rights|terms of use|terms of service|terms & conditions|terms and conditions|terms|conditions of use|user agreement|legal|legal notice|disclaimer|disclaimers|imprint|impressum|datenschutz|datenschutzerklärung|agb|kontakt|über uns|mentions légales|conditions générales|politique de confidentialité|nous contacter|contactez-nous|aviso legal|política de privacidad|términos y condiciones|contacto|política de privacidade|termos de uso|contato|anuncie|
careers|jobs|work with us|work for us|advertise|advertise with us|advertising info|media kit|press|press room|press center|site map|sitemap|site index|accessibility|accessibility statement|help|help center|help & support|support|customer service|customer support|faq|faqs|feedback|send feedback|site feedback|corrections|ethics policy|editorial standards|editorial guidelines|code of ethics|standards|masthead|staff|our team|syndication|reprints|reprints & permissions|licensing|rights & permissions|permissions|archives|archive|back issues|digital edition|e-edition|epaper|e-paper|classifieds|obituaries|return to top|back to top|top|go to top|scroll to top|nach oben|haut de page|volver arriba|all rights reserved|copyright|mobile apps|apps|app|get the app|download the app|download our app|download our apps|site information|quick links|useful links|company|resources|our company|our network|our sites|network sites|sections|all sections|explore|connect|social`,
  },
  {
    reason: 'chrome',
    section: null,
    phrases: `
home|menu|main menu|navigation|skip to content|skip to main content|skip navigation|skip to navigation|skip to search|skip links|toggle navigation|toggle menu|open menu|close menu|search|search for|search form|search site|search results|search query|go|log in|login|log out|logout|sign in|sign out|register|my account|account|my profile|profile|create account|join|my feed|saved articles|e-paper login|you are at|you are here|breadcrumb|tags|tag|topics|topic|tagged|filed under|categories|category|posted in|filed to|labels|keywords|more on|related topics|related tags|related companies|in this|back|back to gallery|go back|back to home|close video|video|videos|image|images|photo|photos|picture|pictures|gallery|view gallery|view slideshow|slideshow|open gallery|hide caption|toggle caption|caption|enlarge this image|enlarge|zoom|show caption|click to enlarge|media|credit|photo credit|image credit|photo by|image source|source|sources|transcript|view original|original article|edition|international edition|u.s. edition|change|language|english|deutsch|français|español|português|русский|中文|updated|published|posted|last updated|by|by:|von|par|por|de|and|or|on|in|at|to|of|posted by|posted on|views|view|votes|vote|min read|mins read|minutes read|read time|reading time|time to read|exclusive|breaking|breaking news|live|live updates|opinion|analysis|news|local news|world|politics|business|sports|sport|entertainment|weather|technology|tech|health|science|lifestyle|travel|culture|education|nation|national|local|us|u.s.|uk|europe|asia|africa|americas|middle east|economy|markets|money|finance|style|food|arts|books|music|movies|tv|games|autos|cars|real estate|magazine|community|events|crime|startseite|nachrichten|politik|wirtschaft|kultur|panorama|wissen|sport|accueil|actualités|politique|économie|société|monde|culture|inicio|portada|política|economía|deportes|cultura|sociedad|suche|suchen|rechercher|recherche|buscar|busca|pesquisar|поиск|why you can trust|why trust us|premium|subscriber only|for subscribers|members only|abo|gift article|n/a|na|or`,
  },
]

/** Lines that begin or are built in a telling way. Linear: anchored, bounded. */
export const openings: readonly Opening[] = [
  {
    reason: 'related story',
    section: 'stories',
    pattern:
      /^(?:more (?:from|in|on|about|great|of the|by|must|coverage|stories|reviews)\b|most (?:read|popular|viewed|shared|commented|watched)\b|(?:latest|popular|trending|top|recent|related|recommended|featured|similar|suggested|other) (?:stories|news|articles|posts|videos|headlines|from|in|on|reads|content|links)\b|also (?:on|in|from)\b|read (?:more )?(?:from|about|on|next)\b|stories (?:from|you)\b|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|editors?['’]?s? (?:picks?|choice)|(?:weitere|mehr|aktuelle|neueste) (?:artikel|beiträge|themen|news|meldungen|nachrichten|aus|von|zu|zum)\b|(?:noticias|artículos|notícias|artigos|matérias) (?:relacionad|más|mais))/iu,
  },
  {
    reason: 'chrome',
    section: 'comments',
    pattern:
      /^(?:\(?\d[\d,.]*\)?\s?(?:new )?(?:comments?|replies|responses|thoughts on|kommentare?|commentaires?|comentarios?|comentários?)\b|(?:comments?|kommentare|commentaires|comentarios)\s?[(:]?\s?\d{0,6}\)?$|(?:as you comment|when (?:submitting|commenting)|comments (?:are|with|will|on)|please (?:keep|read) (?:our|your|the) comment|leave a (?:comment|reply)|sign in to (?:comment|leave)|your email address will not be published|o seu endereço de e-?mail|ihre e-?mail-adresse wird nicht)\b)/iu,
  },
  {
    reason: 'chrome',
    section: 'author',
    pattern:
      /^(?:about (?:the )?authors?\b|about \p{Lu}\p{L}+ \p{Lu}\p{L}+$|über \p{Lu}\p{L}+ \p{Lu}\p{L}+$|sobre \p{Lu}\p{L}+ \p{Lu}\p{L}+$)/u,
  },
  {
    reason: 'chrome',
    section: 'footer',
    pattern:
      /^(?:©|\(c\)\s?\d{4}|copyright\b|.{0,60}©\s?\d{4}|.{0,80}\ball rights reserved|.{0,60}alle rechte vorbehalten|.{0,60}tous droits réservés|.{0,60}todos los derechos reservados|.{0,60}todos os direitos reservados|.{0,60}все права защищены)/iu,
  },
  {
    reason: 'share bar',
    section: null,
    pattern:
      /^(?:(?:click to )?(?:share|e-?mail|print|tweet|pin|post) (?:this |it )?(?:on|to|via|this|it|the|with|by)\b.{0,60}$|(?:tweet|pin|post|email|print|save|like|follow|send) (?:this|it|us|me|to|on|by|via|@)\b.{0,40}$|\d[\d,]*(?:\.\d+)?\s?k?\s?(?:shares?|likes?|tweets?|views?|votes?|retweets?|followers?|pins?)\b.{0,20}$|follow (?:us|me|him|her|@?\p{L}+)\b.{0,50}(?:twitter|facebook|instagram)|(?:facebook|twitter|linkedin|whatsapp|email|pinterest|reddit)(?:[\s,|/·•-]*(?:facebook|twitter|linkedin|whatsapp|e-?mail|pinterest|reddit|google\+?|tumblr|telegram|print|share|messenger|flipboard|copy link))+$)/iu,
  },
  {
    reason: 'newsletter',
    section: null,
    pattern:
      /^(?:(?:sign up|subscribe|register) (?:for|to|now|here|today|and)\b.{0,160}$|get (?:the|our|all|top|breaking|daily|more|your)\b.{0,120}(?:inbox|newsletter|e-?mail|delivered|alerts?|app)\b.{0,60}$|receive .{0,100}(?:inbox|e-?mail|updates)\b.{0,40}$|don['’]t miss (?:a|out)\b.{0,80}$|(?:thanks|thank you) for (?:signing|subscribing|registering)\b|please (?:enter|check|provide|fill) .{0,80}(?:e-?mail|address|form)\b|by (?:signing up|subscribing|clicking|registering|submitting|continuing)\b.{0,300}$|(?:you (?:can|may) )?(?:unsubscribe|opt[ -]?out) (?:at )?any ?time\b.{0,120}$|you (?:can|may) (?:unsubscribe|opt[ -]?out)\b.{0,160}$|join .{0,60}(?:newsletter|subscribers|mailing list)\b|stay up to date\b.{0,80}$|(?:erhalten|abonnieren) sie .{0,120}newsletter|recevez .{0,120}newsletter|recib[ae] .{0,120}(?:correo|boletín|newsletter))/iu,
  },
  {
    reason: 'cookie notice',
    section: null,
    pattern:
      /^(?:(?:we|our (?:web)?sites?|this (?:web)?sites?|the site|by using) .{0,80}\bcookies?\b|cookies? (?:help|are|on)\b.{0,80}\b(?:site|website|experience|services|bbc)|by (?:using|browsing|continuing).{0,60}(?:site|website).{0,120}(?:cookies|privacy|terms)|(?:diese|unsere) (?:web)?site .{0,60}cookies|nous utilisons .{0,40}cookies|utilizamos .{0,40}cookies|en (?:poursuivant|continuant) .{0,100}cookies|(?:we|to|where) .{0,100}\bgdpr\b)/iu,
  },
  {
    reason: 'error box',
    section: null,
    pattern:
      /^(?:oops\b.{0,60}$|sorry, (?:an error|this|the|we|something|your)\b.{0,100}$|please (?:enable|turn on|activate|disable|upgrade|update) .{0,80}(?:javascript|browser|cookies|ad ?block|blocker)|(?:javascript|your browser|adobe flash|flash player|an? (?:modern|updated) (?:web )?browser) .{0,100}(?:required|disabled|support|outdated|enable|update|needed)|(?:this|the) (?:video|content|page|form|browser) (?:is|has|could|cannot|can't|does) (?:not|no longer|unavailable|been removed).{0,80}$|(?:an )?(?:email|error|link) (?:with|has been|occurred)\b.{0,140}$)/iu,
  },
  {
    reason: 'chrome',
    section: 'player',
    pattern:
      /^(?:(?:current|duration|remaining) time\b.{0,14}$|(?:loaded|progress|volume)\s?:.{0,10}%?$|-?\d{1,2}:\d{2}(?:\s?\/\s?\d{1,2}:\d{2})?$|more videos \(.{0,20}\)$|this is a modal window\b.{0,100}$)/iu,
  },
  {
    reason: 'advertisement',
    section: null,
    pattern:
      /^(?:[-–—*•\s]*advertisement\b[-–—*•\s]*|(?:article|story|content|text) continues (?:below|after)\b.{0,60}$|ads? by\b.{0,40}$|sponsored(?: by)?\b.{0,60}$|(?:this|our) (?:article|post|story|page|site)? ?(?:may )?contains? affiliate links?\b)/iu,
  },
  {
    reason: 'read more',
    section: null,
    pattern:
      /^[>»▶→•*\s[(]*(?:read (?:more|also|next|the full|full|it here)|also read|see also|see more|related|watch|listen|click here|more here|view (?:all|more|the)|see (?:all|the full)|(?:lesen|sehen) sie (?:auch|hier|mehr)|lire aussi|à lire|lire la suite|lea también|lee también|leia (?:também|mais)|leggi anche)\s?(?:[:|>»→-]|\bhere\b|\bmore\b).{0,200}$/iu,
  },
  {
    reason: 'metadata',
    section: null,
    pattern:
      /^(?:(?:tags?|topics?|filed under|categories|category|labels|keywords|posted in|tagged|more on|schlagworte|schlagwörter|themen|mots-clés|etiquetas|temas|related (?:tags|topics))\s?[:|].{0,300}$|(?:topics|tags) \p{Lu}.{0,200}$)/u,
  },
]

const table: ReadonlyMap<string, Chrome> = new Map(
  [...languageLines, ...wholeLines].flatMap(({ reason, section, phrases }) =>
    phrases
      .split('|')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '')
      .map((phrase) => [phrase, { reason, section }] as const),
  ),
)

const allOpenings: readonly Opening[] = [...languageOpenings, ...openings]

/** Lines longer than this are looked at by their opening only. */
const longestPhrase = 80
const longestOpening = 400
/** "Also on display at the show will be …" opens a sentence, not a list of stories. */
const longestTitle = 90

/** What a line of chrome is, null when it is not known to be any. */
export function chromeOf(line: string): Chrome | null {
  if (line.length > longestOpening) return null
  if (line.length <= longestPhrase) {
    const known = table.get(bare(line))
    if (known !== undefined) return known
  }
  const found = allOpenings.find(({ pattern }) => pattern.test(line)) ?? null
  const isLabel = line.length <= longestTitle && !line.endsWith('.')
  return found?.section === 'stories' && !isLabel ? null : found
}

/** First words of phrases of several words: most words of a text begin none. */
const firstWords: ReadonlySet<string> = new Set(
  [...table.keys()]
    .filter((phrase) => phrase.includes(' '))
    .map((phrase) => phrase.split(' ')[0] ?? ''),
)

/** Whether a phrase of several words may begin with a word. */
export function mayBeginPhrase(word: string): boolean {
  return firstWords.has(word.toLowerCase().replaceAll('’', "'"))
}

/** What a whole phrase is that pages print as a label of its own, null when it is none of them. */
export function chromePhrase(phrase: string): Chrome | null {
  return table.get(bare(phrase)) ?? null
}

/** Without the bullets, counters, arrows and colons that pages put around their labels. */
function bare(line: string): string {
  return line
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s•·●▪■◦*#|/\\<>«»‹›←→↑↓▶►▼▲+✕×✓(\[–—-]+/u, '')
    .replace(/[\s•·●▪■◦*#|/\\<>«»‹›←→↑↓▶►▼▲+✕×✓)\]:.!?…–—-]+$/u, '')
    .replace(/\s+/g, ' ')
}
