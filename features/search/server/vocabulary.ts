import type { Db } from '#platform/server/db/database.ts'
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
  open: string | undefined,
): Promise<Vocabulary> {
  const uses = words.length > 0 ? await usesOf(db, viewer, configuration, words, open) : new Map()
  const unknown = words.filter((word) => uses.get(word) === 0)
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
       select sum(uses) from (
         select uses from search_word w
         where w.community_id = $1 and w.audience && $2::text[] and w.word >= begins and w.word < begins || U&'\\+10FFFF'
           and (asked = $5 or w.word = asked or to_tsvector($3::regconfig, w.word) @@ stem)
         limit 400
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
async function nearestTo(
  db: Db,
  { community, keys }: Viewer,
  word: string,
): Promise<readonly string[]> {
  const reach = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  if (reach === 0 || word.length > 24) return []
  const rows = await db.prepared<{ word: string; uses: number }>(
    'search-nearest',
    `select word, sum(uses)::int as uses from (
       select word, uses from search_word
       where community_id = $1 and audience && $2::text[] and word = any($3::text[])
       union
       (select word, uses from search_word
        where $4 and community_id = $1 and audience && $2::text[] and word % $5
        order by similarity(word, $5) desc limit 40)
     ) near group by word`,
    [community, [...keys], neighboursOf(word), reach > 1, word],
  )
  return rows
    .map((row) => ({ ...row, errors: distance(word, row.word) }))
    .filter(({ errors }) => errors <= reach)
    .sort((a, b) => a.errors - b.errors || b.uses - a.uses || (a.word < b.word ? -1 : 1))
    .filter(({ errors }, _, [nearest]) => errors === nearest?.errors)
    .slice(0, mostMeant)
    .map((row) => row.word)
}
