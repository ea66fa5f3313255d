import fc from 'fast-check'

/** Random cases are the same on every run, so that a failure tells of a change; SEED in the environment throws anew. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 2_026) })
