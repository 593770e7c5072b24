import type { Id } from './ids.ts'

const reference = 'file:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'

/** The id of the file that an address in a text names, as `file:<id>`; undefined where it is another address. */
export function fileIdIn(address: string): Id | undefined {
  return new RegExp(`^${reference}$`).exec(address)?.[1]
}

/** The files that a text refers to, as `![words](file:<id>)`, each once, in order. */
export function fileIdsIn(text: string): Id[] {
  const found = text.matchAll(new RegExp(`\\]\\(\\s*<?${reference}`, 'g'))
  return [...new Set([...found].flatMap(([, id]) => id ?? []))]
}
