/** Words whose forms no rule of endings joins, the plain form first; folded as the index folds. */
export const irregularWords: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: groups(`
    be/am/is/are/was/were/been have/has/had do/does/did/done go/goes/went/gone say/said
    arise/arose/arisen awake/awoke/awoken bear/bore/borne/born beat/beaten become/became begin/began/begun
    bend/bent bet bind/bound bite/bit/bitten bleed/bled blow/blew/blown break/broke/broken breed/bred
    bring/brought build/built burn/burnt buy/bought catch/caught choose/chose/chosen cling/clung come/came
    creep/crept deal/dealt dig/dug draw/drew/drawn dream/dreamt drink/drank/drunk drive/drove/driven
    eat/ate/eaten fall/fell/fallen feed/fed feel/felt fight/fought find/found flee/fled fling/flung
    fly/flies/flew/flown forbid/forbade/forbidden forecast foresee/foresaw/foreseen forget/forgot/forgotten
    forgive/forgave/forgiven freeze/froze/frozen get/got/gotten give/gave/given grind/ground grow/grew/grown
    hang/hung hear/heard hide/hid/hidden hold/held keep/kept kneel/knelt know/knew/known lay/laid lead/led
    leap/leapt learn/learnt leave/left lend/lent lie/lay/lain/lying light/lit lose/lost make/made mean/meant
    meet/met mislead/misled mistake/mistook/mistaken overcome/overcame oversee/oversaw/overseen
    overthrow/overthrew/overthrown pay/paid plead/pled prove/proven rebuild/rebuilt ride/rode/ridden
    ring/rang/rung rise/rose/risen run/ran seek/sought see/saw/seen sell/sold send/sent shake/shook/shaken
    shine/shone shoot/shot show/shown shrink/shrank/shrunk sing/sang/sung sink/sank/sunk sit/sat
    sleep/slept slide/slid speak/spoke/spoken speed/sped spend/spent spin/spun spring/sprang/sprung
    stand/stood steal/stole/stolen stick/stuck sting/stung strike/struck/stricken strive/strove/striven
    swear/swore/sworn sweep/swept swim/swam/swum swing/swung take/took/taken teach/taught tear/tore/torn
    tell/told think/thought throw/threw/thrown undergo/undergoes/underwent/undergone
    understand/understood undertake/undertook/undertaken uphold/upheld wake/woke/woken wear/wore/worn
    weave/wove/woven weep/wept win/won wind/wound withdraw/withdrew/withdrawn withhold/withheld
    withstand/withstood write/wrote/written
    man/men woman/women child/children person/people foot/feet tooth/teeth goose/geese mouse/mice
    life/lives wife/wives knife/knives half/halves leaf/leaves loaf/loaves shelf/shelves thief/thieves
    wolf/wolves self/selves crisis/crises analysis/analyses basis/bases thesis/theses hypothesis/hypotheses
    oasis/oases phenomenon/phenomena criterion/criteria medium/media datum/data stratum/strata
    index/indices appendix/appendices good/better/best bad/worse/worst far/further/furthest
    policeman/policemen policewoman/policewomen spokesman/spokesmen spokeswoman/spokeswomen
    chairman/chairmen congressman/congressmen congresswoman/congresswomen businessman/businessmen
    serviceman/servicemen gunman/gunmen fisherman/fishermen statesman/statesmen countryman/countrymen
    grandchild/grandchildren
  `),
  de: groups(`
    sein/bin/bist/ist/sind/seid/war/waren/gewesen haben/hat/hast/hatte/hatten/gehabt
    werden/wird/wirst/wurde/wurden/geworden/worden durfen/darf/durfte/durften/gedurft
    konnen/kann/konnte/konnten/gekonnt mogen/mag/mochte/mochten/gemocht mussen/muss/musste/mussten/gemusst
    sollen/soll/sollte/sollten/gesollt wollen/will/wollte/wollten/gewollt wissen/weiss/wusste/wussten/gewusst
    sagen/sagte/gesagt machen/machte/gemacht fragen/fragte/gefragt fordern/forderte/gefordert
    warnen/warnte/gewarnt fuhren/fuhrte/gefuhrt glauben/glaubte/geglaubt leben/lebte/gelebt
    arbeiten/arbeitete/gearbeitet zeigen/zeigte/gezeigt setzen/setzte/gesetzt stellen/stellte/gestellt
    bauen/baute/gebaut drohen/drohte/gedroht wahlen/wahlte/gewahlt kampfen/kampfte/gekampft
    beginnen/begann/begannen/begonnen bieten/bot/boten/geboten binden/band/banden/gebunden
    bitten/bat/baten/gebeten bleiben/blieb/blieben/geblieben brechen/bricht/brach/brachen/gebrochen
    brennen/brannte/brannten/gebrannt bringen/brachte/brachten/gebracht denken/dachte/dachten/gedacht
    empfehlen/empfiehlt/empfahl/empfahlen/empfohlen entscheiden/entschied/entschieden
    erschrecken/erschrickt/erschrak/erschrocken essen/isst/ass/assen/gegessen
    fahren/fahrt/fuhr/fuhren/gefahren fallen/fallt/fiel/fielen/gefallen fangen/fangt/fing/fingen/gefangen
    finden/fand/fanden/gefunden fliegen/flog/flogen/geflogen fliehen/floh/flohen/geflohen
    fliessen/floss/flossen/geflossen frieren/fror/gefroren geben/gibt/gab/gaben/gegeben
    gehen/ging/gingen/gegangen gelingen/gelang/gelangen/gelungen gelten/gilt/galt/galten/gegolten
    geschehen/geschieht/geschah/geschahen gewinnen/gewann/gewannen/gewonnen greifen/griff/griffen/gegriffen
    halten/halt/hielt/hielten/gehalten hangen/hing/hingen/gehangen heben/hob/hoben/gehoben
    heissen/hiess/hiessen/geheissen helfen/hilft/half/halfen/geholfen kennen/kannte/kannten/gekannt
    kommen/kam/kamen/gekommen laden/ladt/lud/luden/geladen lassen/lasst/liess/liessen/gelassen
    laufen/lauft/lief/liefen/gelaufen leiden/litt/litten/gelitten lesen/liest/las/lasen/gelesen
    liegen/lag/lagen/gelegen lugen/log/logen/gelogen messen/misst/mass/gemessen nehmen/nimmt/nahm/nahmen/genommen
    nennen/nannte/nannten/genannt raten/rat/riet/rieten/geraten reissen/riss/rissen/gerissen
    reiten/ritt/ritten/geritten rennen/rannte/rannten/gerannt rufen/rief/riefen/gerufen
    schaffen/schuf/schufen/geschaffen/schaffte scheinen/schien/schienen/geschienen
    schiessen/schoss/schossen/geschossen schlafen/schlaft/schlief/schliefen/geschlafen
    schlagen/schlagt/schlug/schlugen/geschlagen schliessen/schloss/schlossen/geschlossen
    schneiden/schnitt/schnitten/geschnitten schreiben/schrieb/schrieben/geschrieben
    schreien/schrie/schrien/geschrien schweigen/schwieg/schwiegen/geschwiegen
    schworen/schwor/schworen/geschworen sehen/sieht/sah/sahen/gesehen senden/sandte/gesandt/gesendet
    singen/sang/sangen/gesungen sinken/sank/sanken/gesunken sitzen/sass/sassen/gesessen
    sprechen/spricht/sprach/sprachen/gesprochen springen/sprang/sprangen/gesprungen
    stehen/stand/standen/gestanden stehlen/stiehlt/stahl/stahlen/gestohlen steigen/stieg/stiegen/gestiegen
    sterben/stirbt/starb/starben/gestorben streiten/stritt/stritten/gestritten
    tragen/tragt/trug/trugen/getragen treffen/trifft/traf/trafen/getroffen treiben/trieb/trieben/getrieben
    treten/tritt/trat/traten/getreten trinken/trank/tranken/getrunken tun/tut/tat/taten/getan
    verbieten/verbot/verboten vergessen/vergisst/vergass/vergassen verlieren/verlor/verloren
    versprechen/verspricht/versprach/versprachen/versprochen verstehen/verstand/verstanden
    wachsen/wachst/wuchs/wuchsen/gewachsen waschen/wascht/wusch/gewaschen weisen/wies/wiesen/gewiesen
    werben/wirbt/warb/warben/geworben werfen/wirft/warf/warfen/geworfen wiegen/wog/wogen/gewogen
    ziehen/zog/zogen/gezogen zwingen/zwang/zwangen/gezwungen
    minister/ministerin/ministerinnen kind/kinder/kindern ministerium/ministerien museum/museen
    zentrum/zentren thema/themen firma/firmen konto/konten villa/villen visum/visa risiko/risiken
    fachmann/fachleute kaufmann/kaufleute gut/besser/beste/besten viel/mehr/meiste/meisten
  `),
}

function groups(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/\s+/)
    .map((group) => group.split('/'))
}
