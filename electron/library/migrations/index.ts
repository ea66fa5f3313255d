import { first } from './001-first.ts'
import { notes } from './002-notes.ts'
import { rules } from './003-rules.ts'
import { scripts } from './004-scripts.ts'
import { runSources } from './005-run-sources.ts'
import { actorLinks } from './006-actor-links.ts'
import { counts } from './007-counts.ts'
import { aliases } from './008-aliases.ts'
import { ownIds } from './009-own-ids.ts'
import { familyMark } from './010-family-mark.ts'
import { roles } from './011-roles.ts'
import { spellings } from './012-spellings.ts'

/** In order; the position (from 1) is the `user_version` a migration leads to. */
export const migrations: readonly string[] = [
  first,
  notes,
  rules,
  scripts,
  runSources,
  actorLinks,
  counts,
  aliases,
  ownIds,
  familyMark,
  roles,
  spellings,
]
