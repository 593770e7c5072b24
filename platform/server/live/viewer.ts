import type { Id } from '#lib/ids.ts'
import type { Db } from '../db/database.ts'
import type { AudienceKey } from '../log/audience.ts'

/** Somebody who may look into one community, and the audience keys they hold there. */
export interface Viewer {
  community: Id
  member: Id
  keys: ReadonlySet<AudienceKey>
}

/** The one access function: who a person is in a community, or undefined when they have no business there. */
export type ViewerFor = (db: Db, person: Id, community: Id) => Promise<Viewer | undefined>
