import pg from 'pg'

/**
 * A value as part of a statement's text. For the few statements whose best plan depends on their values: with parameters
 * PostgreSQL plans them blind. Of an array each element is quoted.
 */
export function literal(value: string | number | readonly string[]): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return pg.escapeLiteral(value)
  const elements = value.map((each) => `"${each.replace(/["\\]/g, '\\$&')}"`)
  return pg.escapeLiteral(`{${elements.join()}}`)
}
