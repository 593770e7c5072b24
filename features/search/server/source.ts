import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { Entry } from '#platform/server/log/append.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { Type } from '../query/parse-query.ts'
import type { Trait } from '../query/traits.ts'

/** Something that can be found, by `title`, which weighs more, and by `text`. */
export interface Findable {
  id: Id
  /** Where it stands; nowhere in particular is null. */
  placeId: Id | null
  /** Null for what nobody here made. */
  author: Id | null
  at: Instant
  audience: AudienceKey[]
  /** Who is led to its words by a typing error, where those are fewer. */
  ledTo?: AudienceKey[]
  traits: Trait[]
  types: Type[]
  title?: string | undefined
  text: string
  /** What it is a part of, for sources that know wholes. */
  wholeId?: Id
}

/** Of a thing that has parts, what holds for each of them, and the part that is found by its name, if one is. */
export interface Whole {
  id: Id
  head?: Id
  placeId: Id | null
  audience: AudienceKey[]
  /** The types of all parts but the head. */
  types: Type[]
}

/** What a result shows: words as they are now, asked for with the rights of who searches. */
export interface Shown {
  id: Id
  text: string
  title?: string | undefined
  /** What exactly it is, such as a question, or a recording. */
  form?: string | undefined
  /** How it stands, where it is not simply there. */
  status?: 'suggested' | 'returned' | 'archived' | 'solved' | undefined
  /** The message, or the like, whose answer this is. */
  threadId?: Id | undefined
  /** The topic that it stands in, and its number there. */
  topicId?: Id | undefined
  number?: number | undefined
}

/** What an entry says something new about: things, wholes with their parts, or much that it does not name. */
export interface Changed {
  ids?: readonly Id[]
  wholes?: readonly Id[]
  unnamed?: boolean
}

/** A kind of thing that can be found: how to read it, and how to show it. Search knows kinds by this alone. */
export interface SearchSource {
  kind: string
  /** The kind of its results, where two sources know the same things by what is on them and in them. */
  shownAs?: string
  changedBy(entry: Entry): Changed
  /** Those of these that stand, as they are now. */
  read(db: Db, community: Id, ids: readonly Id[]): Promise<Findable[]>
  /** All that stand, in an order that does not change, in pages after the last id. `last` goes on from there. */
  readAfter(db: Db, community: Id, after: Id | null, limit: number): Promise<Page>
  /** Of these wholes those that stand, as they are now. */
  wholes?(db: Db, community: Id, ids: readonly Id[]): Promise<Whole[]>
  /** Of these, what the viewer may read. */
  show(db: Db, viewer: Viewer, ids: readonly Id[]): Promise<Shown[]>
  /** The places of this name that the viewer may read. */
  placesNamed(db: Db, viewer: Viewer, name: string): Promise<Id[]>
}

/** Some of all there are; `last` is undefined behind the end. */
export interface Page {
  found: Findable[]
  last: Id | undefined
}

/** A page of rows as a source brings them. */
export function pageOf<Row extends { id: Id }>(
  rows: readonly Row[],
  limit: number,
  findable: (row: Row) => Findable,
): Page {
  return { found: rows.map(findable), last: rows.length < limit ? undefined : rows.at(-1)?.id }
}
