import { z } from 'zod'
import { articleKinds } from './article.ts'
import {
  asked,
  collocation,
  contextWords,
  counted,
  hue,
  id,
  name,
  nothing,
  page,
  passage,
  someArticles,
  tagName,
  target,
  timeline,
  words,
} from './call-inputs.ts'
import type { Collection } from './collection.ts'
import { concordanceSorts, type ConcordanceLine } from './concordance.ts'
import type { Batch, Collocates, Frequency } from './counts.ts'
import type { EventName, Events } from './events.ts'
import { exportFormats, exportSubjects, type Exported } from './export.ts'
import type {
  ActorHit,
  ActorView,
  ArticleMarks,
  ArticleHit,
  ArticleView,
  CountedFacets,
  Facet,
  LibraryState,
  Page,
  QuoteHit,
  ReviewQueue,
} from './library.ts'
import { completedFields, sorts, verdicts } from './library.ts'
import type { MappingPreview } from './mapping.ts'
import type { Note } from './note.ts'
import { quoteTypes } from './quote.ts'
import type { ImportReport } from './report.ts'
import type { Asked, SavedSearch } from './saved-search.ts'
import type { Settings } from './settings.ts'
import { settingsChange } from './settings.ts'
import type { Tag, Tagging } from './tag.ts'

/** One call: what it takes (checked at the border); what it gives exists as a type only. */
type Call<Input extends z.ZodType, Output> = {
  readonly input: Input
  readonly gives: { readonly output: Output } | null
}

function call<Input extends z.ZodType>(input: Input) {
  return { returns: <Output>(): Call<Input, Output> => ({ input, gives: null }) }
}

/** Every call between window and library. */
export const calls = {
  'library.state': call(nothing).returns<LibraryState>(),
  /** Opens a dialog; null when the person cancelled. */
  'library.create': call(nothing).returns<LibraryState | null>(),
  'library.open': call(nothing).returns<LibraryState | null>(),

  'articles.get': call(z.strictObject({ id })).returns<ArticleView>(),
  /** Puts a removed line (its index) back into the body as a paragraph; all spans stay on their words. */
  'articles.restore': call(z.strictObject({ id, removal: z.int().min(0) })).returns<null>(),

  'search.articles': call(
    z.strictObject({ ...page, ...counted, kinds: z.array(z.enum(articleKinds)) }),
  ).returns<Page<ArticleHit>>(),
  'search.quotes': call(z.strictObject({ ...page, ...counted })).returns<Page<QuoteHit>>(),
  /** With `places` also those that no article shows doing anything. */
  'search.actors': call(
    z.strictObject({ ...page, once: z.boolean(), places: z.boolean() }),
  ).returns<Page<ActorHit>>(),
  'search.facets': call(z.strictObject({ query: words, ...counted })).returns<CountedFacets>(),
  /** Values of a field that contain the words, the most frequent first. */
  'search.complete': call(
    z.strictObject({ field: z.enum(completedFields), words, limit: z.int().min(1).max(200) }),
  ).returns<readonly Facet[]>(),

  /** Where one article has what the query looks for; words of quotes in the quotes it asks for. */
  'search.marks': call(
    z.strictObject({ article: id, query: words, stems: z.boolean() }),
  ).returns<ArticleMarks>(),

  /** Every occurrence of the query's words with its surroundings; the same question again goes on counting. */
  'search.concordance': call(
    z.strictObject({
      ...counted,
      query: words,
      after: page.after,
      limit: page.limit,
      sort: z.enum(concordanceSorts),
      words: contextWords,
    }),
  ).returns<Page<ConcordanceLine>>(),
  /** Words near the query's words, strongest first; the same question again goes on counting. */
  'search.collocates': call(
    z.strictObject({ ...counted, ...collocation, query: words }),
  ).returns<Collocates>(),
  'search.frequency': call(
    z.strictObject({ ...counted, ...timeline, query: words }),
  ).returns<Frequency>(),
  /** Asks where to save and writes all rows of the query; null when the person cancelled. */
  'search.export': call(
    z.strictObject({
      ...counted,
      what: z.enum(exportSubjects),
      format: z.enum(exportFormats),
      query: words,
      sort: z.enum([...sorts, ...concordanceSorts]),
      kinds: z.array(z.enum(articleKinds)).optional(),
      words: contextWords.optional(),
      collocation: z.strictObject(collocation).optional(),
      timeline: z.strictObject(timeline).optional(),
    }),
  ).returns<Exported | null>(),
  /** Counts every query of a file, chosen in a dialog without a handle; null when the person cancelled. */
  'search.batch': call(
    z.strictObject({ ...counted, handle: z.string().max(100).nullable() }),
  ).returns<Batch | null>(),
  /** Ends the file being written, or the counting of a batch; nothing of it stays. */
  'search.cancelExport': call(nothing).returns<null>(),
  /** Asks where to save the counts of a batch and writes them. */
  'search.exportBatch': call(
    z.strictObject({
      format: z.enum(exportFormats),
      name: z.string().max(500),
      rows: z.array(
        z.strictObject({
          name: z.string().max(2_000),
          query: words,
          articles: z.int().min(0),
          stories: z.int().min(0),
          quotes: z.int().min(0),
          first: z.string().max(100).nullable(),
          last: z.string().max(100).nullable(),
          problem: z.string().max(2_000).nullable(),
        }),
      ),
    }),
  ).returns<Exported | null>(),

  'actors.get': call(z.strictObject({ id })).returns<ActorView>(),
  /** Makes one actor of two: all that is `other`'s, now and later, is `id`'s. */
  'actors.join': call(z.strictObject({ id, other: id })).returns<null>(),
  /** Makes what one article has of an actor an actor of its own, whose id it gives. */
  'actors.part': call(z.strictObject({ id, article: id })).returns<number>(),
  /** Short list for quick open, narrowed by the index: names that contain the words. */
  'actors.suggest': call(z.strictObject({ words, limit: z.int().min(1).max(200) })).returns<
    readonly { readonly id: number; readonly name: string }[]
  >(),

  'quotes.review': call(z.strictObject({ id, verdict: z.enum(verdicts) })).returns<null>(),
  /** Sets the speaker by actor, or by a name that need not exist yet. */
  'quotes.reassign': call(
    z.strictObject({
      id,
      speaker: z.union([z.strictObject({ actor: id }), z.strictObject({ name: tagName })]),
    }),
  ).returns<null>(),
  /** Least certain first, undecided only, plus how often people agreed so far. */
  'quotes.queue': call(z.strictObject({ limit: z.int().min(1).max(200) })).returns<ReviewQueue>(),

  /**
   * Makes quotes of passages a person chose, with open speakers, as one step. `around` takes each passage
   * as a place in a quote: the words in quotation marks around it, else its sentence. Without a type,
   * words in quotation marks are direct, others indirect.
   */
  'quotes.addAll': call(
    z.strictObject({
      passages: z.array(passage).min(1).max(10_000),
      type: z.enum(quoteTypes).nullable(),
      around: z.boolean(),
    }),
  ).returns<{ readonly quotes: readonly number[]; readonly known: number }>(),

  'tags.list': call(nothing).returns<readonly Tag[]>(),
  'tags.create': call(
    z.strictObject({ name: tagName, hue: hue.nullable(), parent: id.nullable() }),
  ).returns<Tag>(),
  'tags.rename': call(z.strictObject({ id, name: tagName })).returns<null>(),
  'tags.recolour': call(z.strictObject({ id, hue })).returns<null>(),
  'tags.remove': call(z.strictObject({ id })).returns<null>(),
  'tags.apply': call(z.strictObject({ tag: id, target })).returns<Tagging>(),
  /** One step; how many of the targets did not carry the tag before. */
  'tags.applyAll': call(
    z.strictObject({ tag: id, targets: z.array(target).min(1).max(10_000) }),
  ).returns<number>(),
  'tags.unapply': call(z.strictObject({ tagging: id })).returns<null>(),

  /** Notes of an article and everything in it, of an actor, or the latest of all. */
  'notes.list': call(
    z.discriminatedUnion('of', [
      z.strictObject({ of: z.literal('article'), id }),
      z.strictObject({ of: z.literal('actor'), id }),
      z.strictObject({ of: z.literal('all'), limit: z.int().min(1).max(1_000) }),
    ]),
  ).returns<readonly Note[]>(),
  /** Writes the note on a thing; an empty text removes it. Writing on soon after is the same step. */
  'notes.set': call(
    z.strictObject({ target, text: z.string().max(200_000) }),
  ).returns<Note | null>(),
  /** The note on one thing. */
  'notes.on': call(z.strictObject({ target })).returns<Note | null>(),
  'notes.remove': call(z.strictObject({ id })).returns<null>(),

  'collections.list': call(nothing).returns<readonly Collection[]>(),
  /** The collections an article is in. */
  'collections.of': call(z.strictObject({ article: id })).returns<readonly number[]>(),
  'collections.create': call(z.strictObject({ name })).returns<Collection>(),
  'collections.rename': call(z.strictObject({ id, name })).returns<null>(),
  'collections.remove': call(z.strictObject({ id })).returns<null>(),
  /** How many of the articles were not in it before. */
  'collections.add': call(z.strictObject({ id, articles: someArticles })).returns<number>(),
  'collections.take': call(z.strictObject({ id, articles: someArticles })).returns<number>(),

  'searches.list': call(nothing).returns<readonly SavedSearch[]>(),
  /** Keeps a query under a name; a search of that name becomes this one. */
  'searches.save': call(z.strictObject({ name, ...asked })).returns<SavedSearch>(),
  'searches.rename': call(z.strictObject({ id, name })).returns<null>(),
  'searches.remove': call(z.strictObject({ id })).returns<null>(),
  /** Searches made, latest first. */
  'searches.history': call(z.strictObject({ limit: z.int().min(1).max(200) })).returns<
    readonly Asked[]
  >(),
  'searches.remember': call(z.strictObject(asked)).returns<null>(),

  'history.undo': call(nothing).returns<{ readonly label: string }>(),
  'history.redo': call(nothing).returns<{ readonly label: string }>(),

  /** Starts an import of files known by handle (from a drop or a dialog); answers at once. */
  'intake.start': call(
    z.strictObject({
      handles: z.array(z.string().max(100)).min(1).max(10_000),
      /** Article field to column, for tables. */
      map: z.record(z.string().max(100), z.string().max(500)).optional(),
    }),
  ).returns<null>(),
  /** What stands in a table and how its columns were understood; null for a file that is no table. */
  'intake.preview': call(
    z.strictObject({ handle: z.string().max(100) }),
  ).returns<MappingPreview | null>(),
  'intake.paste': call(z.strictObject({ text: z.string().min(1).max(20_000_000) })).returns<null>(),
  'intake.cancel': call(nothing).returns<null>(),
  /** Goes on with an import that was stopped; answers at once. */
  'intake.continue': call(z.strictObject({ run: id })).returns<null>(),
  'intake.chooseFolder': call(nothing).returns<readonly FileHandle[]>(),
  'intake.sample': call(nothing).returns<null>(),
  'intake.runs': call(nothing).returns<readonly ImportReport[]>(),
  /** Asks where to save the ledger of imports and writes it; null when the person cancelled. */
  'intake.export': call(z.strictObject({ format: z.enum(['csv', 'markdown']) })).returns<{
    readonly name: string
  } | null>(),
  /** Takes back everything one import added, as one step that can be undone. */
  'intake.undo': call(z.strictObject({ run: id })).returns<null>(),

  /** Finds quotes and actors of all articles again with the rules now in use; answers at once. */
  'findings.again': call(nothing).returns<null>(),
  'findings.cancel': call(nothing).returns<null>(),

  'settings.get': call(nothing).returns<Settings>(),
  'settings.change': call(settingsChange).returns<Settings>(),
  /** Writes the built-in cue tables and database profiles into the settings folder and shows it. */
  'settings.tables': call(nothing).returns<{ readonly written: readonly string[] }>(),

  /** Asks first; http and https only. */
  'desk.openLink': call(z.strictObject({ url: z.string().max(4_000) })).returns<null>(),
  'desk.copy': call(z.strictObject({ text: z.string().max(1_000_000) })).returns<null>(),
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type CallInput<Name extends CallName> = z.infer<Calls[Name]['input']>
export type CallOutput<Name extends CallName> = NonNullable<Calls[Name]['gives']>['output']

/** A file the window may import without knowing its path. */
export type FileHandle = { readonly handle: string; readonly name: string }

/** What preload puts on `window.cuttings`. */
export type Bridge = {
  /** A call with a ticket can be abandoned by it. */
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    ticket?: number,
  ): Promise<CallOutput<Name>>
  /** Nobody waits for the answer to this ticket any more: the library need not work it out. */
  abandon(ticket: number): void
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void
  /** Turns dropped or chosen files into handles; their paths never enter the page. */
  handles(files: readonly unknown[]): Promise<readonly FileHandle[]>
}
