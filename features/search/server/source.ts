import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { Entry } from '#platform/server/log/append.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { Trait } from '../query/parse-query.ts'

/** Something that can be found. `text` is what it is found by. */
export interface Findable {
  id: Id
  placeId: Id
  author: Id
  at: Instant
  audience: AudienceKey[]
  traits: Trait[]
  text: string
}

/** What a result shows: words as they are now, asked for with the rights of who searches. */
export interface Shown {
  id: Id
  text: string
  /** The message, or the like, whose answer this is. */
  threadId?: Id | undefined
}

/** A kind of thing that can be found: how to read it, and how to show it. Search knows kinds by this alone. */
export interface SearchSource {
  kind: string
  /** The things that an entry says something new about; `some` when it does not say which. */
  changedBy(entry: Entry): readonly Id[] | 'some'
  /** Those of these that stand, as they are now. */
  read(db: Db, community: Id, ids: readonly Id[]): Promise<Findable[]>
  /** All that stand, in an order that does not change, in pages after the last id. */
  readAfter(db: Db, community: Id, after: Id | null, limit: number): Promise<Findable[]>
  /** Of these, what the viewer may read. */
  show(db: Db, viewer: Viewer, ids: readonly Id[]): Promise<Shown[]>
  /** The places of this name that the viewer may read. */
  placesNamed(db: Db, viewer: Viewer, name: string): Promise<Id[]>
}
