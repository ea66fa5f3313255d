import type { Opening, PhraseRow } from './chrome.ts'

/** What portals print around their articles, language by language, beside what most of them share. */
export const languageLines: readonly PhraseRow[] = [
  {
    reason: 'related story',
    section: 'stories',
    phrases: `
skip next section explore more|top story|today's top story|analysis & opinion|more like this in the app|recommended by outbrain|more from|recommended by taboola|you might have missed|in pictures|long reads|from the archive|
mehr zu diesem thema|mehr von uns|weitere informationen|mehr aus dem ressort|mehr aus der rubrik|die wichtigsten nachrichten|neuester artikel|aktuelle nachrichten|auch bei uns|interessantes aus dem netz|empfehlungen der redaktion|dossier|verwandte inhalte|mehr lesen über|meistgelesen & meistgeteilt|beliebteste artikel|das könnte sie interessieren|zum weiterlesen|bilder des tages|
à ne pas manquer|les plus commentés|nos autres articles|la rédaction vous conseille|la rédaction vous recommande|articles les plus lus|articles associés|contenus sponsorisés|contenus similaires|plus d'articles|sur le web|le fil info|fil d'actualité|en direct|dernières actualités|dernières actus|sélectionné pour vous|voir plus d'articles|pour approfondir|dossier complet|à suivre|
más sobre este tema|más en esta sección|más del autor|más vistos|lo más comentado|noticias destacadas|te recomienda|también te recomendamos|lecturas recomendadas|otras noticias|las más leídas|las más vistas|en portada|en directo|temas relacionados|recomendado para ti|puede que te interese|últimas publicaciones|
читайте ещё|читайте еще|читать также|смотрите также|материалы по теме|другие материалы|другие новости|новости партнеров|новости партнёров|главные новости|главное сегодня|главное|самое читаемое|самое популярное|рекомендуем|последние новости|лента новостей|новости сми2|все новости|ранее по теме|что почитать|выбор редакции|
articoli più letti|altri articoli|ti potrebbe interessare|notizie correlate|più letti|mais lidas do dia|assuntos relacionados|saiba mais sobre|ook interessant|meer over dit onderwerp|czytaj także|zobacz także|polecane|najczęściej czytane`,
  },
  {
    reason: 'chrome',
    section: 'comments',
    phrases: `
comments: our rules|our rules|score|sort by: newest first|comments are subject to our community guidelines|our commenting policy|view all replies|most recommended|oldest first|newest first|
kommentare anzeigen|kommentare lesen|alle kommentare|leserkommentare|diskutieren|debatte|kommentare ausblenden|zur kommentarfunktion|jetzt kommentieren|
voir les commentaires|tous les commentaires|lire les commentaires|ajouter un commentaire|les commentaires sont fermés|réactions|contribuer|
ver comentarios|añadir comentario|escribir comentario|los comentarios están cerrados|normas de participación|
обсудить|обсуждение|обсуждение закрыто|написать комментарий|показать комментарии|все комментарии`,
  },
  {
    reason: 'share bar',
    section: null,
    phrases: `
share full article|share this on|copy this link|copy the link|share page about sharing|gift article|gift this|email link|add to list|view on facebook|add us on google|
zur merkliste hinzufügen|auf der merkliste|link kopieren|weitere optionen zum teilen|artikel verschenken|auf facebook teilen|auf twitter teilen|auf whatsapp teilen|per e-mail teilen|bei facebook teilen|bei twitter teilen|artikel anhören|jetzt anhören|zur startseite|schrift vergrößern|feedback geben|artikel als pdf|beitrag teilen|seite drucken|
partage|partager l'article|envoyer par e-mail|partager sur messenger|partager sur whatsapp|partager sur linkedin|copier le lien|lien copié|réutiliser ce contenu|offrir l'article|offrir cet article|écouter l'article|écouter|sauvegarder|ajouter à vos favoris|ajouter à vos sélections|lire plus tard|
compartir en whatsapp|compartir en twitter|compartir en linkedin|compartir por correo|copiar enlace|copiar el enlace|enlace copiado|desplegar redes sociales|ir a los comentarios|guardar|escuchar|enviar por email|imprimir artículo|añadir a favoritos|
поделиться в соцсетях|скопировать ссылку|ссылка скопирована|вконтакте|одноклассники|телеграм|читать в telegram|перейти в фотобанк|перейти в медиабанк|распечатать|сохранить|слушать`,
  },
  {
    reason: 'newsletter',
    section: null,
    phrases: `
free daily newsletter|free weekly newsletter|after newsletter promotion|sign up for breaking news alerts|the best of our journalism|become a supporter|support us|contribute|donate|donate now|support our journalism|
newsletter bestellen|kostenlos anmelden|zum newsletter anmelden|jetzt registrieren|jetzt testen|jetzt weiterlesen|abonnement|abo testen|zum abo|
s'inscrire à la newsletter|je m'abonne|je m'inscris|découvrir nos offres|voir les offres|s'identifier|se connecter|
suscripción|ver ofertas|apúntate|apúntate a la newsletter|iniciar sesión|regístrate|
подписаться на рассылку|подписаться на новости|войти|регистрация|оформить подписку`,
  },
  {
    reason: 'error box',
    section: null,
    phrases: `
more content below|view on instagram|view this post on instagram|this content is hosted by a third party|to view this content, you need to update your privacy settings|
etwas ist schiefgelaufen|bitte versuchen sie es erneut|ein fehler ist aufgetreten|inhalt nicht verfügbar|video konnte nicht geladen werden|
une erreur s'est produite|veuillez réessayer|ce contenu n'est pas disponible|se ha producido un error|vuelve a intentarlo|ha ocurrido un error|
произошла ошибка|попробуйте позже|пожалуйста, попробуйте позже|отправить еще раз|отправить ещё раз`,
  },
  {
    reason: 'chrome',
    section: 'footer',
    phrases: `
complaints & corrections|securedrop|cookie settings & policy|contact the newsroom|modern slavery act|digital subscriptions|print subscriptions|reuse this content|report an error|report a problem|site feedback & help|manage my account|
nutzungsbedingungen|nutzungsrechte|mediadaten|barrierefreiheit|datenschutzeinstellungen|cookie-einstellungen|abo kündigen|kundenservice|karriere|redaktion|hilfe & kontakt|
charte du groupe|gestion des cookies|paramétrer les cookies|cgu|cgv|aide|contacts|publicité et partenariats|nos services|codes promo|archives du journal|politique de cookies|qui sommes-nous|
política cookies|política de cookies|configuración de cookies|condiciones de uso|condiciones de contratación|publicidad y contacto|quiénes somos|mapa web|
о проекте|о нас|контакты|реклама на сайте|правила использования|политика конфиденциальности|обратная связь|вакансии|архив|правовая информация|политика обработки персональных данных`,
  },
  {
    reason: 'chrome',
    section: null,
    phrases: `
search the web|search & section navigation|save articles to read later and create your own reading list|this article is more than 1 year old|show navigation menu|protected by recaptcha|end of list|you can share this story on social media|you have permission to edit this article|be the first to know|thanks for sharing|why you can trust us|end of article|hier können sie die rechte an diesem artikel erwerben|yahoo news|support|features|sign up to read|available for everyone, funded by readers|back to home page|show more sections|image caption|image source|media caption|live reporting|key points|key events|summary|watch live|latest updates|in brief|at a glance|listen to story|story audio|read in app|edition selection|for you|puzzles|opinions|letters|reel|worklife|
zum inhalt springen|zum hauptinhalt springen|zur navigation springen|menü|menü öffnen|hauptmenü|schließen|mein konto|meine artikel|leseliste|ressorts|alle themen|themen|ausland|inland|netzwelt|gesellschaft|meinung|regional|lokales|reise|gesundheit|fußball|ticker|liveticker|schlagzeilen|videos ansehen|externer inhalt|feuilleton|unternehmen|bildung|
aller au contenu|aller au contenu principal|aller à la navigation|aller au menu|fermer|menu principal|mon compte|international|planète|idées|m le mag|sciences|opinions|débats|santé|éducation|environnement|régions|faits divers|loisirs|vidéos|à propos|publié|mis à jour|temps de lecture|
ir al contenido|saltar al contenido|seleccione|cerrar|menú|mi cuenta|españa|américa|opinión|internacional|nacional|sucesos|tecnología|salud|educación|gente|televisión|archivado en|más sobre|última hora|normas|ediciones|
перейти к содержанию|меню|закрыть|главная|новости|экономика|общество|в мире|происшествия|спорт|культура|наука|мнения|интервью|в россии|авто|технологии|недвижимость|религия|туризм|бывший ссср|силовые структуры|россия|мир|темы|теги|тэги|архивное фото`,
  },
]

/** The same for lines known by their beginning; anchored and bounded, so that they stay linear. */
export const languageOpenings: readonly Opening[] = [
  { reason: 'related story', section: null, pattern: /^other topics of interest$/iu },
  {
    reason: 'read more',
    section: null,
    pattern:
      /^(?:à (?:lire|voir|écouter) aussi|lire aussi|lesen sie auch|leggi anche|lea también|lee también|read also)\s\p{Lu}.{3,160}[^.]$/iu,
  },
  {
    reason: 'metadata',
    section: null,
    pattern:
      /^(?:this article is (?:more than|over) .{1,20} old$|a version of this (?:article|story|column) (?:first |originally )?appear(?:s|ed)\b.{0,300}|(?:dieser|der) artikel ist (?:mehr als|älter als) .{0,40}|(?:purchase|acquire) licensing rights\b.{0,30}$|order reprints\b.{0,40}$|list (?:of \d{1,2} items|\d{1,2} of \d{1,2})$|über dieses thema berichtete\b.{0,120}|dieses thema im programm\b.{0,160}|follow our coverage of\b.{0,120}|i understand and agree that registration\b.{0,200})/iu,
  },
  {
    reason: 'newsletter',
    section: null,
    pattern:
      /^(?:already (?:a |an )?(?:subscriber|subscribed|registered|member)\b.{0,60}|keep reading (?:for|with|by)\b.{0,80}|to (?:continue|keep) reading\b.{0,120}|(?:continue|unlock|finish) reading (?:this|with|for)\b.{0,80}|this (?:article|content|story|post) is (?:only )?(?:for|exclusive to|reserved for|available to) .{0,40}(?:subscribers|members)\b.{0,60}|you(?:['’]ve| have) (?:reached|used|read) .{0,60}(?:free articles?|limit|article limit)\b.{0,60}|(?:start|begin) your (?:free )?(?:trial|subscription)\b.{0,60}|create (?:a|your) free account\b.{0,80}|(?:sign|log) ?in to (?:read|continue|your account)\b.{0,60}|click here to (?:sign up|subscribe|join)\b.{0,120}|privacy notice: newsletters\b.{0,300}|become a (?:supporter|member|subscriber)\b.{0,80})$/iu,
  },
  {
    reason: 'newsletter',
    section: null,
    pattern:
      /^(?:(?:weiterlesen|weiter lesen) mit\b.{0,80}|jetzt (?:gratis|kostenlos|weiterlesen|testen|registrieren|abonnieren)\b.{0,80}|(?:dieser|dieses|diese) (?:artikel|inhalt|beitrag|text|angebot) (?:ist|gehört|steht) .{0,80}(?:abo|abonnenten|kostenpflichtig|registrierung|plus)\b.{0,80}|(?:sie|du) (?:haben|sind|hast|bist) (?:bereits|schon|noch kein).{0,80}|bereits (?:abonnent|registriert|kunde|abonniert)\b.{0,80}|(?:sie wollen|lesen sie) .{0,80}(?:abo|newsletter|mehreren geräten|unserem newsletter)\b.{0,120}|(?:melden sie sich|hier anmelden|hier können sie) .{0,120}(?:newsletter|anmelden|abonnieren)\b.{0,60}|die gleichzeitige nutzung von\b.{0,260}|mehrfachnutzung erkannt)$/iu,
  },
  {
    reason: 'newsletter',
    section: null,
    pattern:
      /^(?:il vous reste .{1,30}(?:à lire|à découvrir|article)\b.{0,80}|la suite (?:est réservée|de (?:cet|l['’])).{0,80}|(?:cet |l['’]?)?article (?:est )?réservé (?:aux|à)\b.{0,80}|(?:contenu )?réservé aux abonnés\b.{0,60}|déjà abonné\b.{0,60}|lecture .{0,40}autre appareil\b.{0,40}|vous pouvez lire .{0,60}(?:appareil|à la fois)\b.{0,40}|l['’]espace des contributions\b.{0,80}|abonnez-vous (?:pour|à|dès)\b.{0,120}|inscrivez-vous (?:pour|à|gratuitement)\b.{0,120}|(?:suivez|retrouvez|recevez|rejoignez)[ -].{0,80}(?:newsletter|facebook|twitter|whatsapp|google actualités|instagram|boîte mail)\b.{0,80})$/iu,
  },
  {
    reason: 'newsletter',
    section: null,
    pattern:
      /^(?:regístrate (?:gratis|para|y|aquí)\b.{0,120}|suscríbete (?:para|a|aquí|y|ahora|por)(?!\p{L}).{0,120}|si (?:tienes|ya tienes|estás) .{0,30}(?:cuenta|suscriptor|suscrito)\b.{0,120}|¿?ya (?:eres|tienes|estás) .{0,60}|(?:sigue|síguenos|siga)\b.{0,120}(?:facebook|twitter|instagram|newsletter|boletín|telegram|whatsapp)\b.{0,80}|este (?:artículo|contenido) es (?:exclusivo|solo|sólo)\b.{0,80}|apúntate (?:a|aquí|gratis)(?!\p{L}).{0,100})$/iu,
  },
  {
    reason: 'newsletter',
    section: null,
    pattern:
      /^(?:регистрация пройдена.{0,40}|пожалуйста, (?:перейдите|авторизуйтесь|подтвердите|войдите).{0,120}|(?:подписывайтесь|подпишитесь|присоединяйтесь|следите за|оставайтесь) .{0,120}|читать .{2,30} в|читайте нас .{0,60}|наш (?:канал|telegram|телеграм).{0,60})[.!:]?$/iu,
  },
  {
    reason: 'chrome',
    section: 'footer',
    pattern:
      /^(?:сетевое издание .{0,300}|свидетельство о регистрации.{0,200}|учредитель\s?:?.{0,120}|главный редактор\s?:.{0,80}|при (?:использовании|перепечатке|цитировании|полном или).{0,200}|использование (?:материалов|любых).{0,200}|(?:нашли|заметили|увидели) (?:ошибку|опечатку).{0,120}|версия \d[\d.]{0,12}.{0,12}|настоящий (?:материал|ресурс|сайт).{0,200})$/iu,
  },
  {
    reason: 'read more',
    section: null,
    pattern:
      /^(?:читайте (?:также|подробнее|больше|ещё|еще)|смотрите также|подробнее|по теме|ранее|mehr dazu|mehr zum thema|auch interessant|à lire aussi|sur le même sujet|en savoir plus|más información|te puede interesar|también te puede interesar|zie ook|lees ook|czytaj (?:także|też)|zobacz (?:także|też)|approfondisci|veja também)\s?[:|>»→—–-]\s?\S.{0,200}$/iu,
  },
  {
    reason: 'error box',
    section: null,
    pattern:
      /^(?:to view this (?:video|content|page),? (?:please )?(?:enable|you need).{0,160}|an dieser stelle (?:finden|befindet|steht|ist) .{0,200}|(?:empfohlener|externer) (?:externer |redaktioneller )?inhalt.{0,80}|ich bin damit einverstanden.{0,200}|damit (?:werden|können) personenbezogene daten.{0,200}|um diese[ns]? (?:inhalt|video|story)\w* .{0,160}|skip next section\b.{0,80}|ce contenu (?:est bloqué|n['’]est pas).{0,160}|pour (?:voir|afficher) ce (?:contenu|média).{0,160}|este contenido (?:no|está) .{0,120})$/iu,
  },
  {
    reason: 'chrome',
    section: 'comments',
    pattern:
      /^(?:our goal is to create a (?:safe|welcoming)\b.{0,260}|in order to improve our community experience\b.{0,200}|we (?:want our comments|welcome your comments|have (?:temporarily )?(?:disabled|suspended) .{0,20}comment)\b.{0,240}|commenting (?:is|has been|on this)\b.{0,160}|the opinions expressed in reader comments\b.{0,160}|sort by\s?:.{0,40}|last updated:.{0,40}comments?.{0,20})$/iu,
  },
  {
    reason: 'chrome',
    section: 'footer',
    pattern:
      /^(?:this (?:web)?site and (?:its )?associated newspapers\b.{0,300}|this newspaper has been a central part\b.{0,300}|.{0,40}\bis (?:a member of|regulated by) (?:the )?(?:independent press|ipso|impress|press council)\b.{0,200}|if you have a complaint about\b.{0,260}|we are committed to (?:accuracy|accurate)\b.{0,200})$/iu,
  },
]
