/** Failures a person can act on; anything else is a bug. */
export const errorCodes = [
  'bad-input',
  'no-library',
  'library-missing',
  'library-newer',
  'library-foreign',
  'library-damaged',
  'library-in-use',
  'library-swapped',
  'disk-full',
  'read-only',
  'not-found',
  'tag-exists',
  'name-taken',
  'tag-cycle',
  'bad-query',
  'bad-span',
  'nothing-to-undo',
  'intake-running',
  'out-of-date',
] as const
export type ErrorCode = (typeof errorCodes)[number]

export class WorkbenchError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, sentence: string) {
    super(sentence)
    this.name = 'WorkbenchError'
    this.code = code
  }
}

/** An error as it crosses a thread or process border: no stack, no paths of ours. */
export type ErrorEnvelope = { readonly code: ErrorCode | 'bug'; readonly message: string }

export function toEnvelope(error: unknown): ErrorEnvelope {
  if (error instanceof WorkbenchError) return { code: error.code, message: error.message }
  return { code: 'bug', message: error instanceof Error ? error.message : String(error) }
}

export function fromEnvelope({ code, message }: ErrorEnvelope): Error {
  return code === 'bug' ? new Error(message) : new WorkbenchError(code, message)
}
