import { words } from '../languages/language.ts'

/** A word before or after a name that says what its bearer is; `gender` where the word tells it. */
export type TitleGender = 'male' | 'female' | null

const plainEnglish = `
  president minister premier chancellor secretary governor mayor senator congressman congresswoman representative rep rep. sen sen. gov gov. councillor councilor councilman councilwoman alderman mp mla mpp mep lawmaker legislator
  ambassador envoy diplomat consul commissioner chairman chairwoman chairperson chair chief head director manager officer executive ceo cfo coo cto founder co-founder owner boss partner investor banker trader
  spokesman spokeswoman spokesperson aide adviser advisor counsel counselor counsellor strategist pollster analyst economist commentator columnist critic
  general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant sgt sgt. corporal cpl cpl. private pvt pvt. admiral adm adm. commander cmdr commodore brigadier marshal cadet constable const const. const inspector insp supt superintendent sheriff deputy detective det det. officer trooper
  judge justice magistrate prosecutor attorney lawyer solicitor barrister advocate sheriff coroner clerk registrar
  king queen prince princess duke duchess emperor empress emir sultan sheikh sheik shah crown lord lady sir dame baron baroness count countess earl viscount
  pope cardinal archbishop bishop reverend rev rev. father fr fr. pastor priest rabbi imam ayatollah mullah patriarch deacon vicar sister brother monk nun
  professor prof prof. dr dr. doctor surgeon physician nurse midwife psychologist psychiatrist scientist researcher historian philosopher biologist physicist chemist astronomer engineer architect astronaut teacher principal dean chancellor rector lecturer scholar sociologist epidemiologist virologist therapist dentist veterinarian
  coach captain manager striker midfielder defender qb wr rb te goalkeeper goalie keeper forward winger quarterback pitcher catcher infielder outfielder centre center guard linebacker receiver champion sprinter swimmer golfer jockey cyclist skipper batsman bowler all-rounder caddie trainer referee umpire teammate rookie
  actor actress singer songwriter rapper musician guitarist drummer dj composer conductor dancer comedian author novelist writer poet playwright painter sculptor artist photographer director filmmaker producer screenwriter designer model host presenter anchor broadcaster journalist reporter editor correspondent blogger youtuber activist campaigner
  leader co-leader candidate nominee incumbent contender politician premier-designate president-elect prime-minister-designate whip speaker treasurer governor-general lieutenant-governor vice-president member organiser organizer farmer rancher driver pilot firefighter paramedic student resident victim suspect defendant plaintiff witness survivor veteran neighbour neighbor volunteer
  entrepreneur businessman businesswoman tycoon billionaire millionaire oligarch magnate financier philanthropist industrialist publisher developer landlord
  father mother husband wife son daughter brother sister uncle aunt cousin grandfather grandmother grandson granddaughter boyfriend girlfriend widow widower stepfather stepmother nephew niece friend colleague fiancé fiancée fiance fiancee
  mr mr. mrs mrs. ms ms. miss mx mx. mister madam madame mme monsieur herr frau señor señora signor signora don mullah comrade citizen chef bassist vocalist frontman drummer guerrilla warlord commander-in-chief dictator ruler leader strongman separatist militant gunman attacker terrorist rebel dissident exile`

/** Titles that stand for the person: "the minister", "Prime Minister"; more are found by their endings. */
export const englishTitles = words(plainEnglish)

/** Forms of address, never a role. */
export const honorifics = words(`
  mr mr. mrs mrs. ms ms. miss mx mx. mister madam madame mme mme. monsieur sir dame lord lady dr dr. prof prof. professor rev rev. herr frau señor señora signor signora fr fr. don hon hon.`)

export const maleWords = words(`
  mr mr. mister sir lord king prince duke emperor emir sultan sheikh sheik shah baron count earl viscount pope cardinal archbishop father fr fr. priest imam rabbi ayatollah mullah patriarch monk
  chairman spokesman congressman councilman alderman businessman actor husband son brother uncle grandfather grandson boyfriend widower stepfather nephew herr señor signor monsieur don man boy gentleman batsman gunman frontman dad
  stepson fiancé policeman fireman cameraman lad guy anchorman sportsman statesman nobleman salesman serviceman`)

export const femaleWords = words(`
  mrs mrs. ms ms. miss madam madame mme mme. dame lady queen princess duchess empress baroness countess nun chairwoman spokeswoman congresswoman councilwoman businesswoman actress wife daughter sister aunt mother
  grandmother granddaughter girlfriend widow stepmother niece frau señora signora woman girl mom mum fiancée midwife stepdaughter policewoman anchorwoman sportswoman stateswoman saleswoman servicewoman`)

/** Words before a title that belong to it: "Russian Deputy Foreign Minister", "former U.S. Secretary of State". */
export const titleModifiers = words(`
  deputy vice prime foreign defence defense finance interior justice health education trade energy environment transport agriculture culture labour labor economy economic home first second chief senior junior acting interim former ex- ex late
  outgoing incoming associate assistant executive managing general attorney national state federal provincial regional local city county district police fire army navy air force military security intelligence press public
  communications human rights crown lieutenant major staff right left centre center top lead head co- founding longtime veteran independent opposition conservative liberal labour democratic republican socialist communist far-right far-left
  supreme high court chief parliamentary presidential congressional sports science technology research policy political legal financial operating information marketing commercial editorial creative artistic
  under-secretary undersecretary permanent special honorary emeritus ruling shadow new current then-  then world olympic star superstar indie country pop rock soul hip-hop jazz folk newly elected industry commerce water fisheries indigenous
  immigration infrastructure tourism social family children women's youth seniors veterans affairs development natural resources international european climate change solicitor comptroller budget treasury tax house senate majority minority`)

/** "of", "for" and the like inside a title: "secretary of state for health". */
export const titleJoints = words('of for and the to at in &')

const germanRoleEndings =
  /(?:präsident|präsidentin|minister|ministerin|kanzler|kanzlerin|sprecher|sprecherin|chef|chefin|vorsitzende|vorsitzender|vorsitzenden|sekretär|sekretärin|direktor|direktorin|leiter|leiterin|beauftragte|beauftragter|beauftragten|botschafter|botschafterin|bürgermeister|bürgermeisterin|richter|richterin|anwalt|anwältin|trainer|trainerin|könig|königin|prinz|prinzessin|papst|bischof|general|oberst|kommissar|kommissarin|senator|senatorin|politiker|politikerin|abgeordnete|abgeordneter|abgeordneten|kandidat|kandidatin|professor|professorin|forscher|forscherin|experte|expertin|führer|führerin|gründer|gründerin|autor|autorin|sänger|sängerin|schauspieler|schauspielerin|regisseur|regisseurin|spieler|spielerin|meister|meisterin|sieger|siegerin|redakteur|redakteurin|journalist|journalistin|moderator|moderatorin|ökonom|ökonomin|kollege|kollegin|premier|diplomat|diplomatin|unternehmer|unternehmerin|manager|managerin|aktivist|aktivistin|student|studentin|wissenschaftler|wissenschaftlerin|intendant|intendantin|rektor|rektorin|präses|rat|vorstand|geschäftsführer|geschäftsführerin|inspekteur|admiral|sprecherinnen|kapitän|torwart|stürmer|fahrer|fahrerin|pilot|pilotin|läufer|läuferin|herr|herrn|frau|dr\.|prof\.|rechtsanwalt|staatsanwalt|oberstaatsanwalt|vize|chefredakteur|kardinal|scheich|emir|sultan|kaiser|fürst|graf|gräfin|freiherr|astronaut|nationalspieler|bundestrainer|präsidenten|kommandeur|kommandant|gouverneur|gouverneurin|verteidiger|kläger|zeuge|zeugin|sohn|tochter|bruder|schwester|vater|mutter|ehefrau|ehemann|witwe|witwer|freund|freundin|rocker|rapper|chirurg|arzt|ärztin|pfarrer|pfarrerin|pastor|pastorin|künstler|künstlerin|komiker|schriftsteller|schriftstellerin|dichter|philosoph|historiker|historikerin|physiker|physikerin|biologe|biologin|analyst|analystin|investor)(?:s|es|n|en|innen)?$/

/** German titles are compounds: the last part decides ("Außenminister", "Regierungssprecherin"). */
export function isGermanTitle(lower: string): boolean {
  return germanRoleEndings.test(lower)
}

/** True of German titles that name a woman: Ministerin, Frau, Königin. */
export function germanTitleGender(lower: string): TitleGender {
  if (!isGermanTitle(lower)) return null
  if (/(?:in|frau|tochter|schwester|mutter|witwe)$/.test(lower)) return 'female'
  return /(?:vorsitzende|vorsitzenden|abgeordnete|abgeordneten|beauftragte|beauftragten)$/.test(
    lower,
  )
    ? null
    : 'male'
}

export function englishTitleGender(lower: string): TitleGender {
  if (maleWords.has(lower)) return 'male'
  return femaleWords.has(lower) ? 'female' : null
}
