import { parseSearchWith, stringifySearchWith } from '@tanstack/react-router'

/** Options of the router by which a query is words on both sides, where it would be JSON otherwise. */
export const plainQuery = {
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
}
