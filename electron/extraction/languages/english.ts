import { englishCues } from './english-cues.ts'
import { words, type Language } from './language.ts'

const unending = words(`
  mr mrs ms mx dr prof rev fr sr sra srta messrs mmes st mt ft gov sen rep reps sens pres pm
  gen lt col maj sgt cpl pvt capt cmdr adm brig cdr supt det insp hon rt atty asst assoc dept
  vs v no nos fig figs vol pp ed eds cf ca approx e.g i.e viz al
`)

const ending = words(`
  a.m p.m u.s u.k u.n e.u u.s.a d.c l.a inc corp co ltd llc bros jr etc
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
  okla ore pa tenn tex va vt wash wis wyo ont que alta b.c n.b n.s ph.d b.a m.a m.d
  ave blvd rd hwy sq ft lb lbs oz km kg min max est
`)

export const english: Language = {
  code: 'en',
  name: 'English',
  abbreviations: new Set([...unending, ...ending]),
  unending,
  clitics: words('s d ll re ve m'),
  elision: false,
  starters: words(`
    the a an he she it they we i you his her its their our my this that these those there here
    in on at for from with by as to but and so or if when while after before since although
    however meanwhile still yet also then now what who why how where some many most one two
    no not all both each every another other others such according asked
  `),
  ordinals: false,
  verbSecond: null,
  dropsSubject: false,
  lateSubject: false,
  cues: englishCues,
  nouns: words(`
    state states report reports call calls claim claims comment comments note notes protest protests
    worry worries blame answer answers demand demands question questions counter fear fears hope
    hopes charge charges point points view views read start starts brief briefs order orders object
    objects tweet tweets post posts term terms remark remarks reason reasons estimate estimates
    signal signals joke jokes promise promises pledge pledges vow vows appeal appeals plea press
    quote quotes dispute disputes regret regrets praise attack attacks snap bark cry cries shout
    shouts laugh laughs smile smiles echo echoes record records project projects brand brands label
    labels rant rants volunteer volunteers greet offer offers text texts email emails chant chants
    command commands direct advise caution counsel hint hints boast boasts urge thunder crow muse
    thanks list lists title titles frame frames present presents view position positions fault faults doubt doubts cheer cheers honor honors honour honours coach coaches plug plugs headline headlines cast casts knock knocks query queries reply replies response ask object speak finish dismiss debate debates contrast contrasts crown crowns snub snubs slur slurs
    smear smears challenge challenges contest contests veto vetoes bash hype forecast forecasts shame dread prize prizes compliment compliments favor favors favour favours request requests show shows recall recalls rank ranks rate rates pound pounds hammer hammers
    figure figures notice notices pressure pressures
  `),
  nounCues: words(`
    claim claims assertion assertions statement statements remark remarks comment comments allegation
    allegations contention suggestion suggestions argument arguments belief view opinion warning
    warnings promise pledge vow prediction admission accusation accusations insistence declaration
    announcement complaint complaints charge conclusion notion idea dictum point case concern
    concerns fear fears doubt doubts hope hopes conviction message assurance assurances guarantee
    position stance theory observation hint demand vow thesis mantra refrain
    call calls plea pleas request requests threat threats refusal demands bid promises vows pledges
  `),
  uninverted: words('tell inform remind assure reassure notify accuse call describe urge'),
  inferences: words(
    'suggest indicate imply signal hint reveal confirm conclude estimate predict show',
  ),
  modals: words(`
    will would can could may might should shall must ought 'll ’ll won't won’t can't can’t cannot
    couldn't couldn’t wouldn't wouldn’t shouldn't shouldn’t
  `),
  classes: {
    determiners: words(`
      the a an this these those his her its their our my your some many several most all both no
      any each every another other two three four five six seven eight nine ten one more few
      half such
    `),
    pronouns: words(`
      he she it they we i you who that this these those there everyone everybody someone somebody
      nobody anyone anybody nothing something everything others what
    `),
    objectPronouns: words('him her them us me it you himself herself themselves'),
    prepositions: words(`
      of in on at for from with by to about after before during under over between among against
      through via without within into onto since until till as like near despite per amid ahead
      toward towards around across behind beyond outside inside regarding concerning following
      including because alongside upon off throughout
    `),
    conjunctions: words(`
      and but or so because while when if although though since as than whereas unless until
      whether where nor once whenever after before yet plus
    `),
    relatives: words('who which whose whom that where'),
    auxiliaries: words(`
      is was are were be been being am has have had do does did will would can could may might
      shall should must ought 's 'd 'll 've 're 'm not isn't wasn't aren't weren't hasn't haven't
      hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't mustn't
      isn’t wasn’t aren’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t
      couldn’t shouldn’t mustn’t ’s ’d ’ll ’ve ’re ’m
    `),
    adverbs: words(`
      also later then now still just once even only too again always never often first further
      earlier since ever soon yet already afterwards afterward thus therefore however instead
      merely meanwhile simply long twice both all himself herself themselves itself
      jokingly reportedly publicly recently previously repeatedly nonetheless nevertheless moreover
      furthermore besides otherwise consequently accordingly hence indeed perhaps maybe likewise
      similarly meantime elsewhere
    `),
    times: words(`
      monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
      mon. tue. wed. thu. thurs. fri. sat. sun. january february march april may june july august
      september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. today
      yesterday tonight tomorrow morning afternoon evening night noon midnight week month year
      weekend last late early earlier later recently then now again
    `),
    that: words('that'),
    questions: words('whether if how why what where who when which'),
    verbs: words(`
      went came took made got gave knew saw found left kept held brought began stood heard let meant
      met paid ran sat led grew lost fell sent built spent cut rose drove bought wore chose sought
      fought caught sold spoke won became felt put set hit hurt cost shut broke drew shook struck
      threw woke wrote thought told said goes comes takes makes gets gives knows sees finds leaves
      keeps holds brings begins stands hears lets means needs wants seems remains looks works plans
      expects continues includes shows helps believes hopes feels thinks says understands lives runs
      faces requires depends wishes intends need want seem remain look work plan expect continue
      include show help believe hope feel think understand live run face require depend wish intend
      lies lie sits sit say says said know see come go take make get give keep hold bring begin stand hear mean meet pay lead grow
      lose fall send build spend rise drive buy choose seek fight catch sell speak win become
      sank swam rang drank ate flew rode hid bit beat bent bled blew bound bred burst clung crept
      dealt dug fed fled flung forbade forgot froze hung knelt laid leapt lent lit mistook overcame
      proved quit slept slid spun split spread sprang stole stuck stung swept swung taught tore
      undertook understood upheld withdrew wept spat shrank strode strove thrust befell arose awoke
    `),
  },
  phrases: ['according to'],
  titles: words(`
    mr mrs ms miss dr prof professor rev reverend sir dame lord lady judge justice president
    vice-president vice chancellor premier prime minister secretary senator sen rep representative
    congressman congresswoman governor gov mayor councillor councilor councilman councilwoman
    alderman attorney general gen lieutenant lt colonel col major maj captain capt sergeant sgt
    corporal commander admiral adm chief superintendent inspector detective constable const det supt
    insp sheriff deputy officer chairman chairwoman chairperson chair director ceo cfo coo cto
    executive manager coach spokesman spokeswoman spokesperson ambassador envoy pope cardinal
    bishop archbishop father sister brother king queen prince princess emir sheikh imam rabbi
    mp mpp mla mep dean principal author founder co-founder editor economist analyst professor
    foreign defence defense finance interior economy trade education health environment energy
    republican democratic democrat conservative liberal labour former acting interim then current
    head leader co-chair strategist adviser advisor aide lawyer prosecutor commissioner
    crown district host anchor actor actress singer
  `),
  speakers: words(`
    official officials spokesman spokeswoman spokesperson spokespeople spokesmen minister ministers
    ministry government governments police officer officers authorities authority analyst analysts
    expert experts researcher researchers scientist scientists doctor doctors source sources
    diplomat diplomats lawyer lawyers attorney attorneys prosecutor prosecutors judge judges court
    critic critics supporter supporters opponent opponents resident residents witness witnesses
    survivor survivors victim victims neighbour neighbours neighbor neighbors family families
    mother father parent parents son daughter brother sister wife husband friend friends
    president premier mayor governor senator chief director chairman chairwoman head leader leaders
    company companies firm agency agencies department office commission committee council board
    bank union group groups organization organisation association party campaign team club
    university school hospital army military navy force forces report study survey poll statement
    letter document documents lawsuit filing complaint indictment newspaper magazine paper website
    tweet post email memo book article editorial observers voters people economists economist
    activists activist campaigners lawmakers lawmaker legislators senators republicans democrats
    executive executives manager coach player players owner owners worker workers employee
    employees student students teacher teachers author authors professor man woman men women
    person member members aide aides adviser advisers advisor advisors staff colleague colleagues
    administration embassy kremlin crown defence prosecution secretary tribunal regulator
  `),
  channels: words(`
    statement interview interviews speech remarks email e-mail letter tweet tweets post posting
    posts message messages memo note filing lawsuit affidavit testimony report conference briefing
    call telecast broadcast release column op-ed editorial article essay blog video podcast book
    address hearing press debate text thread caption documents document court ad advertisement
    comments comment telegram instagram twitter facebook youtube linkedin tiktok weibo truth
    channel account feed profile livestream webcast memoir complaint indictment ruling decision judgment verdict phone telephone
  `),
  services: words(`
    twitter facebook instagram telegram youtube linkedin tiktok weibo snapchat reddit whatsapp
    parler mastodon threads bluesky vkontakte x signal discord
  `),
  outlets: words(`
    news times post tv radio journal magazine newspaper herald tribune gazette guardian telegraph
    daily weekly press media cnn bbc cbc cbs nbc abc msnbc fox npr pbs itv rtl zdf ard network
    broadcaster television politico axios bloomberg breitbart huffpost globe mail star sun mirror
    observer economist newsweek spiegel bild monde figaro stampa republica país mundo buzzfeed
    wire newswire agency vox slate reporter chronicle inquirer examiner courier echo standard review
  `),
  agencies: words(`
    reuters ap afp tass interfax ria upi dpa ansa efe xinhua pti ani kyodo yonhap belta ukrinform
    anadolu bloomberg pa apa tanjug sputnik kcna irna mena ntb tt ritzau
  `),
  termMarks: words(
    'so-called called dubbed nicknamed termed known as term word phrase named slogan hashtag',
  ),
  works: words(`
    film films movie movies documentary drama sitcom comedy show series programme program episode
    broadcast podcast book books novel novels memoir biography bestseller song songs single album
    track hit anthem ballad hymn musical opera ballet play poem essay article column magazine
    newspaper painting sculpture exhibition game video titled entitled starring
    host hosts co-host anchor co-anchor star author trilogy franchise sequel remake
  `),
}
