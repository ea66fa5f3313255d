import { nowhere } from '../../../shared/article.ts'
import { problem } from '../failure.ts'
import type { Reader } from '../reader.ts'
import { referenceEvents } from './reference.ts'
import { readXml } from './xml-parts.ts'
import { ZoteroItems } from './zotero-items.ts'

/** A Zotero library exported as RDF, with its files beside it. */
export const zoteroRdf: Reader = {
  name: 'zotero-rdf',
  label: 'References (Zotero RDF)',
  recognises(head) {
    const text = head.text.slice(0, 8192)
    return /<rdf:RDF[\s>]/.test(text) && text.includes('www.zotero.org/namespaces') ? 0.95 : 0
  },
  async *read(file) {
    const items = new ZoteroItems()
    await readXml(file.bytes(), file.name, items)
    let record = 0
    for (const reference of items.references()) {
      record++
      const at = { place: { ...nowhere, record }, name: `Reference ${record} of ${file.name}` }
      yield* referenceEvents(file, reference, at)
    }
    if (record === 0) yield problem('no-text', `${file.name} holds no references.`)
  },
}
