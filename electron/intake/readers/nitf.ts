import type { Draft, Place } from '../../../shared/article.ts'
import { readCredits } from '../cleaning/credits.ts'
import { cleanDraft } from '../cleaning/draft.ts'
import { decodedTexts } from '../decoded.ts'
import { declaredCharset } from '../head-text.ts'
import { problem, problemOf } from '../failure.ts'
import type { ReadEvent, Reader, SourceFile } from '../reader.ts'
import { nitfStory, type NitfStory } from './nitf-story.ts'
import { xmlElements } from './xml-tree.ts'

/** NITF, the older XML of news agencies and newspaper archives. */
export const nitf: Reader = {
  name: 'nitf',
  label: 'NITF',
  recognises: ({ text }) =>
    /<(?:[\w-]{1,20}:)?nitf[\s>]/.test(text) && !/<(?:[\w-]{1,20}:)?newsItem[\s>]/.test(text)
      ? 0.95
      : 0,
  read,
}

async function* read(file: SourceFile): AsyncGenerator<ReadEvent> {
  const source = decodedTexts(file, declaredCharset(file.head))
  const elements = xmlElements(source.texts, new Set(['nitf']), file.name, file.limits.articleBytes)
  let record = 0
  try {
    for await (const element of elements) {
      record += 1
      const place: Place = { record, line: element.line, byte: null }
      const draft = nitfDraft(nitfStory(element), place)
      if (draft !== null) yield { kind: 'draft', draft }
      else {
        const sentence = `Article ${record} of ${file.name} (line ${element.line}) has neither headline nor text; it was left out.`
        yield problem('no-text', sentence, place)
      }
    }
  } catch (error) {
    yield problemOf(error)
  }
  yield* source.events()
  if (record === 0) yield problem('no-text', `${file.name} holds no NITF article.`)
}

function nitfDraft(story: NitfStory, place: Place): Draft | null {
  const text = story.paragraphs.join('\n\n')
  if (story.headline === '' && text === '') return null
  const { outlet, agency, section, byline, dateline, caption, url, published, updated, extra } =
    story
  const facts = {
    outlet: outlet || null,
    agency: agency || null,
    section: section || null,
    byline: byline || null,
    dateline: dateline || null,
    caption: caption || null,
    url: url || null,
    published,
    updated,
    extra,
    credits: readCredits(extra['Tagline'] ?? ''),
  }
  return cleanDraft({
    headline: story.headline,
    text,
    facts,
    place,
    kind: text === '' ? 'reference' : 'article',
  })
}
