import { words } from '../languages/language.ts'
import { linesOf, phrasesOf } from './lists.ts'

/**
 * Words (in lower case) that make the capitalised name they end an organisation: "Ford Motor Co".
 */
export const organisationEnds = words(`
  inc inc. corp corp. co co. ltd ltd. llc llp plc gmbh ag kg kgaa se s.a. sa s.p.a. spa n.v. nv b.v. bv oy ab asa a/s sas sarl pty holdings holding
  company corporation incorporated limited group gruppe partners associates brothers bros bros. sons enterprises industries
  ministry ministries department departments university universität college school academy institute institution institut hospital hospitals clinic church cathedral diocese
  archdiocese mosque synagogue temple party union unions universities colleges federation confederation association society foundation trust fund council committee commission board bureau agency
  authority administration service services office court tribunal senate parliament congress assembly legislature house cabinet caucus government embassy consulate police army navy force forces guard
  guards corps brigade battalion regiment division command militia bank banks banking exchange securities capital insurance airlines airways airline air motors motor railways railway
  railroad steel oil gas petroleum energy power electric systems technologies technology software telecom communications media news times post herald tribune journal gazette
  telegraph guardian magazine press broadcasting television radio network networks channel studios pictures records entertainment productions publishing pharmaceuticals pharma laboratories labs
  fc f.c. afc cf united rovers wanderers athletic hotspur albion rangers celtic league team club alliance coalition front movement brigades network centre center
  museum gallery library orchestra symphony theatre theater opera ballet band foundation organization organisation organizations nations international initiative campaign
  project programme collective cooperative syndicate cartel consortium ventures labour conservatives democrats liberals greens republicans socialists taliban chamber institute research secretariat inspectorate
  directorate registry intelligence headquarters prosecutor's mission observatory watch ombudsman treasury stores supermarkets hotels resorts casinos foods brewery breweries
  bundesamt bundesbank bundestag bundesrat ministerium verband verein partei gewerkschaft stiftung kirche zeitung rundfunk polizei bundeswehr behörde amt gericht verwaltung rat kommission hochschule
  financial products mining mines minerals metals resources chemicals chemical petrochemicals wireless semiconductor semiconductors electronics aerospace
  aviation automotive biosciences biotech therapeutics diagnostics healthcare advisors advisers investments properties realty shipping hospitality
  packaging tobacco beverages textiles cement utilities commodities newspapers re
  athletics design designs studio consulting solutions logistics outfitters industry industries equities suites inn films video daily pac`)

/** Words (in lower case) that an organisation's name begins with, followed by "of" or "for": "Bank of Canada". */
export const organisationHeads = words(`
  ministry department bank university college school institute council committee commission board bureau office court house chamber association society federation union
  confederation party church archdiocese diocese hospital museum academy center centre organization organisation league agency authority alliance coalition movement
  front army force forces institution foundation friends knights sons daughters doctors reporters mothers physicians lawyers students citizens workers brotherhood
  conference congress assembly parliament group nation embassy consulate national international royal federal republic campaign people's bishops' cbc city town county`)

/** German compounds that name one body: Bundesgerichtshof, Außenministerium, EU-Kommission, Linkspartei. */
export const germanBody =
  /^(?:(?:Bundes|Landes|Reichs|Staats|Verfassungs|Europa|Welt)(?:amt|anstalt|anwaltschaft|bank|behörde|gericht|gerichtshof|kanzleramt|kartellamt|kriminalamt|liga|ministerium|netzagentur|polizei|präsidialamt|rat|regierung|sicherheitsrat|tag|verband|verfassungsgericht|verwaltungsgericht|wehr|[a-zäöü]+ministerium)|\p{Lu}\p{Ll}+(?:ministerium|partei)|(?:EU|UN|US|UNO|CDU|CSU|SPD|FDP|NATO|AfD|ARD|ZDF)-\p{Lu}\p{Ll}*(?:kommission|parlament|rat|regierung|fraktion|ministerium|kongress|senat|militär|armee|behörde|mission|sicherheitsrat))s?$/u

/** Bodies known by a name that says nothing of their kind; an abbreviation stands after the equals sign. */
const bodyList = `
Kremlin; White House; Pentagon; Downing Street; Whitehall; Capitol Hill; Wall Street; Westminster; Elysee; Élysée; Buckingham Palace; Scotland Yard; Foggy Bottom; Ottawa Senators; Parliament Hill; Oval Office;
North Atlantic Treaty Organization = NATO; European Union = EU; United Nations = UN; United Nations = U.N.; European Commission = EC; European Parliament; European Council; Council of Europe; European Central Bank = ECB;
International Monetary Fund = IMF; World Bank; World Health Organization = WHO; World Trade Organization = WTO; International Atomic Energy Agency = IAEA; Organization for Security and Co-operation in Europe = OSCE; African Union = AU;
Arab League; Association of Southeast Asian Nations = ASEAN; Organization of the Petroleum Exporting Countries = OPEC; Organisation for Economic Co-operation and Development = OECD; International Criminal Court = ICC;
International Committee of the Red Cross = ICRC; Red Cross; Red Crescent; Amnesty International; Human Rights Watch = HRW; Greenpeace; Oxfam; Save the Children; Médecins Sans Frontières = MSF; Doctors Without Borders; UNICEF; UNESCO; UNHCR; WWF; Interpol; Europol; Frontex; Eurostat;
Federal Bureau of Investigation = FBI; Central Intelligence Agency = CIA; National Security Agency = NSA; Federal Reserve = Fed; Securities and Exchange Commission = SEC; Food and Drug Administration = FDA; Environmental Protection Agency = EPA; Internal Revenue Service = IRS;
Centers for Disease Control and Prevention = CDC; National Aeronautics and Space Administration = NASA; Royal Canadian Mounted Police = RCMP; Canadian Security Intelligence Service = CSIS; American Civil Liberties Union = ACLU; National Rifle Association = NRA; Drug Enforcement Administration = DEA;
Department of Homeland Security = DHS; Immigration and Customs Enforcement = ICE; Justice Department = DOJ; State Department; Treasury Department; Treasury; Supreme Court; Senate; Congress; Parliament; House of Representatives; House of Commons; House of Lords; Politburo; Knesset; Duma; State Duma; Bundestag; Bundesrat; Bundeswehr;
Bundesbank; Riksdag; Folketing; Storting; Sejm; Rada; Verkhovna Rada; Majlis; Diet; Taoiseach; Revolutionary Guards; Revolutionary Guard; Hezbollah; Hizbollah; Hizbullah; Hamas; Fatah; Taliban; al Qaeda; al-Qaeda; Al Qaeda; Al-Qaeda; Islamic State; ISIS; ISIL; Boko Haram; al Shabaab; al-Shabaab; Palestine Liberation Organization = PLO; Palestinian Authority;
Irish Republican Army = IRA; Sinn Fein; Sinn Féin; African National Congress = ANC; Muslim Brotherhood; Kurdistan Workers' Party = PKK; Farc; FARC; ETA; Khmer Rouge; Solidarity; Labour; Tories; Tory; Conservatives; Liberals; Liberal Democrats; GOP; Greens; Republicans; Democrats; Likud; Fidesz; Syriza; Podemos; Bloc Québécois; NDP; New Democrats; UKIP; SNP; Scottish National Party;
CDU; CSU; SPD; FDP; AfD; Die Linke; Linke; Grüne; Grünen; Union; NPD; ÖVP; SPÖ; FPÖ; Christlich Demokratische Union; DGB; Verdi; IG Metall; ADAC; BND; BKA; LKA; ARD; ZDF; NDR; WDR; MDR; RTL; Deutschlandfunk; Deutsche Welle; Auswärtiges Amt; Auswärtige Amt; Bundesverfassungsgericht; Bundesgerichtshof; Deutsche Bahn; Deutsche Bank; Commerzbank; Lufthansa; Volkswagen; VW; Daimler; BMW; Siemens; Bayer; BASF; Allianz; Telekom; Opel; Porsche; Audi; Adidas; SAP; Thyssenkrupp; RWE; Eon; Vattenfall;
Reuters; Associated Press = AP; Agence France-Presse = AFP; Interfax; TASS; Tass; Itar-Tass; ITAR-TASS; RIA; RIA Novosti; Xinhua; Bloomberg; Kyodo; Yonhap; ANSA; Ansa; EFE; Tanjug; PAP; IRNA; Anadolu; MTI; dpa; DPA; DAPD; Canadian Press; Press Association; Press Trust of India = PTI; SANA; KCNA; Fars; Ukrinform; Belta; BBC; CNN; NBC; CBS; ABC; CBC; CTV; ITV; ESPN; Fox News; MSNBC; PBS; NPR; Al Jazeera; al-Jazeera; Sky News; C-SPAN; HBO; MTV; Netflix; YouTube; Hulu;
New York Times; Washington Post; Wall Street Journal; Financial Times; Guardian; Economist; Le Monde; Le Figaro; El Pais; El País; Der Spiegel; Spiegel; Die Zeit; Die Welt; Bild; Bild-Zeitung; Stern; Focus; Süddeutsche Zeitung; Frankfurter Allgemeine Zeitung = FAZ; taz; Handelsblatt; Corriere della Sera; La Repubblica; Politico; Axios; BuzzFeed; Vox; Breitbart; HuffPost; Huffington Post; Globe and Mail; The Globe and Mail; Toronto Star; National Post; Vice; TMZ; Vogue; Forbes; Fortune; Newsweek; Time; Sports Illustrated; Rolling Stone; Playboy; The Sun; Daily Mail; Daily Telegraph; The Times;
Google; Apple; Microsoft; Amazon; Facebook; Twitter; Instagram; Uber; Airbnb; Tesla; SpaceX; Intel; IBM; Oracle; Cisco; Nokia; Ericsson; Samsung; Sony; Toyota; Honda; Nissan; Mazda; Hyundai; Kia; Ford; Chrysler; General Motors = GM; General Electric = GE; Boeing; Airbus; Lockheed Martin; Rolls-Royce; BP; Shell; Exxon; Exxon Mobil; ExxonMobil; Chevron; Mobil; Total; Gazprom; Rosneft; Lukoil; Yukos; Statoil; Petrobras; Aramco; Saudi Aramco; Walmart; Wal-Mart; Target; Starbucks; Costco; McDonald's; Coca-Cola; Pepsi; PepsiCo; Nestle; Nestlé; Unilever; Danone; L'Oreal;
Goldman Sachs; Morgan Stanley; JP Morgan; JPMorgan; JPMorgan Chase; Citigroup; Citibank; Barclays; HSBC; UBS; Credit Suisse; BNP Paribas; Merrill Lynch; Lehman Brothers; Wells Fargo; Bank of America; Nomura; Mitsubishi; Mitsui; Sumitomo; Deloitte; KPMG; PwC; Moody's; Standard & Poor's; Fitch; BlackRock; Berkshire Hathaway; Huawei; Alibaba; Tencent; ZTE; Foxconn; Pfizer; Merck; Novartis; Roche; GlaxoSmithKline; AstraZeneca; Moderna; BioNTech; Monsanto; Volvo; Scania; Saab; Renault; Peugeot; Fiat; Ferrari; Air France; Alitalia; Ryanair; easyJet; KLM; El Al; Aeroflot; Qantas; Air Canada; WestJet; AT&T; Verizon; Vodafone; Comcast; Disney; Marvel; Pixar; Viacom; Freddie Mac; Fannie Mae; Sallie Mae; Legg Mason; Booz Allen Hamilton; Ernst & Young; Arthur Andersen; Johnson & Johnson; Procter & Gamble; Philip Morris; Warner Brothers; Warner Bros; Time Warner; Charles Schwab; Hewlett-Packard; Marks & Spencer; Rolls Royce; Smith & Wesson; Harley-Davidson; Mercedes; Mercedes-Benz; Kraft; Kellogg; Hershey; Cadbury; Nike; Gucci; G4S; 3M; G20; G7; G8; G-20; G-7; G-8; M&S; Ikea; IKEA; Harvard; Yale; Princeton; Stanford; MIT; Oxfam; UCLA;
FIFA; UEFA; NBA; NFL; NHL; MLB; IOC; International Olympic Committee; PGA; PGA Tour; UFC; NCAA; WADA; Premier League; La Liga; Serie A; Formula One; Manchester United; Manchester City; Arsenal; Chelsea; Liverpool FC; Tottenham; Everton; Real Madrid; Barcelona FC; Atletico Madrid; Juventus; AC Milan; Inter Milan; Bayern Munich; Bayern München; Borussia Dortmund; Ajax; Celtic; Newcastle United; Aston Villa; West Ham;
Blue Jays; Maple Leafs; Raptors; Yankees; Red Sox; Mets; Dodgers; Giants; Cubs; White Sox; Braves; Astros; Padres; Phillies; Pirates; Orioles; Mariners; Marlins; Brewers; Indians; Tigers; Twins; Royals; Rockies; Expos; Athletics; Angels; Cowboys; Patriots; Steelers; Packers; Eagles; Redskins; Broncos; Chargers; Raiders; Dolphins; Bengals; Browns; Seahawks; Falcons; Saints; Jaguars; Colts; Oilers; Rams; Cardinals; Chiefs; Vikings; Bears; Lions; Bills; Jets; 49ers; Buccaneers; Panthers; Ravens; Texans; Titans; Lakers; Celtics; Bulls; Knicks; Warriors; Cavaliers; Spurs; Rockets; Heat; Nuggets; Pistons; Pacers; Grizzlies; Clippers; Nets; Bucks; Timberwolves; Mavericks; Suns; Hornets; Canadiens; Bruins; Flyers; Penguins; Canucks; Flames; Senators; Sabres; Islanders; Red Wings; Blackhawks; Capitals; Sharks; Ducks; Predators; Avalanche; Coyotes; Blues;
BHP; Rio Tinto; De Beers; Anglo American; Bundesregierung; Weißes Haus; Weißen Haus; Weiße Haus; Kreml; Vereinte Nationen; Vereinten Nationen; Europäische Union; Europäischen Union; Europäische Kommission; Europäischen Kommission; EU-Kommission; Europäische Zentralbank; EZB; Rotes Kreuz; Weltbank; Nato; Uno; UNO; IWF`

export type KnownBody = { readonly name: string }

/** Names and abbreviations of well-known bodies, each with its full name. */
export const knownBodies: ReadonlyMap<string, KnownBody> = readBodies()

function readBodies(): ReadonlyMap<string, KnownBody> {
  const bodies = new Map<string, KnownBody>()
  for (const entry of phrasesOf(bodyList)) {
    const [name, abbreviation] = entry.split(' = ')
    if (name === undefined) continue
    bodies.set(name, { name })
    if (abbreviation !== undefined) bodies.set(abbreviation, { name })
  }
  return bodies
}

/** Capitalised names that are neither person nor body: events, prizes, works, laws, currencies. */
const thingList = `
World Cup
Super Bowl
World Series
Olympics
Olympic Games
Winter Olympics
Summer Olympics
Grand Slam
Stanley Cup
Champions League
Europa League
Davis Cup
Ryder Cup
Fed Cup
U.S. Open
US Open
French Open
Australian Open
British Open
Masters
Grand Prix
Tour de France
Nobel Prize
Nobel Peace Prize
Pulitzer Prize
Oscar
Oscars
Academy Awards
Academy Award
Grammy
Grammys
Emmy
Emmys
Golden Globe
Golden Globes
Bible
Koran
Quran
Constitution
Charter
First Amendment
Second Amendment
Cold War
World War
World War I
World War II
First World War
Second World War
Civil War
Vietnam War
Gulf War
Holocaust
Great Depression
Brexit
Christmas
Easter
Ramadan
Thanksgiving
Halloween
Hanukkah
New Year
New Year's
New Year's Eve
New Year's Day
Boxing Day
Labor Day
Labour Day
Memorial Day
Independence Day
Mother's Day
Father's Day
Valentine's Day
Good Friday
Passover
God
Allah
Jesus
Christ
Dow Jones
Nasdaq
Nikkei
FTSE
Dow
DAX
Dax
GMT
EST
EDT
PST
PDT
ET
DNA
HIV
AIDS
TV
CEO
CEOs
CFO
COO
CTO
MP
MPs
MLA
MLAs
MPP
MPPs
MEP
PhD
GDP
VAT
GPS
CD
DVD
IQ
ID
PC
IT
AI
OK
Q&A
FAQ
RSS
URL
PDF
IPO
ETF
SUV
UFO
R&B
AK-47
EV
EVs
SUVs
LED
LEDs
USB
AWD
HVAC
TVs
CFC
CO2
PM
AM
FM
AD
BC
NGO
NGOs
PTSD
ADHD
BMI
ER
ICU
MRI
CT
VIP
QB
TD
RBI
ERA
MVP
KO
TKO
PR
HR
SMS
RAM
CPU
GPU
API
HTML
HTTP
WiFi
Wi-Fi
Bluetooth
VPN
ATM
PIN
ETA
RSVP
P.S.
N/A
EBITDA
ROI
YTD
EPS
LIBOR
Libor
CPI
PPI
PMI
DIY
LGBT
LGBTQ
LGBTQ+
U.S. Treasuries
Treasuries
EPS
QE
UTC
MeToo
COVID
COVID-19
Facebook Live
Obamacare
Medicare
Medicaid
Air Force One
Iron Curtain
Ice Age
Dollar
Euro
Euros
Deutschmark
Silk Road
Windows
Android
iPhone
iPad
Xbox
PlayStation
Google Maps
Internet
Web
World Wide Web
Islam
Christianity
Judaism
Hinduism
Buddhism
Gospel
Torah
Talmud`

export const knownThings: ReadonlySet<string> = new Set(linesOf(thingList))
