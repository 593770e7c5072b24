import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Backstage, Hand, StageEntries, StageState } from '../contract.ts'
import type { Place } from './access.ts'
import { stages } from './tables.ts'

interface Stored extends StageState {
  backstage: Backstage
}

/** What is set on a stage; a stage that nobody touched is as it begins. */
export async function stateOf(db: Db, community: Id, occurrenceId: Id): Promise<Stored> {
  const row = await stages(db)
    .selectFrom('stage')
    .select(['moderated', 'captions_url as captionsUrl', 'session_id as sessionId'])
    .select(['poll_ids as pollIds', 'hands', 'backstage'])
    .where('community_id', '=', community)
    .where('occurrence_id', '=', occurrenceId)
    .executeTakeFirst()
  return { occurrenceId, ...(row ?? untouched) }
}

const untouched = {
  ...{ moderated: false, captionsUrl: null, sessionId: null, pollIds: [], hands: [] },
  backstage: { notes: '', run: [] },
}

/** What may change on a stage. */
interface Change {
  moderated?: boolean
  captionsUrl?: string | null
  sessionId?: Id | null
  pollIds?: Id[]
  hands?: Hand[]
  backstage?: Backstage
}

/** Keeps a change and tells it: what is backstage to hosts, the rest to all. Called with the log locked. */
export async function changeState(
  tx: Tx,
  { event, occurrence, audience, hosts }: Place,
  by: Id,
  change: Change,
): Promise<Stored> {
  const { community } = event
  const values = {
    ...(change.moderated !== undefined && { moderated: change.moderated }),
    ...(change.captionsUrl !== undefined && { captions_url: change.captionsUrl }),
    ...(change.sessionId !== undefined && { session_id: change.sessionId }),
    ...(change.pollIds && { poll_ids: change.pollIds }),
    ...(change.hands && { hands: JSON.stringify(change.hands) }),
    ...(change.backstage && { backstage: JSON.stringify(change.backstage) }),
  }
  await stages(tx)
    .insertInto('stage')
    .values({
      community_id: community,
      occurrence_id: occurrence.id,
      event_id: event.id,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'occurrence_id']).doUpdateSet(values),
    )
    .execute()
  const stored = await stateOf(tx, community, occurrence.id)
  const { backstage, ...state } = stored
  if (change.backstage) {
    const data: StageEntries['stage.backstage-changed'] = { occurrenceId: occurrence.id, backstage }
    tx.log({ community, by, kind: 'stage.backstage-changed', audience: hosts, data })
  } else {
    const data: StageEntries['stage.changed'] = { state }
    tx.log({ community, by, kind: 'stage.changed', audience, data })
  }
  return stored
}
