const sentence = 'Nobody waits for this answer any more.'

/** Thrown inside a question that nobody waits for any more. */
export class Unwanted extends Error {
  constructor() {
    super(sentence)
    this.name = 'Unwanted'
  }
}

/** Whether work ended for that. SQLite may hand on the words of an error of ours alone. */
export function isUnwanted(error: unknown): boolean {
  return error instanceof Error && error.message.includes(sentence)
}

/** A thread answers one question at a time; this tells whether somebody still waits for it. */
let isWanted: () => boolean = () => true

/** Answers a question that may be dropped on the way: then `Unwanted` is thrown out of it. */
export function whileWanted<Answer>(wanted: () => boolean, answer: () => Answer): Answer {
  const before = isWanted
  isWanted = wanted
  try {
    stopIfUnwanted()
    return answer()
  } finally {
    isWanted = before
  }
}

/** Lets everything this thread works at end as soon as nobody wants it. */
export function answerWhile(wanted: () => boolean): void {
  isWanted = wanted
}

/** To be called now and then by whatever may take long, in places where it may end. */
export function stopIfUnwanted(): void {
  if (!isWanted()) throw new Unwanted()
}
