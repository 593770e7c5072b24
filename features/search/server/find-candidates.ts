import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { mostGathered, mostWalked } from '../limits.ts'
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
  most: number,
  before?: Before,
): Promise<Candidate[]> {
  const isRare = reading.rarest !== undefined && reading.rarest < rare
  if (reading.hits !== null && isRare) return gather(db, viewer, reading, most, before)
  const walked = await walk(db, viewer, reading, most, before)
  if (walked.length === most || reading.hits === null) return walked
  return gather(db, viewer, reading, most, before)
}

/** Documents that the index may bring without a look at the newest. */
const rare = 4_000

async function walk(
  db: Db,
  viewer: Viewer,
  reading: Reading,
  most: number,
  before: Before,
): Promise<Candidate[]> {
  // Without words every document in the scope is looked at only for its audience and traits.
  const reach = reading.words === null ? mostGathered : mostWalked
  const { inner, outer, values, name, add } = conditions(viewer, reading, before)
  return db.prepared<Candidate>(
    `search-walk-${name}`,
    `select ${shown} from (
       select * from search_document d where ${inner} order by d.at desc, d.id desc limit ${reach}
     ) d where ${outer} order by d.at desc, d.id desc limit ${add(most)}`,
    values,
  )
}

async function gather(
  db: Db,
  viewer: Viewer,
  reading: Reading,
  most: number,
  before: Before,
): Promise<Candidate[]> {
  const { inner, outer, values, name, add } = conditions(viewer, reading, before)
  return db.prepared<Candidate>(
    `search-gather-${name}`,
    `select ${shown} from (
       select * from search_document d where ${inner} and ${outer} limit ${mostGathered}
     ) d order by d.at desc, d.id desc limit ${add(most)}`,
    values,
  )
}

const shown = `d.kind, d.id, d.place_id as "placeId", d.author_id as author, d.at,
  coalesce(ts_rank_cd(d.words, $3::tsquery, 1), 0)::float8 as rank`

/** What is asked of a document: `inner` by an order of documents, `outer` of each one. The name tells the text. */
function conditions(
  { community, keys }: Viewer,
  { words, hits, authors, places, traits, span }: Reading,
  before: Before,
) {
  const values: unknown[] = [community, [...keys], hits]
  const add = (value: unknown) => `$${values.push(value)}`
  const inner = ['d.community_id = $1']
  const outer = ['d.audience && $2::text[]']
  const name: string[] = []
  const ask = (list: string[], letter: string, condition: string) => {
    list.push(condition)
    name.push(letter)
  }
  if (words !== null) ask(outer, 'w', `d.words @@ ${add(words)}::tsquery`)
  if (authors?.length === 1) ask(inner, 'a', `d.author_id = ${add(authors[0])}::uuid`)
  else if (authors) ask(outer, 'as', `d.author_id = any(${add(authors)}::uuid[])`)
  if (places?.length === 1) ask(inner, 'p', `d.place_id = ${add(places[0])}::uuid`)
  else if (places) ask(outer, 'ps', `d.place_id = any(${add(places)}::uuid[])`)
  if (traits.length > 0) ask(inner, 't', `d.traits <> '{}' and d.traits @> ${add(traits)}::text[]`)
  if (span.from) ask(inner, 'f', `d.at >= ${add(span.from)}::timestamptz`)
  if (span.until) ask(inner, 'u', `d.at < ${add(span.until)}::timestamptz`)
  if (before)
    ask(inner, 'b', `(d.at, d.id) < (${add(before.at)}::timestamptz, ${add(before.id)}::uuid)`)
  return {
    inner: inner.join(' and '),
    outer: outer.join(' and '),
    values,
    name: name.join(''),
    add,
  }
}
