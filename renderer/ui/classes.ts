/** The class names that hold, in one string. */
export function classes(...names: readonly (string | false | null)[]): string {
  return names.filter((name) => name !== false && name !== null && name !== '').join(' ')
}
