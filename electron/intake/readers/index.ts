import type { Profile } from '../profile.ts'
import { databaseReaders } from '../profile-folder.ts'
import type { Reader } from '../reader.ts'
import { bibtex } from './bibtex.ts'
import { cslJson } from './csl-json.ts'
import { csv } from './csv.ts'
import { docx } from './docx.ts'
import { eml } from './eml.ts'
import { epub } from './epub.ts'
import { feed } from './feed.ts'
import { foreignFormat } from './foreign.ts'
import { gzip } from './gzip.ts'
import { html } from './html.ts'
import { jsonLines } from './json-lines.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { mbox } from './mbox.ts'
import { mhtml } from './mhtml.ts'
import { newsmlG2 } from './newsml-g2.ts'
import { nitf } from './nitf.ts'
import { odt } from './odt.ts'
import { pdf } from './pdf.ts'
import { plainText } from './plain-text.ts'
import { portalDump } from './portal-dump.ts'
import { reutersSgml } from './reuters-sgml.ts'
import { ris } from './ris.ts'
import { rtf } from './rtf.ts'
import { tar } from './tar.ts'
import { warc } from './warc.ts'
import { wireStory } from './wire-story.ts'
import { xlsx } from './xlsx.ts'
import { xmlRecords } from './xml-records.ts'
import { zip } from './zip.ts'
import { zoteroRdf } from './zotero-rdf.ts'

/** Documents in a ZIP come before the bare ZIP, particular markup and text before the general. */
const fixed: readonly Reader[] = [
  ...[docx, odt, epub, xlsx, zip, gzip, tar, warc, pdf, rtf],
  ...[reutersSgml, nitf, newsmlG2, feed, zoteroRdf, xmlRecords, mhtml, html],
  ...[cslJson, jsonLines, json, csv, ris, bibtex, mbox, eml],
  ...[markdown, wireStory, portalDump, plainText, foreignFormat],
]

/**
 * Every format, in the order they are asked; a new one is a file here and a line above. News databases
 * are read by profiles: a person's own replace the built-in ones of the same name.
 */
export function readersWith(profiles: readonly Profile[]): readonly Reader[] {
  return [...databaseReaders(profiles), ...fixed]
}
