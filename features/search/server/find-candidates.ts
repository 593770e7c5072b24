import { CompiledQuery } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { mostGathered, mostWalked, rareWord } from '../limits.ts'
import type { Reading } from './read-query.ts'

/** A document that fits, and how well its words do. */
export interface Candidate {
  kind: string
  id: Id
  placeId: Id
  author: Id
  at: Instant
  rank: number
}

/** Where the page before ended: older ones follow. */
export type Before = { at: string; id: Id } | undefined

/**
 * The newest documents that fit and that the viewer may read, at most `most`. A word may be in half of all documents, and
 * to put hundreds of thousands in order takes long. So the newest are looked at one by one first: of a common word they
 * have enough. If they have not, the word is rare, and the index of words has few to bring. Where the vocabulary says so
 * beforehand, the index is asked at once.
 */
export async function findCandidates(
  db: Db,
  viewer: Viewer,
  reading: Reading,
  { most, enough, before }: { most: number; enough: number; before?: Before },
): Promise<Candidate[]> {
  const isRare = reading.rarest !== undefined && reading.rarest < rareWord
  if (reading.hits !== null && isRare) return gather(db, viewer, reading, most, before)
  const walked = await walk(db, viewer, reading, most, before)
  if (walked.length >= enough || reading.hits === null) return walked
  const gathered = await gather(db, viewer, reading, most, before)
  // A phrase of common words alone may be beyond what was gathered, and among the newest all the same.
  const known = new Set(gathered.map(({ id }) => id))
  return [...walked.filter(({ id }) => !known.has(id)), ...gathered].sort(byTime).slice(0, most)
}

function byTime(a: Candidate, b: Candidate): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1
  return a.id > b.id ? -1 : 1
}

function walk(
  db: Db,
  viewer: Viewer,
  reading: Reading,
  most: number,
  before: Before,
): Promise<Candidate[]> {
  const { inner, outer, values, add } = conditions(viewer, reading, before)
  const fits = reading.words === null ? [] : [`d.words @@ ${add(reading.words)}::tsquery`]
  return run(
    db,
    `select ${shown} from (
       select * from search_document d where ${all(inner)} order by d.at desc, d.id desc limit ${reachOf(reading)}
     ) d where ${all([...outer, ...fits])} order by d.at desc, d.id desc limit ${add(most)}`,
    values,
  )
}

/** How many documents are looked at one by one. */
function reachOf({ words, exact, rarest, authors, traits }: Reading): number {
  // Without words nothing but the audience can refuse a document, so that a page is soon full.
  if (words === null) return mostGathered
  // What one author wrote, and what has files, lies far apart on the disk.
  if (authors?.length === 1 || traits.length > 0) return Math.floor(mostWalked / 3)
  // One word of which there are many is met sooner than the index could bring them.
  const isOneWord = exact.length === 1 && !exact[0]?.includes(' ')
  return isOneWord && rarest !== undefined ? mostWalked * 3 : mostWalked
}

function gather(
  db: Db,
  viewer: Viewer,
  reading: Reading,
  most: number,
  before: Before,
): Promise<Candidate[]> {
  const { inner, outer, values, add } = conditions(viewer, reading, before)
  const isPhrase = reading.words?.includes('<->')
  const fits = [...inner, ...outer, `d.words @@ ${add(reading.having)}::tsquery`]
  return run(
    db,
    `select ${shown} from (
       select * from search_document d where ${all(fits)} limit ${isPhrase ? mostGathered / 2 : mostGathered}
     ) d where d.words @@ ${add(reading.words)}::tsquery order by d.at desc, d.id desc limit ${add(most)}`,
    values,
  )
}

/** Not prepared: which index is best depends on the words, so PostgreSQL plans each anew. */
async function run(db: Db, text: string, values: readonly unknown[]): Promise<Candidate[]> {
  const query = CompiledQuery.raw(text, [...values])
  const { rows } = await db.kysely.executeQuery<Candidate>(query)
  return rows
}

function all(conditions: readonly string[]): string {
  return conditions.join(' and ')
}

const shown = `d.kind, d.id, d.place_id as "placeId", d.author_id as author, d.at,
  coalesce(ts_rank_cd(d.words, $3::tsquery, 1), 0)::float8 as rank`

/** What is asked of a document: `inner` what an order of documents can be narrowed by, `outer` of each one. */
function conditions(
  { community, keys }: Viewer,
  { hits, authors, places, traits, span }: Reading,
  before: Before,
) {
  const values: unknown[] = [community, [...keys], hits]
  const add = (value: unknown) => `$${values.push(value)}`
  const inner = ['d.community_id = $1']
  const outer = ['d.audience && $2::text[]']
  if (authors?.length === 1) inner.push(`d.author_id = ${add(authors[0])}::uuid`)
  else if (authors) outer.push(`d.author_id = any(${add(authors)}::uuid[])`)
  if (places?.length === 1) inner.push(`d.place_id = ${add(places[0])}::uuid`)
  else if (places) outer.push(`d.place_id = any(${add(places)}::uuid[])`)
  if (traits.length > 0) {
    inner.push(`d.traits <> '{}'`)
    outer.push(`d.traits @> ${add(traits)}::text[]`)
  }
  if (span.from) inner.push(`d.at >= ${add(span.from)}::timestamptz`)
  if (span.until) inner.push(`d.at < ${add(span.until)}::timestamptz`)
  if (before) inner.push(`(d.at, d.id) < (${add(before.at)}::timestamptz, ${add(before.id)}::uuid)`)
  return { inner, outer, values, add }
}
