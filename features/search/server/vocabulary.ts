import { CompiledQuery } from 'kysely'
import type { Db } from '#platform/server/db/database.ts'
import { literal } from '#platform/server/db/literal.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { Correction } from '../contract.ts'
import { distance, neighboursOf } from './typing-errors.ts'

/** What a viewer's own vocabulary says of the words of a query. */
export interface Vocabulary {
  /** About how many documents have a word or one that begins as its stem does, at most. */
  uses: ReadonlyMap<string, number>
  /** What to look for instead of words that nobody wrote. */
  instead: ReadonlyMap<string, readonly string[]>
  corrections: readonly Correction[]
}

/** Looks words up among those that the viewer may read. `open` is being typed and may go on. */
export async function vocabularyFor(
  db: Db,
  viewer: Viewer,
  configuration: string,
  words: readonly string[],
  mended: ReadonlySet<string>,
  open: string | undefined,
): Promise<Vocabulary> {
  const uses = words.length > 0 ? await usesOf(db, viewer, configuration, words, open) : new Map()
  const unknown = words.filter((word) => mended.has(word) && uses.get(word) === 0)
  const instead = new Map<string, readonly string[]>()
  for (const word of new Set(unknown)) {
    const meant = await nearestTo(db, viewer, word)
    if (meant.length > 0) instead.set(word, meant)
  }
  for (const word of instead.keys()) uses.delete(word)
  return {
    uses,
    instead,
    corrections: [...instead].map(([typed, meant]) => ({ typed, meant: [...meant] })),
  }
}

/** Words that begin alike and are counted; with more of them a word is not rare. */
const mostAlike = 400

/** Words count with all that begin like their stem: `glazed` is found by `glaze`. */
async function usesOf(
  db: Db,
  { community, keys }: Viewer,
  configuration: string,
  words: readonly string[],
  open: string | undefined,
): Promise<Map<string, number>> {
  const rows = await db.prepared<{ asked: string; uses: number }>(
    'search-uses',
    `select asked, coalesce((
       select case when count(*) < ${mostAlike} then sum(uses) else 1000000000 end from (
         select uses from search_word w
         where w.community_id = $1 and w.audience && $2::text[] and w.word >= begins and w.word < begins || U&'\\+10FFFF'
           and (asked = $5 or w.word = asked or to_tsvector($3::regconfig, w.word) @@ stem)
         limit ${mostAlike}
       ) w
     ), 0)::int as uses
     from unnest($4::text[]) asked
     cross join lateral (select to_tsquery($3::regconfig, quote_literal(asked)) as stem) s
     cross join lateral (
       select case when asked = $5 then asked else left(asked, greatest(3, length(btrim(stem::text, '''')) - 1)) end collate "C" as begins
     ) b`,
    [community, [...keys], configuration, [...new Set(words)], open ?? null],
  )
  return new Map(rows.map(({ asked, uses }) => [asked, uses]))
}

const mostMeant = 3

/** The known words nearest to one that nobody wrote: the fewest typing errors apart, then the most used. */
async function nearestTo(db: Db, viewer: Viewer, word: string): Promise<readonly string[]> {
  if (word.length < 4 || word.length > 24) return []
  const one = await oneErrorFrom(db, viewer, word)
  if (one.length > 0) return one
  return word.length < 7 ? [] : twoErrorsFrom(db, viewer, word)
}

async function oneErrorFrom(db: Db, { community, keys }: Viewer, word: string): Promise<string[]> {
  const rows = await db.prepared<{ word: string }>(
    'search-one-error',
    `select word from search_word
     where community_id = $1 and audience && $2::text[] and word = any($3::text[])
     group by word order by sum(uses) desc, word limit ${mostMeant}`,
    [community, [...keys], neighboursOf(word)],
  )
  return rows.map((row) => row.word)
}

async function twoErrorsFrom(db: Db, { community, keys }: Viewer, word: string): Promise<string[]> {
  // With its values in the text: planned blind, PostgreSQL compares every word.
  const query = CompiledQuery.raw(
    `select word from search_word
     where community_id = ${literal(community)} and audience && ${literal([...keys])}::text[] and word % ${literal(word)}
       and length(word) between ${word.length - 2} and ${word.length + 2}
     group by word order by similarity(word, ${literal(word)}) desc, sum(uses) desc, word limit 40`,
  )
  const { rows } = await db.kysely.executeQuery<{ word: string }>(query)
  return rows
    .map((row) => row.word)
    .filter((near) => distance(word, near) <= 2)
    .slice(0, mostMeant)
}
