import type { ArticleKind } from '../../shared/article.ts'
import type { ActorKind } from '../../shared/actor.ts'
import type { Link, QuoteType, Stance } from '../../shared/quote.ts'

/** A quote as one would tell it: every string stands in the body (or the headline). */
export type CoastQuote = {
  readonly words: readonly string[]
  readonly speaker?: string
  /** The full name, where the text gives it elsewhere. */
  readonly name?: string
  readonly cue?: string
  readonly type?: QuoteType
  readonly stance?: Stance
  readonly via?: readonly Link[]
  readonly to?: string
}

export type CoastActor = {
  readonly name: string
  readonly kind: ActorKind
  readonly mentions: readonly string[]
}

export type CoastArticle = {
  /** What the tests call it. */
  readonly key: string
  readonly file: 'harbour.txt' | 'portal-2024.html' | 'world.jsonl'
  readonly kind?: ArticleKind
  readonly headline: string
  readonly body: string
  readonly language: string
  readonly outlet?: string
  readonly agency?: string
  readonly published?: string
  readonly section?: string
  readonly byline?: string
  readonly caption?: string
  readonly quotes?: readonly CoastQuote[]
  readonly actors?: readonly CoastActor[]
  /** Articles of one family are versions of one story. */
  readonly family?: string
}

const brask: CoastActor = { name: 'Signe Brask', kind: 'person', mentions: ['Brask'] }
const council: CoastActor = { name: 'Hallvik Council', kind: 'organisation', mentions: ['council'] }
const wire: Link = { name: 'Kestrel Wire', kind: 'agency' }
const spokesman: Link = { name: 'Olav Renn', kind: 'person' }

/** A small invented coast, in several languages and scripts. */
export const coastArticles: readonly CoastArticle[] = [
  {
    key: 'road',
    file: 'harbour.txt',
    headline: 'Coast road moves inland',
    body: 'Mayor Signe Brask said: “The thin ice does not read our plans.” The Hallvik council warned of sanctions against builders.\n\nBrask told reporters the road will cost nine million.',
    language: 'en',
    outlet: 'The Tidemark',
    published: '2024-03-12',
    section: 'Local news',
    byline: 'By Ida Lund and Per Ås',
    caption: 'The old lighthouse above the coast road. Photo: Ida Lund',
    family: 'road',
    quotes: [
      {
        words: ['“The thin ice does not read our plans.”'],
        speaker: 'Mayor Signe Brask',
        name: 'Signe Brask',
        cue: 'said',
      },
      {
        words: ['the road will cost nine million'],
        speaker: 'Brask',
        name: 'Signe Brask',
        cue: 'told',
        type: 'indirect',
        to: 'reporters',
      },
      {
        words: ['sanctions against builders'],
        speaker: 'The Hallvik council',
        name: 'Hallvik Council',
        cue: 'warned of',
        type: 'indirect',
        stance: 'warned',
      },
    ],
    actors: [brask, council],
  },
  {
    key: 'road-again',
    file: 'harbour.txt',
    headline: 'Coast road moves inland, mayor says',
    body: 'Mayor Signe Brask said: “The thin ice does not read our plans.” The Hallvik council warned of sanctions against builders.\n\nIt was the second vote.',
    language: 'en',
    outlet: 'Norrland Post',
    agency: 'Kestrel Wire',
    published: '2024-03-13T08:15:00+01:00',
    section: 'Front page',
    family: 'road',
    quotes: [
      {
        words: ['“The thin ice does not read our plans.”'],
        speaker: 'Mayor Signe Brask',
        name: 'Signe Brask',
        cue: 'said',
        via: [wire],
      },
    ],
    actors: [brask, council],
  },
  {
    key: 'ferry',
    file: 'harbour.txt',
    headline: 'Ferry to Sund stays in harbour',
    body: 'The ferry will not sail, harbour master Olav Renn said on Monday. “We wait for the minister,” he told Radio Sund, “and for the ice to go.”\n\nThe ministry did not answer. Ministers of three towns met.',
    language: 'en',
    outlet: 'Radio Sund',
    published: '2024-02-01',
    section: 'Local news',
    byline: 'Mara Quist',
    quotes: [
      {
        words: ['The ferry will not sail'],
        speaker: 'harbour master Olav Renn',
        name: 'Olav Renn',
        cue: 'said',
        type: 'indirect',
      },
      {
        words: ['“We wait for the minister,”', '“and for the ice to go.”'],
        speaker: 'he',
        name: 'Olav Renn',
        cue: 'told',
        to: 'Radio Sund',
        via: [{ name: 'Radio Sund', kind: 'outlet' }],
      },
    ],
    actors: [
      { name: 'Olav Renn', kind: 'person', mentions: ['Olav Renn'] },
      { name: 'Radio Sund', kind: 'organisation', mentions: ['Radio Sund'] },
    ],
  },
  {
    key: 'denial',
    file: 'harbour.txt',
    headline: 'Renn denies talk of a strike',
    body: 'Olav Renn denied that Signe Brask had asked him to close the harbour, according to a statement sent to Kestrel Wire.\n\n“Nobody asked me,” Renn said via the spokeswoman Tove Holm. Brask thinks otherwise: “He will remember the council meeting.”',
    language: 'en',
    outlet: 'The Tidemark',
    agency: 'Kestrel Wire',
    published: '2024-04-06',
    section: 'Opinion',
    byline: 'Ida Lund',
    quotes: [
      {
        words: ['that Signe Brask had asked him to close the harbour'],
        speaker: 'Olav Renn',
        name: 'Olav Renn',
        cue: 'denied',
        type: 'indirect',
        stance: 'denied',
        via: [{ name: 'statement', kind: 'channel' }, wire],
      },
      {
        words: ['“Nobody asked me,”'],
        speaker: 'Renn',
        name: 'Olav Renn',
        cue: 'said',
        via: [{ name: 'Tove Holm', kind: 'person' }],
      },
      {
        words: ['“He will remember the council meeting.”'],
        speaker: 'Brask',
        name: 'Signe Brask',
        cue: 'thinks',
        stance: 'thought',
      },
    ],
    actors: [
      brask,
      { name: 'Olav Renn', kind: 'person', mentions: ['Olav Renn', 'Renn'] },
      { name: 'Tove Holm', kind: 'person', mentions: ['Tove Holm'] },
      council,
    ],
  },
  {
    key: 'cafe',
    file: 'portal-2024.html',
    headline: 'Café by the ferry opens',
    body: 'A café opens by the old ferry. The Cafe Ånde next door stays closed, its owner Zoë Ek said. Its CAFÉ sign is gone; the resume and the résumé of the cook lie in the window.',
    language: 'en',
    outlet: 'The Tidemark Weekend',
    published: '2024-02',
    section: 'Food & drink',
    byline: 'Zoë Ek',
    quotes: [
      {
        words: ['The Cafe Ånde next door stays closed'],
        speaker: 'its owner Zoë Ek',
        name: 'Zoë Ek',
        cue: 'said',
        type: 'indirect',
      },
    ],
    actors: [{ name: 'Zoë Ek', kind: 'person', mentions: ['Zoë Ek'] }],
  },
  {
    key: 'undated',
    file: 'portal-2024.html',
    headline: 'Nobody knows when the lamp failed',
    body: 'The lighthouse keeper wrote: the lamp failed at night. Women and a woman of the village saw it. Sanctioning nobody, the council sanctioned the repair.',
    language: 'en',
    actors: [council],
  },
  {
    key: 'year',
    file: 'portal-2024.html',
    headline: 'Ice atlas of the year',
    body: 'An atlas of ice, road by road; the harbour is on page 12, the ferry on page 30. Not a word of the council or the mayor.',
    language: 'en',
    outlet: 'Atlas',
    published: '2023',
  },
  {
    key: 'teaser',
    file: 'portal-2024.html',
    kind: 'teaser',
    headline: 'Ferry fares rise',
    body: 'The ferry gets dearer.',
    language: 'en',
    outlet: 'The Tidemark',
    published: '2024-03-12',
  },
  {
    key: 'reference',
    file: 'portal-2024.html',
    kind: 'reference',
    headline: 'A history of the coast road',
    body: '',
    language: 'en',
    outlet: 'Norrland Papers',
    published: '1998',
    byline: 'Lund, Ida',
  },
  {
    key: 'strasse',
    file: 'world.jsonl',
    headline: 'Küstenstraße wird verlegt',
    body: 'Die Bürgermeisterin Signe Brask sagte: „Das dünne Eis liest unsere Pläne nicht.“ Die Küste wandert. Der Hafenmeister nannte die Küstenstraßenverlegung »überfällig«. Neben ihm standen Lars Østby, Łukasz Żak, Đorđe Ægir, Işıl Kaya, Pat O’Brien und Ann OʼHara vor Gate ２４ der ﬁnnischen Ｌｉｎｉｅ.',
    language: 'de',
    outlet: 'Nordblatt',
    published: '2024-03-14',
    section: 'Lokales',
    byline: 'Jörg Weiß',
    quotes: [
      {
        words: ['„Das dünne Eis liest unsere Pläne nicht.“'],
        speaker: 'Die Bürgermeisterin Signe Brask',
        name: 'Signe Brask',
        cue: 'sagte',
      },
      { words: ['»überfällig«'], speaker: 'Der Hafenmeister', cue: 'nannte', type: 'term' },
    ],
    actors: [{ name: 'Signe Brask', kind: 'person', mentions: ['Signe Brask'] }],
  },
  {
    key: 'glace',
    file: 'world.jsonl',
    headline: 'La glace mince inquiète Hallvik',
    body: '« La glace ne lit pas nos plans », a déclaré la maire Signe Brask à l’agence Kestrel. L’été sera froid.',
    language: 'fr',
    outlet: 'Le Môle',
    published: '2024-03-15',
    quotes: [
      {
        words: ['« La glace ne lit pas nos plans »'],
        speaker: 'la maire Signe Brask',
        name: 'Signe Brask',
        cue: 'a déclaré',
        to: 'l’agence Kestrel',
        via: [wire],
      },
    ],
    actors: [{ name: 'Signe Brask', kind: 'person', mentions: ['Signe Brask'] }],
  },
  {
    key: 'hielo',
    file: 'world.jsonl',
    headline: 'El hielo fino y el camino',
    body: 'El próximo año el camino costará nueve millones, dijo la alcaldesa. ¿Quién paga? Mañana se sabrá.',
    language: 'es',
    outlet: 'El Muelle',
    published: '2024-05-02',
    quotes: [
      {
        words: ['El próximo año el camino costará nueve millones'],
        speaker: 'la alcaldesa',
        cue: 'dijo',
        type: 'indirect',
      },
    ],
  },
  {
    key: 'beijing',
    file: 'world.jsonl',
    headline: '海岸公路将内移',
    body: '市长说：“薄冰不读我们的计划。”哈尔维克议会警告建筑商可能受到制裁。',
    language: 'zh',
    outlet: '海潮报',
    published: '2024-03-16',
    quotes: [{ words: ['“薄冰不读我们的计划。”'], speaker: '市长', cue: '说' }],
  },
  {
    key: 'tokyo',
    file: 'world.jsonl',
    headline: '海岸道路が内陸へ',
    body: '市長は「薄い氷は計画を読まない」と述べた。フェリーは港に残る。',
    language: 'ja',
    outlet: '潮新聞',
    published: '2024-03-17',
    quotes: [
      { words: ['「薄い氷は計画を読まない」'], speaker: '市長', cue: '述べた', stance: 'neutral' },
    ],
  },
  {
    key: 'seoul',
    file: 'world.jsonl',
    headline: '해안도로를 옮긴다',
    body: '시장은 얇은 얼음이 계획을 읽지 않는다고 말했다. 항구에서 배가 기다린다.',
    language: 'ko',
    published: '2024-03-18',
  },
  {
    key: 'cairo',
    file: 'world.jsonl',
    headline: 'طريق الساحل ينتقل إلى الداخل',
    body: 'قالت رئيسة البلدية إن الجليد الرقيق لا يقرأ خططنا. وحذر المجلس من عقوبات على البنائين.',
    language: 'ar',
    published: '2024-03-19',
  },
  {
    key: 'bangkok',
    file: 'world.jsonl',
    headline: 'ถนนเลียบชายฝั่งย้ายเข้าฝั่ง',
    body: 'นายกเทศมนตรีกล่าวว่าน้ำแข็งบางไม่อ่านแผนของเรา',
    language: 'th',
    published: '2024-03-20',
  },
  {
    key: 'strike',
    file: 'harbour.txt',
    headline: 'NATO visit: “no comment” from Hallvik',
    body: 'The foreign minister of Sund, Jonas Grushko, said sanctions would follow. “NATO must decide,” Grushko warned via Olav Renn, “not Kaliningrad.” The minister’s office wasn’t open; the US-led talks cost $1,000 an hour.\n\n“Sanctions hurt us,” said Signe Brask.',
    language: 'en',
    outlet: 'Norrland Post',
    published: '2024-04-07T23:30:00-05:00',
    section: 'World',
    byline: 'From our staff',
    caption: 'Jonas Grushko at the harbour',
    quotes: [
      { words: ['“no comment”'], type: 'term' },
      {
        words: ['sanctions would follow'],
        speaker: 'The foreign minister of Sund, Jonas Grushko',
        name: 'Jonas Grushko',
        cue: 'said',
        type: 'indirect',
      },
      {
        words: ['“NATO must decide,”', '“not Kaliningrad.”'],
        speaker: 'Grushko',
        name: 'Jonas Grushko',
        cue: 'warned',
        stance: 'warned',
        via: [spokesman],
      },
      {
        words: ['“Sanctions hurt us,”'],
        speaker: 'Signe Brask',
        name: 'Signe Brask',
        cue: 'said',
        stance: 'criticised',
      },
    ],
    actors: [
      { name: 'Jonas Grushko', kind: 'person', mentions: ['Jonas Grushko', 'Grushko'] },
      { name: 'NATO', kind: 'organisation', mentions: ['NATO'] },
      { name: 'Kaliningrad', kind: 'place', mentions: ['Kaliningrad'] },
      { name: 'Signe Brask', kind: 'person', mentions: ['Signe Brask'] },
      { name: 'Olav Renn', kind: 'person', mentions: ['Olav Renn'] },
    ],
  },
  {
    key: 'typo',
    file: 'portal-2024.html',
    headline: 'Kaliningard trip of the fery',
    body: 'Gruschko and Groushko spell it their way; the harbor is a harbour, colour a color. The centre of the centre is the center.',
    language: 'en',
    outlet: 'Radio Sund',
    agency: 'Sund Press',
    published: '2024-04',
  },
  {
    key: 'long',
    file: 'portal-2024.html',
    headline: 'A long walk',
    body: 'Ice one two three four five six seven eight nine ten eleven road. The road then bends, ice again. Thin road, thin ice, thin hope.',
    language: 'en',
    outlet: 'Atlas',
    published: '2022-12-31',
  },
  {
    key: 'shout',
    file: 'portal-2024.html',
    headline: 'US AND THEM: OR NOT',
    body: 'Us and them, or not: the US said so. A polish cook met a Polish cook in March; they march on.',
    language: 'en',
    outlet: 'ATLAS',
    published: '2022-01-01',
    quotes: [{ words: ['so'], speaker: 'the US', name: 'US', cue: 'said', type: 'indirect' }],
    actors: [{ name: 'US', kind: 'place', mentions: ['the US'] }],
  },
]
