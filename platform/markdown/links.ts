const schemes = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address to link to, as the browser itself will read it, or undefined where we do not link: other schemes,
 * addresses without one, and those with a user name, which make `https://bank.example@evil.example` look like a bank.
 */
export function safeAddress(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  return schemes.has(url.protocol) && !url.username && !url.password ? url : undefined
}

/** Whether a link leaves this site. */
export function isForeign(
  url: URL,
  here: string | undefined = globalThis.location?.origin,
): boolean {
  return url.origin !== here
}
