/** A stored reference; its groups are the sigil and the id, or the word of a call. */
export const referencePattern =
  /<([@#](?=[0-9a-f-]{36}>)|!(?=channel>|here>))([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|channel|here)>/

/** The ids that a text refers to, of members (`@`) or of channels (`#`). */
export function referencesIn(text: string, sigil: '@' | '#'): string[] {
  const found = text.matchAll(new RegExp(referencePattern, 'g'))
  return [...found].flatMap(([, mark, id]) => (mark === sigil && id ? id : []))
}
