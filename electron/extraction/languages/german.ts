import { otherLanguage } from './other.ts'
import { germanCues } from './german-cues.ts'
import { noWordClasses, words, type Language } from './language.ts'

const unending = words(`
  dr prof hr fr frl st nr bzw ca vgl z b d h u a o ä z.b d.h u.a o.ä i.d.r s.o s.u v.a z.t m.e
  ing dipl inkl evtl ggf sog abs art bd geb gest str tel allg bes betr max min kath ev
  jan feb febr apr jun jul aug sep sept okt nov dez mr mrs ms gen lt col
`)

const ending = words('usw etc co inc corp ltd jr sen u.s e.v')

export const german: Language = {
  ...otherLanguage,
  code: 'de',
  name: 'German',
  abbreviations: new Set([...unending, ...ending]),
  unending,
  clitics: words('s'),
  elision: false,
  starters: words(`
    der die das den dem des ein eine einen einem einer er sie es wir ich ihr man dies diese dieser
    dieses in im am an auf für mit nach von vom bei beim seit zu zum zur aus aber und doch auch so
    wenn als während nachdem bevor obwohl jedoch dennoch nun jetzt dort hier was wer wie wo warum
    viele einige alle laut zudem außerdem allerdings bereits
  `),
  ordinals: true,
  verbSecond: {
    subjunctive: words(`
      sei seien seiest habe werde könne müsse solle wolle dürfe möge gebe gehe stehe komme liege
      bleibe wisse lasse sehe halte nehme finde führe mache bringe trage spreche handle fehle
      bestehe verfüge brauche arbeite zeige enthalte erhalte gelte heiße ließe wäre wären hätte
      hätten würde würden könnte könnten müsste müssten wüsste gäbe käme
      beginne erwarte gehöre hoffe glaube denke meine fordere biete suche setze stelle verstoße
      betrage leide verliere gewinne bedeute verdiene existiere funktioniere plane unterstütze
    `),
    before: words('laut'),
    after: words('zufolge'),
    beforeReport: words('nach gemäß aus'),
    reports: words(`
      angaben angabe aussagen aussage berichten bericht meinung ansicht auffassung darstellung
      einschätzung einschätzungen worten informationen information erkenntnissen schätzungen
      schätzung meldungen meldung mitteilung auskunft medienberichten presseberichten agenturberichten
      zeitungsberichten augenzeugenberichten polizeiangaben medienangaben ermittlungen untersuchungen
      berechnungen überzeugung äußerungen ankündigung ankündigungen agenturmeldungen pressemitteilung
      zeugenaussagen expertenmeinung eigenangaben medieninformationen umfragen prognosen hochrechnungen
      stellungnahme nachrichten nachricht endergebnis zwischenbericht
    `),
    as: words('wie'),
    so: words('so'),
    thus: words('demnach demzufolge'),
  },
  cues: germanCues,
  nounCues: words(`
    vorwurf vorwürfe forderung aussage behauptung ansicht meinung auffassung hoffnung befürchtung
    befürchtungen vermutung these ankündigung warnung hinweis hinweise überzeugung einschätzung
    information informationen begründung berichte berichten bericht meldung meldungen gerücht
    gerüchte vorschlag aufforderung appell mahnung versprechen zusage drohung erklärung mitteilung
    medienberichte medienberichten angaben aussagen annahme verdacht standpunkt überzeugt
    zuversichtlich besorgt
  `),
  classes: {
    ...noWordClasses,
    determiners: words(`
      der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem sein
      seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere kein keine
      mehrere einige viele alle beide jeder jede zwei drei vier
    `),
    pronouns: words(
      'er sie es wir ich man wer dieser diese jener niemand jemand letzterer letztere ersterer erstere',
    ),
    objectPronouns: words('ihn ihm ihr ihnen uns mich mir sich'),
    prepositions: words(`
      in im an am auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit trotz über um
      unter vom von vor während wegen zu zum zur zwischen laut gegenüber bezüglich ins ans außer
      innerhalb außerhalb angesichts
    `),
    conjunctions: words(
      'und oder aber doch sondern denn weil da wenn als während nachdem bevor obwohl sowie',
    ),
    relatives: words('der die das welcher welche welches wer was wo'),
    auxiliaries: words(`
      ist sind war waren hat haben hatte hatten wird werden wurde wurden worden sein kann können
      konnte konnten muss müssen musste soll sollen sollte will wollen wollte darf dürfen
    `),
    adverbs: words(`
      auch noch schon bereits jedoch allerdings dagegen zudem außerdem daher damit nun dann heute
      gestern jetzt weiter weiterhin dabei dazu darauf daraufhin zugleich zuvor später ebenfalls
      insbesondere unterdessen darin gerade erst hier dort dennoch trotzdem deshalb deswegen somit
      schließlich zunächst bislang bisher mittlerweile inzwischen derzeit kürzlich vorher anschließend
      gleichzeitig angeblich offenbar offensichtlich vermutlich wahrscheinlich möglicherweise
      vielleicht leider immerhin zumindest letztlich insgesamt lediglich ferner überdies hingegen
      indes indessen jedenfalls stattdessen vielmehr wörtlich abschließend ausdrücklich hierzu
      darüber davon dafür demgegenüber demnach demzufolge neuerdings einerseits andererseits erneut wieder wiederholt öffentlich
      ursprünglich zuletzt vorerst danach seitdem seither ebenso entsprechend genau besonders
    `),
    times: words(`
      montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen abend
      woche wochenende vormittag nachmittag mittag nacht
      januar februar märz april mai juni juli august september oktober november dezember
    `),
    that: words('dass daß'),
    questions: words('ob wie warum wann wo wer was welche welcher weshalb'),
  },
  titles: words(`
    herr frau dr prof präsident präsidentin minister ministerin kanzler kanzlerin ministerpräsident
    ministerpräsidentin bundeskanzler bundeskanzlerin außenminister außenministerin sprecher
    sprecherin chef chefin vorsitzender vorsitzende bürgermeister bürgermeisterin bischof papst
    general regierungschef trainer professor richter staatsanwalt senator gouverneur botschafter
    generalsekretär us-präsident
  `),
  speakers: words(`
    polizei regierung behörden behörde sprecher sprecherin ministerium staatsanwaltschaft gericht
    experten kritiker zeugen augenzeugen medien opposition partei unternehmen verband verbände
    forscher wissenschaftler anwalt ermittler feuerwehr organisation gewerkschaft
  `),
  channels: words(`
    interview erklärung stellungnahme pressekonferenz rede brief mitteilung pressemitteilung bericht
    gespräch telefonat sendung artikel beitrag tweet twitter facebook telegram instagram e-mail
    fernsehen rundfunk kanal konto profil
  `),
  services: words('twitter facebook telegram instagram youtube'),
  outlets: words(`
    spiegel focus stern zeitung fernsehsender sender tageszeitung magazin radio rundfunk ard zdf rtl
    bbc cnn bild welt presse nachrichtensender tagesschau guardian times post
  `),
  agencies: words('dpa reuters afp ap apa ddp tass interfax xinhua nachrichtenagentur'),
  termMarks: words('sogenannte sogenannten sogenannter genannt genannten namens titel'),
  works: words(`
    film filme dokumentarfilm spielfilm serie sendung fernsehsendung magazin buch roman romane album lied song single titel stück theaterstück oper musical gedicht gemälde ausstellung zeitung tageszeitung zeitschrift wochenzeitung artikel aufsatz hörspiel videospiel spiel
  `),
}
