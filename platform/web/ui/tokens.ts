import type { Oklch } from './colour.ts'

export type Scheme = 'light' | 'dark'

/** Pairs of tokens that appear as text on ground, and so must keep 4.5:1 in every hue and both schemes. */
export const textPairs: readonly (readonly [text: string, ground: string])[] = [
  ...onGrounds('ink', ['paper', 'surface', 'sunken', 'hover', 'accent-soft', 'code']),
  ...onGrounds('ink-2', ['paper', 'surface', 'sunken', 'hover', 'accent-soft', 'code']),
  ...onGrounds('ink-3', ['paper', 'surface', 'sunken', 'hover', 'accent-soft']),
  ...onGrounds('accent-ink', ['paper', 'surface', 'sunken', 'hover', 'accent-soft']),
  ...onGrounds('accent', ['paper', 'surface']),
  ...onGrounds('good', ['paper', 'surface', 'sunken', 'hover', 'good-soft']),
  ...onGrounds('warn', ['paper', 'surface', 'sunken', 'hover', 'accent-soft', 'warn-soft']),
  ...onGrounds('bad', ['paper', 'surface', 'sunken', 'hover', 'bad-soft']),
  ['ink', 'good-soft'],
  ['ink', 'warn-soft'],
  ['ink', 'bad-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-bad', 'bad'],
  ['on-tile', 'tile'],
  ['on-face', 'face'],
]

/** Pairs that draw the shape of a control or the ring of the focus: 3:1. */
export const shapePairs: readonly (readonly [shape: string, ground: string])[] = [
  ...onGrounds('line-field', ['paper', 'surface']),
  ...onGrounds('accent', ['paper', 'surface', 'sunken', 'hover', 'accent-soft']),
  ...onGrounds('here', ['paper', 'surface']),
]

function onGrounds(text: string, grounds: string[]) {
  return grounds.map((ground) => [text, ground] as const)
}

/** Colour tokens by name, read from the style sheet itself; a colour depends on scheme and hue. */
export function colourTokens(css: string): Map<string, (scheme: Scheme, hue: number) => Oklch> {
  const tokens = new Map<string, (scheme: Scheme, hue: number) => Oklch>()
  const declaration = /--([\w-]+):\s*light-dark\(\s*oklch\(([^;]+?)\),\s*oklch\(([^;]+?)\)\s*\);/g
  for (const [, name = '', light = '', dark = ''] of css.matchAll(declaration)) {
    tokens.set(name, (scheme, hue) => parse(scheme === 'light' ? light : dark, hue))
  }
  return tokens
}

function parse(source: string, hue: number): Oklch {
  const [, lightness, chroma, angle = ''] =
    /^([\d.]+)%\s+([\d.]+)\s+([^/]+?)(?:\s*\/.*)?$/.exec(source) ?? []
  const shift = Number(/\+\s*([\d.]+)/.exec(angle)?.[1] ?? 0)
  return {
    lightness: Number(lightness) / 100,
    chroma: Number(chroma),
    hue: angle.includes('--hue') ? hue + shift : Number(angle),
  }
}
