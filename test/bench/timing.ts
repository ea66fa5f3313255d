/** Processor time of some work (ms): other programs on the machine do not lengthen it. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

export function p50p95(values: readonly number[]): string {
  return `${milliseconds(quantile(values, 0.5))} / ${milliseconds(quantile(values, 0.95))} ms`
}

export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0)
}

/** The same numbers in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}
