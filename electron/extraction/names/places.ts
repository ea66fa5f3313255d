import { linesOf } from './lists.ts'

/**
 * Countries, in their English and German names, from general knowledge. After the slash the adjectives
 * and nouns of nationality.
 */
const countryList = `
Afghanistan / Afghan Afghans Afghani afghanisch
Albania,Albanien / Albanian Albanians
Algeria,Algerien / Algerian Algerians
Andorra / Andorran
Angola / Angolan Angolans
Argentina,Argentinien / Argentine Argentinian Argentines
Armenia,Armenien / Armenian Armenians
Australia,Australien / Australian Australians Aussie
Austria,Österreich / Austrian Austrians
Azerbaijan,Aserbaidschan / Azerbaijani Azeri Azeris
Bahamas / Bahamian
Bahrain / Bahraini
Bangladesh,Bangladesch / Bangladeshi Bangladeshis
Barbados / Barbadian
Belarus,Weißrussland / Belarusian Belarusians Belarussian
Belgium,Belgien / Belgian Belgians
Belize / Belizean
Benin / Beninese
Bhutan / Bhutanese
Bolivia,Bolivien / Bolivian Bolivians
Bosnia,Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnien,Bosnien-Herzegowina / Bosnian Bosnians
Botswana / Botswanan
Brazil,Brasilien / Brazilian Brazilians
Britain,Great Britain,United Kingdom,U.K.,UK,Großbritannien,Vereinigtes Königreich / British Briton Britons
Brunei / Bruneian
Bulgaria,Bulgarien / Bulgarian Bulgarians
Burkina Faso / Burkinabe
Burma,Myanmar / Burmese
Burundi / Burundian
Cambodia,Kambodscha / Cambodian Cambodians
Cameroon,Kamerun / Cameroonian
Canada,Kanada / Canadian Canadians
Chad,Tschad / Chadian
Chile / Chilean Chileans
China,People's Republic of China,Volksrepublik China / Chinese
Colombia,Kolumbien / Colombian Colombians
Comoros / Comoran
Congo,Democratic Republic of Congo,DRC / Congolese
Costa Rica / Rican Ricans
Croatia,Kroatien / Croatian Croatians Croat Croats
Cuba,Kuba / Cuban Cubans
Cyprus,Zypern / Cypriot Cypriots
Czech Republic,Czechia,Tschechien / Czech Czechs
Czechoslovakia,Tschechoslowakei / Czechoslovak
Denmark,Dänemark / Danish Dane Danes
Djibouti / Djiboutian
Dominican Republic / Dominican
East Timor,Timor-Leste / Timorese
Ecuador / Ecuadorean Ecuadorian
Egypt,Ägypten / Egyptian Egyptians
El Salvador / Salvadoran
England / English Englishman
Eritrea / Eritrean
Estonia,Estland / Estonian Estonians
Ethiopia,Äthiopien / Ethiopian Ethiopians
Fiji / Fijian
Finland,Finnland / Finnish Finn Finns
France,Frankreich / French Frenchman
Gabon / Gabonese
Gambia / Gambian
Georgia,Georgien / Georgian Georgians
Germany,Federal Republic of Germany,West Germany,East Germany,Deutschland,Bundesrepublik,Bundesrepublik Deutschland,DDR / German Germans
Ghana / Ghanaian Ghanaians
Greece,Griechenland / Greek Greeks
Greenland,Grönland / Greenlandic
Guatemala / Guatemalan
Guinea / Guinean
Guyana / Guyanese
Haiti / Haitian Haitians
Honduras / Honduran
Hong Kong,Hongkong / Hongkonger
Hungary,Ungarn / Hungarian Hungarians
Iceland,Island / Icelandic
India,Indien / Indian Indians
Indonesia,Indonesien / Indonesian Indonesians
Iran / Iranian Iranians
Iraq,Irak / Iraqi Iraqis
Ireland,Republic of Ireland,Irland / Irish Irishman
Israel / Israeli Israelis
Italy,Italien / Italian Italians
Ivory Coast,Côte d'Ivoire,Elfenbeinküste / Ivorian
Jamaica,Jamaika / Jamaican Jamaicans
Japan / Japanese
Jordan,Jordanien / Jordanian Jordanians
Kazakhstan,Kasachstan / Kazakh Kazakhs
Kenya,Kenia / Kenyan Kenyans
Kosovo / Kosovar Kosovars
Kuwait / Kuwaiti Kuwaitis
Kyrgyzstan,Kirgisistan / Kyrgyz
Laos / Laotian Lao
Latvia,Lettland / Latvian Latvians
Lebanon,Libanon / Lebanese
Lesotho / Basotho
Liberia / Liberian
Libya,Libyen / Libyan Libyans
Liechtenstein / Liechtensteiner
Lithuania,Litauen / Lithuanian Lithuanians
Luxembourg,Luxemburg / Luxembourgish
Macau,Macao / Macanese
Macedonia,North Macedonia,Mazedonien,Nordmazedonien / Macedonian Macedonians
Madagascar,Madagaskar / Malagasy
Malawi / Malawian
Malaysia / Malaysian Malaysians
Maldives,Malediven / Maldivian
Mali / Malian
Malta / Maltese
Mauritania,Mauretanien / Mauritanian
Mauritius / Mauritian
Mexico,Mexiko / Mexican Mexicans
Moldova,Moldawien / Moldovan Moldovans
Monaco / Monegasque
Mongolia,Mongolei / Mongolian Mongolians
Montenegro / Montenegrin
Morocco,Marokko / Moroccan Moroccans
Mozambique,Mosambik / Mozambican
Namibia / Namibian
Nepal / Nepalese Nepali
Netherlands,The Netherlands,Holland,Niederlande / Dutch Dutchman
New Zealand,Neuseeland / Kiwi Kiwis
Nicaragua / Nicaraguan
Niger / Nigerien
Nigeria / Nigerian Nigerians
North Korea,Nordkorea,DPRK / Korean Koreans
Northern Ireland,Nordirland / Ulster
Norway,Norwegen / Norwegian Norwegians
Oman / Omani
Pakistan / Pakistani Pakistanis
Palestine,Palästina / Palestinian Palestinians
Panama / Panamanian
Papua New Guinea / Papuan
Paraguay / Paraguayan
Peru / Peruvian Peruvians
Philippines,Philippinen / Philippine Filipino Filipinos
Poland,Polen / Polish Pole Poles
Portugal / Portuguese
Puerto Rico / Puerto-Rican
Qatar,Katar / Qatari Qataris
Romania,Rumänien / Romanian Romanians
Russia,Russian Federation,Russland,Rußland / Russian Russians
Rwanda,Ruanda / Rwandan Rwandans
Samoa / Samoan
Saudi Arabia,Saudi-Arabien,Saudi / Saudi Saudis
Scotland,Schottland / Scottish Scot Scots
Senegal / Senegalese
Serbia,Serbien / Serbian Serb Serbs Serbians
Seychelles / Seychellois
Sierra Leone / Leonean
Singapore,Singapur / Singaporean Singaporeans
Slovakia,Slowakei / Slovak Slovaks Slovakian
Slovenia,Slowenien / Slovenian Slovene Slovenes
Somalia / Somali Somalis
South Africa,Südafrika / African
South Korea,Südkorea / Korean
South Sudan,Südsudan / Sudanese
Soviet Union,U.S.S.R.,USSR,Sowjetunion / Soviet Soviets
Spain,Spanien / Spanish Spaniard Spaniards
Sri Lanka / Lankan Lankans
Sudan / Sudanese
Suriname / Surinamese
Swaziland,Eswatini / Swazi
Sweden,Schweden / Swedish Swede Swedes
Switzerland,Schweiz / Swiss
Syria,Syrien / Syrian Syrians
Taiwan / Taiwanese
Tajikistan,Tadschikistan / Tajik Tajiks
Tanzania,Tansania / Tanzanian
Thailand / Thai Thais
Togo / Togolese
Tonga / Tongan
Trinidad and Tobago,Trinidad / Trinidadian
Tunisia,Tunesien / Tunisian Tunisians
Turkey,Türkei,Türkiye / Turkish Turk Turks
Turkmenistan / Turkmen
Uganda / Ugandan Ugandans
Ukraine / Ukrainian Ukrainians
United Arab Emirates,UAE,Emirates / Emirati
United States,United States of America,U.S.,US,U.S.A.,USA,America,Amerika,Vereinigte Staaten / American Americans
Uruguay / Uruguayan
Uzbekistan,Usbekistan / Uzbek Uzbeks
Vatican,Vatikan,Holy See / Vatican
Venezuela / Venezuelan Venezuelans
Vietnam / Vietnamese
Wales / Welsh Welshman
West Indies / Indian
Yemen,Jemen / Yemeni Yemenis
Yugoslavia,Jugoslawien / Yugoslav Yugoslavs
Zaire / Zairean
Zambia,Sambia / Zambian
Zimbabwe,Simbabwe / Zimbabwean Zimbabweans`

/** Nationalities and peoples without a country of their own here; never names of a body. */
const peoples = `
European Europeans Asian Asians African Africans Arab Arabs Arabic Kurdish Kurd Kurds Jewish Jew Jews Muslim Muslims Moslem Moslems Islamic
Islamist Islamists Christian Christians Catholic Catholics Protestant Protestants Orthodox Hindu Hindus Sikh Sikhs Buddhist Buddhists Sunni Sunnis
Shia Shiite Shiites Hispanic Hispanics Latino Latinos Latina Native Aboriginal Indigenous Inuit Métis Caucasian 
Nordic Scandinavian Baltic Balkan Slavic Latin Anglo Black White Republican Republicans Democrat Democrats Democratic Communist Communists Socialist
Socialists Conservative Conservatives Liberal Liberals Nazi Nazis Marxist Maoist Chechen Chechens Tatar Tutsi Hutu Basque Catalan Tibetan Uighur Uyghur
Rohingya Berber Bedouin Roma Gypsy Texan Californian Parisian Londoner Londoners Quebecer Quebecers Québécois Bavarian Olympic Paralympic Victorian
Elizabethan Keynesian Orwellian Biblical Internet Brexit Covid COVID-19 Covid-19 English-language French-language`

/** Capitals and seats of government: their name alone often means the government. */
const seatList = `
Abuja; Accra; Addis Ababa; Algiers,Algier; Amman; Ankara; Astana; Asuncion; Athens,Athen; Baghdad,Bagdad; Baku; Bamako; Bangkok; Beijing,Peking; Beirut; Belfast;
Belgrade,Belgrad; Berlin; Bern,Berne; Bishkek; Bogota,Bogotá; Bonn; Brasilia,Brasília; Bratislava; Brussels,Brüssel; Bucharest,Bukarest; Budapest; Buenos Aires; Cairo,Kairo;
Canberra; Caracas; Cardiff; Chisinau; Colombo; Copenhagen,Kopenhagen; Dakar; Damascus,Damaskus; Delhi,New Delhi,Neu-Delhi; Dhaka; Doha; Dublin; Dushanbe; Edinburgh;
Freetown; Georgetown; Guatemala City; Hanoi; Harare; Havana,Havanna; Helsinki; Islamabad; Jakarta; Jerusalem; Juba; Kabul; Kampala; Kathmandu; Khartoum; Kiev,Kyiv,Kiew; Kigali;
Kingston; Kinshasa; Kuala Lumpur; Kuwait City; La Paz; Libreville; Lima; Lisbon,Lissabon; Ljubljana; London; Luanda; Lusaka; Madrid; Managua; Manila; Maputo; Mexico City; Minsk;
Mogadishu; Monrovia; Montevideo; Moscow,Moskau; Muscat; N'Djamena; Nairobi; Nassau; Nicosia; Oslo; Ottawa; Ouagadougou; Panama City; Paris; Phnom Penh; Podgorica; Port-au-Prince;
Prague,Prag; Pretoria; Pristina; Pyongyang; Quito; Rabat; Ramallah; Rangoon,Yangon; Reykjavik; Riga; Riyadh,Riad; Rome,Rom; San Jose; San Salvador; Sanaa; Santiago; Santo Domingo;
Sarajevo; Seoul; Skopje; Sofia; Stockholm; Taipei; Tallinn; Tashkent; Tbilisi,Tiflis; Tegucigalpa; Tehran,Teheran; Tel Aviv; Tirana; Tokyo,Tokio; Tripoli,Tripolis; Tunis; Ulan Bator; Vienna,Wien;
Vientiane; Vilnius; Warsaw,Warschau; Washington,Washington D.C.,Washington DC,District of Columbia,D.C.; Wellington; Windhoek; Yaounde; Yerevan; Zagreb`

/** States and provinces that have a government, with their usual abbreviations. */
const stateList = `
Alabama,Ala.; Alaska; Arizona,Ariz.; Arkansas,Ark.; California,Calif.; Colorado,Colo.; Connecticut,Conn.; Delaware,Del.; Florida,Fla.; Hawaii; Idaho; Illinois,Ill.; Indiana,Ind.; Iowa;
Kansas,Kan.; Kentucky,Ky.; Louisiana,La.; Maine; Maryland,Md.; Massachusetts,Mass.; Michigan,Mich.; Minnesota,Minn.; Mississippi,Miss.; Missouri,Mo.; Montana,Mont.; Nebraska,Neb.;
Nevada,Nev.; New Hampshire,N.H.; New Jersey,N.J.; New Mexico,N.M.; New York,N.Y.; New York State; North Carolina,N.C.; North Dakota,N.D.; Ohio; Oklahoma,Okla.; Oregon,Ore.; Pennsylvania,Pa.;
Rhode Island,R.I.; South Carolina,S.C.; South Dakota,S.D.; Tennessee,Tenn.; Texas,Tex.; Utah; Vermont,Vt.; Virginia,Va.; West Virginia,W.Va.; Wisconsin,Wis.; Wyoming,Wyo.;
Alberta,Alta.; British Columbia,B.C.,BC; Manitoba,Man.; New Brunswick,N.B.; Newfoundland,Newfoundland and Labrador,N.L.; Nova Scotia,N.S.; Ontario,Ont.; Prince Edward Island,P.E.I.; Quebec,Québec,Que.;
Saskatchewan,Sask.; Nunavut; Yukon; Northwest Territories; New South Wales,NSW; Queensland; Tasmania; South Australia; Western Australia; Bavaria,Bayern; Saxony,Sachsen; Saxony-Anhalt,Sachsen-Anhalt; Hesse,Hessen;
Brandenburg; Thuringia,Thüringen; Lower Saxony,Niedersachsen; Schleswig-Holstein; North Rhine-Westphalia,Nordrhein-Westfalen,NRW; Rhineland-Palatinate,Rheinland-Pfalz; Saarland; Baden-Württemberg; Mecklenburg-Vorpommern;
Catalonia,Katalonien; Lombardy; Sicily; Tuscany;  Chechnya,Tschetschenien; Dagestan; Crimea,Krim; Kashmir; Punjab; Tibet; Xinjiang; Guangdong; Sindh; Balochistan; Kurdistan; Gaza,Gaza Strip,Gazastreifen; West Bank;
Abkhazia; South Ossetia; Donetsk; Luhansk; Transnistria; Darfur; Okinawa; Sardinia; Corsica; Brittany; Normandy; Flanders,Flandern; Wallonia; Tyrol,Tirol; Bermuda; Gibraltar; Guam; Mindanao; Aceh`

/** Cities and regions that are places first. */
const cityList = `
Aachen; Aberdeen; Abidjan; Abu Dhabi; Acapulco; Adelaide; Aden; Akron; Albany; Albuquerque; Aleppo; Alexandria; Almaty; Amsterdam; Anchorage; Antwerp; Arlington; Ascot; Aspen; Atlanta; Atlantic City; Auckland; Augsburg;
Austin; Baltimore; Bangalore; Barcelona; Basel; Basra; Bath; Baton Rouge; Belfast; Benghazi; Bergen; Bethlehem; Beverly Hills; Bielefeld; Bilbao; Birmingham; Bochum; Boise; Bologna; Bombay,Mumbai; Bordeaux; Boston; Boulder;
Bournemouth; Bradford; Bremen; Brest; Bridgeport; Brighton; Brisbane; Bristol; Bronx; Brooklyn; Bruges; Buffalo; Bursa; Busan; Calais; Calcutta,Kolkata; Calgary; Cambridge; Cannes; Canterbury; Cape Town,Kapstadt; Casablanca; Charleston;
Charlotte; Chelsea; Chemnitz; Chengdu; Chennai,Madras; Chicago; Chongqing; Cincinnati; Cleveland; Cologne,Köln; Columbus; Coventry; Cork; Dallas; Damascus; Dayton; Denver; Derby; Des Moines; Detroit; Dortmund; Dover; Dresden; Dubai; Duisburg;
Dundee; Durban; Durham; Düsseldorf; Edmonton; Eindhoven; El Paso; Erfurt; Essen; Exeter; Fallujah; Florence,Florenz; Fort Worth; Frankfurt; Fredericton; Freiburg; Fresno; Fukushima; Galway; Gdansk; Geneva,Genf; Genoa; Ghent; Glasgow; Gothenburg,Göteborg;
Grozny; Guadalajara; Guangzhou; Guantanamo,Guantanamo Bay; Haifa; Halifax; Halle; Hamburg; Hamilton; Hannover,Hanover; Harlem; Hartford; Hebron; Heidelberg; Hiroshima; Ho Chi Minh City; Hollywood; Homs; Honolulu; Houston; Hull; Hyderabad; Idlib; Indianapolis; Innsbruck;
Iqaluit; Irvine; Istanbul; Izmir; Jacksonville; Jeddah; Jena; Jersey City; Johannesburg; Kaliningrad; Kandahar; Kansas City; Karachi; Karlsruhe; Kassel; Kent; Kharkiv,Kharkov; Kherson; Kiel; Kingston; Kobe; Krakow; Kyoto; Lagos; Lahore; Las Vegas; Lausanne; Leeds; Leicester; Leipzig; Lille; Limerick; Linz; Liverpool;
Lockerbie; Long Beach; Long Island; Los Angeles,L.A.,LA; Louisville; Lübeck; Lucknow; Lviv; Lyon,Lyons; Madison; Magdeburg; Mainz; Malmo,Malmö; Manchester; Manhattan; Mannheim; Marburg; Mariupol; Marrakesh; Marseille; Mecca; Medina; Melbourne; Memphis; Miami; Middlesbrough; Milan,Mailand; Milwaukee; Minneapolis; Mississauga; Monterrey;
Montreal,Montréal; Mosul; Munich,München; Münster; Nagasaki; Nagoya; Naples,Neapel; Nashville; Netanya; New Haven; New Orleans; New York City,NYC; Newark; Newcastle; Nice; Niagara Falls; Norfolk; Norwich; Nottingham; Nuremberg,Nürnberg; Oakland; Odessa,Odesa; Oklahoma City; Omaha; Orlando; Osaka; Oshawa; Oxford; Palermo; Palm Beach; Pasadena;
Perth; Peshawar; Philadelphia; Phoenix; Pittsburgh; Plymouth; Portland; Portsmouth; Potsdam; Preston; Provence; Quebec City; Queens; Quetta; Raleigh; Rawalpindi; Reading; Regina; Reno; Richmond; Riverside; Rio de Janeiro,Rio; Rochester; Rostock; Rotterdam; Sacramento; Salt Lake City; Salzburg; San Antonio; San Bernardino; San Diego; San Francisco; Santa Barbara;
Santa Monica; Sao Paulo,São Paulo; Sapporo; Saskatoon; Savannah; Schwerin; Scranton; Seattle; Sevastopol; Seville; Shanghai; Sheffield; Shenzhen; Silicon Valley; Sochi; Southampton; Spokane; Srebrenica; St. Louis,St Louis; St. Paul; St. Petersburg,St Petersburg,Sankt Petersburg; St. John's; Staten Island; Strasbourg,Straßburg; Stuttgart; Surrey; Swansea; Sydney; Syracuse;
Tampa; Tangier; The Hague,Den Haag; Thessaloniki; Thunder Bay; Tikrit; Toronto; Toulouse; Trier; Trieste; Tucson; Tulsa; Turin; Ulm; Utrecht; Valencia; Vancouver; Venice,Venedig; Verona; Vladivostok; Wellington; Wiesbaden; Wimbledon; Windsor; Winnipeg; Wolfsburg; Wuhan; Wuppertal; Würzburg; York; Yorkshire; Zaporizhzhia; Zurich,Zürich;
Africa,Afrika; Antarctica; Arctic,Arktis; Asia,Asien; Balkans,Balkan; Caribbean,Karibik; Caucasus,Kaukasus; Central America; Eastern Europe; Europe,Europa; Far East; Golan Heights; Latin America; Mediterranean,Mittelmeer; Middle East,Nahost,Naher Osten; Midwest; North America; Pacific; Persian Gulf; Scandinavia,Skandinavien; Siberia,Sibirien; South America; Southeast Asia; Western Europe; Atlantic; Himalayas; Alps,Alpen; Baltic Sea,Ostsee;
Black Sea; North Sea,Nordsee; Red Sea; South China Sea; Southern California; Northern California; Pyrenees; Sahara; Sahel; Bosporus; Gulf; Danube; Rhine,Rhein; Nile; Thames; Volga; Cornwall; Devon; Dorset; Essex; Hampshire; Kent; Lancashire; Sussex; Norfolk; Suffolk; Cumbria; Warwickshire; Derbyshire; Nottinghamshire; Leicestershire; Worcestershire; Gloucestershire; Northamptonshire; Middlesex; Somerset; Glamorgan`

/** Towns that news name for their clubs, courts, universities or battles. */
const townList = `
Accrington; Aldershot; Altrincham; Barnet; Barnsley; Basildon; Blackburn; Blackpool; Bolton; Boston; Brentford; Burnley; Burton; Bury; Cambridge; Carlisle; Charlton; Chelmsford; Cheltenham; Chester; Chesterfield; Colchester; Crawley; Crewe; Croydon;
Darlington; Doncaster; Dunfermline; Eastbourne; Exeter; Falkirk; Fleetwood; Fulham; Gateshead; Gillingham; Gloucester; Grimsby; Guildford; Halifax; Harrogate; Hartlepool; Hastings; Hereford; Huddersfield; Inverness; Ipswich; Kilmarnock; Kidderminster;
Lancaster; Lincoln; Livingston; Luton; Macclesfield; Maidstone; Mansfield; Milton Keynes; Millwall; Morecambe; Motherwell; Newport; Northampton; Oldham; Paisley; Peterborough; Port Vale; Rochdale; Rotherham; Salford; Salisbury; Scarborough; Scunthorpe;
Shrewsbury; Slough; Southend; Southport; Stevenage; Stockport; Stoke; Stoke-on-Trent; Sunderland; Swindon; Telford; Torquay; Tranmere; Tunbridge Wells; Wakefield; Walsall; Warrington; Watford; West Bromwich; Wigan; Winchester; Woking; Wolverhampton;
Worcester; Worthing; Wrexham; Wycombe; Yeovil; Headingley; Edgbaston; Hove; Tottenham; Wembley; Bielefeld; Bochum; Bonn; Braunschweig; Cottbus; Darmstadt; Fürth; Gelsenkirchen; Heidenheim; Ingolstadt; Kaiserslautern; Koblenz; Leverkusen; Mönchengladbach;
Offenbach; Oldenburg; Osnabrück; Paderborn; Regensburg; Saarbrücken; Siegen; Unterhaching; Zwickau; Aalborg; Aarhus; Alkmaar; Almeria; Ancona; Angers; Anderlecht; Arnhem; Auxerre; Avignon; Bari; Bastia; Bergamo; Bergen; Besancon; Braga; Breda; Brescia;
Caen; Cadiz; Cagliari; Cannes; Catania; Coimbra; Cordoba; Cremona; Empoli; Enschede; Ferrara; Genk; Gijon; Gijón; Graz; Grenoble; Groningen; Granada; Guimaraes; Heerenveen; Kerkrade; Klagenfurt; La Coruna; La Coruña; Le Havre; Le Mans; Lecce; Lens; Liege; Liège;
Limoges; Livorno; Lorient; Lugano; Malaga; Málaga; Messina; Metz; Modena; Montpellier; Murcia; Nancy; Nantes; Nijmegen; Nîmes; Odense; Oviedo; Padua; Pamplona; Parma; Perugia; Pescara; Piacenza; Pisa; Porto; Ravenna; Reims; Rennes; Roda; Rosario;
Saint-Denis; Salamanca; Salerno; San Remo; San Sebastian; Santander; Saragossa; Sassari; Siena; Split; Strasbourg; St. Gallen; Tarragona; Tenerife; Tilburg; Torino; Trondheim; Udine; Uppsala; Valladolid; Venlo; Verona; Vicenza; Vigo; Viterbo; Zaragoza; Zwolle;
Brno; Bydgoszcz; Constanta; Cluj; Debrecen; Dnipro; Gomel; Katowice; Kazan; Kosice; Lodz; Lublin; Nizhny Novgorod; Novosibirsk; Novi Sad; Ostrava; Plovdiv; Poznan; Rijeka; Rostov; Samara; Saratov; Szczecin; Tartu; Timisoara; Tula; Varna; Vitebsk; Volgograd;
Voronezh; Wroclaw; Yekaterinburg; Omsk; Perm; Ufa; Bethlehem; Nablus; Jenin; Rafah; Haifa; Beersheba; Sidon; Tyre; Aqaba; Irbil; Arbil; Erbil; Kirkuk; Najaf; Karbala; Ramadi; Samarra; Isfahan; Shiraz; Tabriz; Mashhad; Herat; Jalalabad; Kunduz; Faisalabad; Multan;
Amritsar; Ahmedabad; Jaipur; Kanpur; Nagpur; Pune; Surat; Colombo; Jaffna; Chittagong; Mandalay; Chiang Mai; Da Nang; Hue; Surabaya; Bandung; Yogyakarta; Denpasar; Davao; Cebu; Kaohsiung; Nanjing; Tianjin; Hangzhou; Harbin; Dalian; Incheon; Daegu; Nagano; Sendai;
Kano; Kaduna; Maiduguri; Mombasa; Kisumu; Entebbe; Bulawayo; Port Elizabeth; Bloemfontein; Soweto; Tangier; Fez; Oran; Benghazi; Misrata; Sirte; Aswan; Luxor; Port Said; Suez; Omdurman; Goma; Bukavu; Lubumbashi; Gulu; Kumasi; Tamale; Timbuktu; Gao; Agadez`

export type PlaceRank = 'country' | 'seat' | 'state' | 'city'

export type KnownPlace = { readonly name: string; readonly rank: PlaceRank }

const { places, nationalities } = readPlaces()

/** Every known spelling, with the first spelling of the same place as its name. */
export const knownPlaces: ReadonlyMap<string, KnownPlace> = places

/** "Russian", "Russians" to "Russia"; a people without a country to the empty string. */
export const knownNationalities: ReadonlyMap<string, string> = nationalities

function readPlaces() {
  const places = new Map<string, KnownPlace>()
  const nationalities = new Map<string, string>()
  for (const [list, rank] of [
    [townList, 'city'],
    [cityList, 'city'],
    [stateList, 'state'],
    [seatList, 'seat'],
  ] as const) {
    for (const entry of list.replaceAll('\n', ' ').split(';')) addPlace(places, entry, rank)
  }
  for (const people of peoples.trim().split(/\s+/)) nationalities.set(people, '')
  for (const line of linesOf(countryList)) {
    const [names, adjectives] = line.split(' / ')
    const first = addPlace(places, names ?? '', 'country')
    for (const adjective of (adjectives ?? '').split(' ')) {
      if (!nationalities.has(adjective)) nationalities.set(adjective, first)
    }
  }
  return { places, nationalities }
}

function addPlace(places: Map<string, KnownPlace>, entry: string, rank: PlaceRank): string {
  const spellings = entry.split(',').map((spelling) => spelling.trim())
  const name = spellings[0] ?? ''
  for (const spelling of spellings) if (spelling !== '') places.set(spelling, { name, rank })
  return name
}
