import type { CollocateMeasure } from '../../shared/counts.ts'

/** Names of the measures, as the literature has them. */
export const measures: Readonly<Record<CollocateMeasure, string>> = {
  logLikelihood: 'Log-likelihood',
  mi: 'MI',
}
