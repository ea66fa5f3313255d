import { posix } from 'node:path'
import { ReadFailure } from '../failure.ts'
import { localName, readXml } from './xml-parts.ts'
import type { ZipArchive } from './zip-archive.ts'

/** What a book says of itself, and the paths of its parts in reading order. */
export type EpubPackage = {
  readonly title: string | null
  readonly creator: string | null
  readonly date: string | null
  readonly language: string | null
  readonly parts: readonly string[]
}

/** Refuses with `damaged-file` when the book does not say where its parts are. */
export async function packageOf(archive: ZipArchive, name: string): Promise<EpubPackage> {
  const path = await packagePath(archive, name)
  const entry = path === null ? null : archive.find(path)
  if (path === null || entry === null) {
    throw new ReadFailure(
      'damaged-file',
      `${name} does not say where its parts are; nothing was read.`,
    )
  }
  const gatherer = new PackageGatherer()
  await readXml(archive.read(entry), `${name}/${path}`, gatherer)
  return gatherer.packageIn(posix.dirname(path))
}

async function packagePath(archive: ZipArchive, name: string): Promise<string | null> {
  const entry = archive.find('META-INF/container.xml')
  if (entry === null) return null
  let path: string | null = null
  await readXml(archive.read(entry), `${name}/META-INF/container.xml`, {
    open(element, attributes) {
      if (element.endsWith('rootfile')) path ??= attributes.get('full-path') ?? null
    },
  })
  return path
}

class PackageGatherer {
  readonly #about = new Map<string, string>()
  readonly #items = new Map<string, string>()
  readonly #order: string[] = []
  #field = ''
  #text = ''

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const local = localName(name)
    if (name.startsWith('dc:')) {
      this.#field = local
      this.#text = ''
    }
    const isNavigation = attributes.get('properties')?.split(' ').includes('nav') === true
    const isPage = /xhtml|html/.test(attributes.get('media-type') ?? '')
    if (local === 'item' && isPage && !isNavigation)
      this.#items.set(attributes.get('id') ?? '', attributes.get('href') ?? '')
    if (local === 'itemref') this.#order.push(attributes.get('idref') ?? '')
  }

  text(text: string): void {
    this.#text += text
  }

  close(name: string): void {
    if (this.#field === '' || localName(name) !== this.#field) return
    const text = this.#text.trim()
    if (text !== '' && !this.#about.has(this.#field)) this.#about.set(this.#field, text)
    this.#field = ''
  }

  packageIn(folder: string): EpubPackage {
    const about = (field: string): string | null => this.#about.get(field) ?? null
    const hrefs = this.#order.flatMap((id) => this.#items.get(id) ?? [])
    return {
      title: about('title'),
      creator: about('creator'),
      date: about('date'),
      language: about('language'),
      parts: hrefs.map((href) => posix.join(folder, unescaped(href))),
    }
  }
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
