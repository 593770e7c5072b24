import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, hexOf } from './colour.ts'
import { colourTokens, type Scheme, shapePairs, textPairs } from './tokens.ts'

const tokens = colourTokens(readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8'))
const hues = Array.from({ length: 36 }, (_, step) => step * 10)

test('contrast agrees with the known ratios', () => {
  const white = { lightness: 1, chroma: 0, hue: 0 }
  const black = { lightness: 0, chroma: 0, hue: 0 }
  expect(contrast(white, black)).toBeCloseTo(21, 3)
  expect(contrast(white, white)).toBe(1)
  expect(hexOf({ lightness: 0.627955, chroma: 0.257683, hue: 29.2339 })).toBe('#ff0000')
})

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(textPairs)('%s can be read on %s in every hue', (text, ground) => {
    expect(lowest(text, ground, scheme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapePairs)('%s can be seen on %s in every hue', (shape, ground) => {
    expect(lowest(shape, ground, scheme)).toBeGreaterThanOrEqual(3)
  })
})

function lowest(one: string, other: string, scheme: Scheme): number {
  return Math.min(
    ...hues.map((hue) => contrast(colourOf(one, scheme, hue), colourOf(other, scheme, hue))),
  )
}

function colourOf(name: string, scheme: Scheme, hue: number) {
  const colour = tokens.get(name)
  if (!colour) throw new Error(`tokens.css has no colour --${name}`)
  return colour(scheme, hue)
}
