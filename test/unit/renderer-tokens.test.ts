import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8')
const [themes = ''] = css.split("\n[data-hue='1']")
const [light = '', dark = '', sepia = ''] = themes.split(/:root\[data-theme='(?:dark|sepia)'\]/)

function tokens(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  )
}

function luminance(colour: string): number {
  const digits = colour.slice(1)
  const long = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const hues = [1, 2, 3, 4, 5, 6, 7, 8]

describe.each([
  ['light', tokens(light)],
  ['dark', tokens(dark)],
  ['sepia', tokens(sepia)],
])('the %s theme', (_, theme) => {
  const colour = (name: string) => theme.get(name) ?? '#000'
  const pairs = [
    ...['ink', 'soft', 'faint', 'accent', 'danger', ...hues.map((hue) => `s${hue}`)].flatMap(
      (name) => ['paper', 'panel', 'raised'].map((ground) => [name, ground] as const),
    ),
    ...['accent-wash', 'hit', 'danger-wash', ...hues.map((hue) => `w${hue}`)].map(
      (ground) => ['ink', ground] as const,
    ),
    ['soft', 'accent-wash'] as const,
    ['accent', 'accent-wash'] as const,
    ['danger', 'danger-wash'] as const,
    ...hues.map((hue) => [`s${hue}`, `w${hue}`] as const),
  ]

  test('text stands out from every ground by 4.5 to 1', () => {
    const weak = pairs
      .filter(([text, ground]) => contrast(colour(text), colour(ground)) < 4.5)
      .map(
        ([text, ground]) =>
          `${text} on ${ground}: ${contrast(colour(text), colour(ground)).toFixed(2)}`,
      )
    expect(weak).toEqual([])
  })

  test('marks stand out from the paper by 3 to 1', () => {
    expect(contrast(colour('edge'), colour('paper'))).toBeGreaterThanOrEqual(3)
  })
})
