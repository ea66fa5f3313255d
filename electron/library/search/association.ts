/**
 * How often a word was met near a node, and what else there is to compare with: the contingency table of
 * surface cooccurrence (Evert, "Corpora and collocations", 2008, section 4).
 */
export type Observed = {
  /** The word within the windows. */
  readonly together: number
  /** All words within the windows. */
  readonly window: number
  /** The word in the whole corpus. */
  readonly word: number
  /** All words of the corpus. */
  readonly corpus: number
}

/** How often the word would stand within the windows by chance. */
function expected({ window, word, corpus }: Observed): number {
  return (window * word) / corpus
}

/**
 * The log-likelihood ratio G² of Dunning, "Accurate methods for the statistics of surprise and
 * coincidence", Computational Linguistics 19 (1993): twice the sum of O·ln(O/E) over the four cells;
 * negative for a word met less often than by chance.
 */
export function logLikelihood(observed: Observed): number {
  const { together, window, word, corpus } = observed
  const chance = expected(observed)
  const cells = [
    [together, chance],
    [window - together, window - chance],
    [word - together, word - chance],
    [corpus - window - word + together, corpus - window - word + chance],
  ] as const
  const ratio = 2 * cells.reduce((sum, [found, by]) => sum + term(found, by), 0)
  return together < chance ? -ratio : ratio
}

function term(found: number, chance: number): number {
  return found > 0 && chance > 0 ? found * Math.log(found / chance) : 0
}

/**
 * Mutual information as Church and Hanks use it, "Word association norms, mutual information, and
 * lexicography", Computational Linguistics 16 (1990): log₂(O/E).
 */
export function mutualInformation(observed: Observed): number {
  return Math.log2(observed.together / expected(observed))
}
