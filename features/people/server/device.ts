/** What a browser says of itself, as far as a person would recognise their device by it. */
export interface Device {
  browser: string | null
  system: string | null
  phone: boolean
}

// The order matters: browsers name those they descend from as well.
const browsers: readonly [name: string, sign: RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Vivaldi', /\bVivaldi\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:HeadlessChrome|Chrome|CriOS)\//],
  ['Safari', /\bVersion\/[\d.]+ .*\bSafari\//],
]

const systems: readonly [name: string, sign: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows NT\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
]

/** A device in a few words that are the same in every language: `Firefox, Linux`. */
export function nameDevice(userAgent: string | null): string | undefined {
  const { browser, system } = deviceOf(userAgent)
  return [browser, system].filter(Boolean).join(', ') || undefined
}

/** Reads the `User-Agent` a session began with. */
export function deviceOf(userAgent: string | null): Device {
  const text = (userAgent ?? '').slice(0, 300)
  const find = (signs: readonly [string, RegExp][]) =>
    signs.find(([, sign]) => sign.test(text))?.[0] ?? null
  return {
    browser: find(browsers),
    system: find(systems),
    phone: /\biPhone\b|\bAndroid\b.*\bMobile\b/.test(text),
  }
}
