import type { Db } from '#platform/server/db/database.ts'
import { type Word, wordsOf } from '../query/words.ts'
import type { Reading } from './read-query.ts'

/** More words than any excerpt has to be looked through. */
const mostWords = 400

/** For each text its words that were looked for, in their order; words by the same rules as the index. */
export async function pointOut(
  db: Db,
  { configuration, hits }: Pick<Reading, 'configuration' | 'hits'>,
  texts: readonly string[],
): Promise<Word[][]> {
  if (hits === null) return texts.map(() => [])
  const words = texts.map((text) => wordsOf(text).slice(0, mostWords))
  const all = [...new Set(words.flat().map(({ text }) => text))]
  const rows = await db.prepared<{ word: string }>(
    'search-hits',
    `select word from unnest($1::text[]) word
     where to_tsvector($2::regconfig, word) @@ any(
       select (quote_literal(node.lexeme) || case when node.starts then ':*' else '' end)::tsquery
       from unnest($3::text[], $4::boolean[]) as node (lexeme, starts))`,
    [all, configuration, ...nodesOf(hits)],
  )
  const found = new Set(rows.map(({ word }) => word))
  return words.map((each) => each.filter(({ text }) => found.has(text)))
}

/** The lexemes of a tsquery as text, and which of them stand for all words that begin so: `'glaze':* | 'kiln'`. */
function nodesOf(tsquery: string): [string[], boolean[]] {
  const nodes = [...tsquery.matchAll(/'((?:[^']|'')+)'(:\*)?/g)]
  return [
    nodes.map(([, lexeme = '']) => lexeme.replaceAll("''", "'")),
    nodes.map(([, , starts]) => starts !== undefined),
  ]
}
