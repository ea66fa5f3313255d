import type { RemovalReason } from '../../../shared/article.ts'

export type Section = 'stories' | 'comments' | 'footer' | 'author' | 'people' | 'player'

/**
 * What a line of a news page says that is not the article. A `section` opens a block of other things:
 * lists of stories, comments, the foot of the page, a box about the author.
 */
export type Chrome = { readonly reason: RemovalReason; readonly section: Section | null }

/** Whole lines of chrome, lower case, without the marks, numbers and arrows around them; separated by `|`. */
export type PhraseRow = Chrome & { readonly phrases: string }

/** Lines that begin or are built in a telling way. Linear: anchored, bounded. */
export type Opening = Chrome & { readonly pattern: RegExp }
