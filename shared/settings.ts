import { z } from 'zod'
import { concordanceSorts } from './concordance.ts'
import { collocation, contextWords, timeline } from './call-inputs.ts'
import { firstCountLook, firstLineLook, firstWidths } from './looks.ts'

export const themes = ['system', 'light', 'dark', 'sepia'] as const
export const layers = ['quotes', 'actors', 'tags'] as const

const bounds = z.strictObject({
  x: z.int().nullable(),
  y: z.int().nullable(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximised: z.boolean(),
})

/** Open articles of one reading pane and which of them shows. */
const pane = z.strictObject({ articles: z.array(z.int()).max(50), active: z.int().nullable() })

const layer = z.enum(layers)

const lines = z.strictObject({ sort: z.enum(concordanceSorts), words: contextWords })

const counts = z.strictObject({
  of: z.enum(['time', 'words']),
  ...collocation,
  per: timeline.per,
  subject: timeline.of,
  perThousand: z.boolean(),
})

const width = z.int().min(100).max(20_000).nullable()
const widths = z.strictObject({
  list: width,
  table: width,
  panes: z.array(z.number().min(0.05).max(20)).length(4).readonly(),
})

/** The shape of the settings file; every key has its own default, so one bad key costs only itself. */
export const settingsShape = {
  theme: z.enum(themes).catch('system'),
  bounds: bounds.catch({ x: null, y: null, width: 1440, height: 900, maximised: false }),
  library: z.string().nullable().catch(null),
  panes: z.array(pane).max(6).catch([]),
  layers: z.array(layer).catch([...layers]),
  once: z.boolean().catch(false),
  /** Groups of the library column that show their heading only. */
  folded: z.array(z.string().max(40)).max(60).catch(['actors', 'languages', 'kinds', 'imports']),
  stems: z.boolean().catch(false),
  lines: lines.catch(firstLineLook),
  counts: counts.catch(firstCountLook),
  widths: widths.catch(firstWidths),
} as const

export const settingsSchema = z.object(settingsShape)
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = settingsSchema.parse({
  theme: undefined,
  bounds: undefined,
  library: undefined,
  panes: undefined,
  layers: undefined,
  once: undefined,
  folded: undefined,
  stems: undefined,
  lines: undefined,
  counts: undefined,
  widths: undefined,
})

/** What the window may change; the library path is set by main alone. */
export const settingsChange = z.strictObject({
  theme: z.enum(themes).optional(),
  panes: z.array(pane).max(6).optional(),
  layers: z.array(layer).optional(),
  once: z.boolean().optional(),
  folded: z.array(z.string().max(40)).max(60).optional(),
  stems: z.boolean().optional(),
  lines: lines.optional(),
  counts: counts.optional(),
  widths: widths.optional(),
})
