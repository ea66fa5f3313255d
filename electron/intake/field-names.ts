/** The parts of an article that a column or key of a record can hold. */
export const articleFields = [
  'headline',
  'body',
  'html',
  'summary',
  'published',
  'updated',
  'outlet',
  'byline',
  'url',
  'language',
  'section',
  'agency',
  'dateline',
  'caption',
] as const
export type ArticleField = (typeof articleFields)[number]

/** Which column holds which field. */
export type Mapping = ReadonlyMap<ArticleField, string>

/**
 * What scrapers, databases and researchers call the fields, surest name first; compared without case,
 * accents and punctuation.
 */
const names: Readonly<Record<ArticleField, readonly string[]>> = {
  headline: words(
    'headline title heading webtitle articletitle newstitle titleoriginal pagetitle head hl tituloriginal',
    'titel uberschrift schlagzeile titre titulo titular titolo kop rubrik overskrift naslov otsikko',
    'subject storytitle posttitle ogtitle name',
  ),
  body: words(
    'articlebody body maintext fulltext bodytext articletext articlecontent contenttext newstext selftext',
    'storytext textoriginal fullcontent cleanedtext cleantext plaintext text content contents article',
    'story articlefulltext newscontent posttext postcontent transcript texte contenu inhalt artikel',
    'volltext artikeltext haupttext texto contenido cuerpo testo tekst innehall text1 message',
    'rawtext document doc fulltextofarticle paragraphs freetext td',
  ),
  html: words('html rawhtml pagehtml articlehtml bodyhtml contenthtml htmlcontent pagesource'),
  summary: words(
    'leadparagraph summary description abstract excerpt lead lede snippet teaser standfirst trailtext',
    'metadescription deck dek subtitle subheadline zusammenfassung vorspann resume chapo resumen lp',
  ),
  published: words(
    'datetimepub published publishedat publisheddate publishdate publicationdate datepublish datepublished',
    'pubdate pubtime publisheddatetime publishtime publicationtime webpublicationdate firstpublished',
    'articledate newsdate seendate datetime date timestamp dateline1 datum erscheinungsdatum fecha',
    'datedepublication dateparution data dato day created createdat creationdate datecreated',
    'createdtime posteddate posted time pd year',
  ),
  updated: words(
    'updated updatedat modified modifiedat datemodified modifieddate datemodify lastmodified',
    'modificationdate lastupdated dateupdated updatedate lastmodificationdate aktualisiert',
  ),
  outlet: words(
    'outlet publication newspaper publisher ogsitename sitename sourcehostname site medium media medianame sourcename',
    'newssource newsoutlet source sourcetitle publicationname publishername journal magazine',
    'zeitung quelle journalname feedname channel channelname provider website domain sourcedomain',
    'mediaoutlet hostname host netloc periodical paper newspapername organ titrepresse periodico',
    'medio fuente sn sourcedomainname agencyname brand',
  ),
  byline: words(
    'byline author authors authorname creator creators writer writers reporter journalist',
    'journalists autor autoren verfasser auteur auteurs autores autore by contributors articleauthor',
  ),
  url: words(
    'url link canonical canonicallink articleurl sourceurl pageurl weburl canonicalurl permalink href uri ogurl newsurl',
    'storyurl finalurl requestedurl originalurl urllink adresse lien enlace source',
  ),
  language: words(
    'language lang languagecode inlanguage sprache langue idioma detectedlanguage la',
  ),
  section: words(
    'section sectionname category categories rubric ressort rubrique seccion articlesection desk',
    'topic newsdesk categoria channelsection department',
  ),
  agency: words('agency newsagency wire wireservice nachrichtenagentur'),
  dateline: words('dateline location place placeline ort'),
  caption: words('caption imagecaption photocaption bildunterschrift legende'),
}

/** Last steps of a path that say nothing: `headline.main`, `title.rendered`, `source.name`. */
const emptySteps = new Set(
  words('name value text main original rendered default full displayname print title'),
)

/** Parts of a record that have a title, a text or an address of their own. */
const foreignParents = new Set(
  words('image images img author authors publisher logo media video thumbnail related links user'),
)

type Claim = { readonly field: ArticleField; readonly rank: number }

const claims = claimsByName()

/** The fields that a column could hold by its name, with how sure the name is (0 is surest). */
export function claimsOf(column: string): readonly Claim[] {
  const steps = column.split('.').map(plain)
  const last = steps.at(-1) ?? ''
  const parent = steps.at(-2) ?? ''
  const deep = (steps.length - 1) * 3
  const parentClaims = emptySteps.has(last) ? (claims.get(parent) ?? []) : []
  if (parentClaims.length > 0) return ranked(parentClaims, deep - 3)
  if (foreignParents.has(parent)) return []
  return ranked(claims.get(`${parent}${last}`) ?? claims.get(last) ?? [], deep)
}

/** Without case, accents, punctuation and namespace: `dc:Title` and `TITLE_` are `title`. */
function plain(step: string): string {
  const local = step.slice(step.lastIndexOf(':') + 1)
  return local
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
}

function ranked(found: readonly Claim[], by: number): readonly Claim[] {
  return found.map(({ field, rank }) => ({ field, rank: rank + by }))
}

function claimsByName(): ReadonlyMap<string, readonly Claim[]> {
  const table = new Map<string, Claim[]>()
  for (const field of articleFields) {
    for (const [rank, name] of names[field].entries()) {
      const claimed = table.get(name) ?? []
      if (!claimed.some((claim) => claim.field === field)) claimed.push({ field, rank })
      table.set(name, claimed)
    }
  }
  return table
}

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '))
}
