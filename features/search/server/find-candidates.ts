import { CompiledQuery } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { literal } from '#platform/server/db/literal.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { mostGathered, mostWalked, rareWord } from '../limits.ts'
import type { Reading } from './read-query.ts'

/** A document that fits, and how well its words do. */
export interface Candidate {
  kind: string
  id: Id
  placeId: Id | null
  author: Id | null
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
  const { inner, outer } = conditions(viewer, reading, before)
  const fits = reading.words === null ? [] : [`d.words @@ ${literal(reading.words ?? '')}::tsquery`]
  return run(
    db,
    `select ${shownOf(reading)} from (
       select * from search_document d where ${all(inner)} order by d.at desc, d.id desc limit ${reachOf(reading)}
     ) d where ${all([...outer, ...fits])} order by d.at desc, d.id desc limit ${literal(most)}`,
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
  const { inner, outer } = conditions(viewer, reading, before)
  const isPhrase = reading.words?.includes('<->')
  const fits = [...inner, ...outer, `d.words @@ ${literal(reading.having ?? '')}::tsquery`]
  return run(
    db,
    `select ${shownOf(reading)} from (
       select * from search_document d where ${all(fits)} limit ${isPhrase ? mostGathered / 2 : mostGathered}
     ) d where d.words @@ ${literal(reading.words ?? '')}::tsquery order by d.at desc, d.id desc limit ${literal(most)}`,
  )
}

/** Not prepared, and without parameters: which index is best depends on the words, so PostgreSQL plans each anew. */
async function run(db: Db, text: string): Promise<Candidate[]> {
  const { rows } = await db.kysely.executeQuery<Candidate>(CompiledQuery.raw(text))
  return rows
}

function all(conditions: readonly string[]): string {
  return conditions.join(' and ')
}

function shownOf({ hits }: Reading): string {
  const rank = hits === null ? '0' : `ts_rank_cd(d.words, ${literal(hits)}::tsquery, 1)`
  return `d.kind, d.id, d.place_id as "placeId", d.author_id as author, d.at, ${rank}::float8 as rank`
}

/** What is asked of a document: `inner` what an order of documents can be narrowed by, `outer` of each one. */
function conditions(
  { community, keys }: Viewer,
  { authors, places, traits, types, span }: Reading,
  before: Before,
) {
  const inner = [`d.community_id = ${literal(community)}`]
  const outer = [`d.audience && ${literal([...keys])}::text[]`]
  const [author, ...moreAuthors] = authors ?? []
  const [place, ...morePlaces] = places ?? []
  if (author && moreAuthors.length === 0) inner.push(`d.author_id = ${literal(author)}::uuid`)
  else if (authors) outer.push(`d.author_id = any(${literal(authors)}::uuid[])`)
  if (place && morePlaces.length === 0) inner.push(`d.place_id = ${literal(place)}::uuid`)
  else if (places) outer.push(`d.place_id = any(${literal(places)}::uuid[])`)
  if (traits.length > 0) {
    inner.push(`d.traits <> '{}'`)
    outer.push(`d.traits @> ${literal(traits)}::text[]`)
  }
  if (types.length > 0) {
    // By the index of what is no message, or is solved, which are small.
    if (types.every((type) => type === 'solved')) inner.push(`d.types @> '{solved}'`)
    if (!types.includes('message') && !types.includes('solved')) inner.push(`d.kind <> 'message'`)
    // A library and events are few, and may lie behind very many posts.
    if (types.every((type) => type === 'resource'))
      inner.push(`d.kind in ('resource', 'drop', 'comment')`)
    if (types.every((type) => type === 'event')) inner.push(`d.kind = 'event'`)
    outer.push(`d.types && ${literal(types)}::text[]`)
  }
  if (span.from) inner.push(`d.at >= ${literal(span.from)}::timestamptz`)
  if (span.until) inner.push(`d.at < ${literal(span.until)}::timestamptz`)
  if (before)
    inner.push(`(d.at, d.id) < (${literal(before.at)}::timestamptz, ${literal(before.id)}::uuid)`)
  return { inner, outer }
}
