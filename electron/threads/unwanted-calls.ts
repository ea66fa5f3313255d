/**
 * The calls nobody waits for any more, in memory that both threads see: a thread that is busy with one
 * reads no messages. Later numbers take the places of earlier ones, which are then answered after all.
 */
export type Unwanted = {
  readonly shared: SharedArrayBuffer
  add(call: number): void
  has(call: number): boolean
}

const places = 256

export function openUnwanted(
  shared = new SharedArrayBuffer(places * Int32Array.BYTES_PER_ELEMENT),
): Unwanted {
  const numbers = new Int32Array(shared)
  return {
    shared,
    add: (call) => void Atomics.store(numbers, call % places, call),
    has: (call) => Atomics.load(numbers, call % places) === call,
  }
}
