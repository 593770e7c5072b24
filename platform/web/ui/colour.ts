/** OKLCH with lightness and chroma from 0 to 1, hue in degrees. */
export interface Oklch {
  lightness: number
  chroma: number
  hue: number
}

export type Rgb = readonly [number, number, number]

/** Linear sRGB, unclipped. Matrices from Ottosson, "A perceptual color space for image processing" (2020). */
function linearOf({ lightness, chroma, hue }: Oklch): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const clip = (channel: number) => Math.min(1, Math.max(0, channel))

/** Relative luminance as WCAG 2.2 defines it, of the colour a screen with the sRGB gamut shows. */
export function luminance(colour: Oklch): number {
  const [red, green, blue] = linearOf(colour)
  return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue)
}

/** Contrast ratio from 1 to 21 as WCAG 2.2 defines it. */
export function contrast(one: Oklch, other: Oklch): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** `#rrggbb` of a colour, for places that know no OKLCH (manifest, theme-color, mails). */
export function hexOf(colour: Oklch): string {
  const channels = linearOf(colour).map((channel) => {
    const linear = clip(channel)
    const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}
