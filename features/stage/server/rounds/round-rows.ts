import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { RoundView } from '../../contract.ts'
import { stages } from '../tables.ts'

/** A round as it is stored; rooms from the first. */
export interface Round {
  id: Id
  occurrenceId: Id
  size: number
  startedAt: Instant
  endsAt: Instant
  rooms: Id[][]
}

/** The newest round of a stage. */
export async function roundOf(db: Db, community: Id, occurrenceId: Id): Promise<Round | undefined> {
  return (await roundsOf(db, community, occurrenceId))[0]
}

/** The rounds of a stage, newest first. */
export function roundsOf(db: Db, community: Id, occurrenceId: Id): Promise<Round[]> {
  return stages(db)
    .selectFrom('stage_round')
    .select(['id', 'occurrence_id as occurrenceId', 'size', 'started_at as startedAt'])
    .select(['ends_at as endsAt', 'rooms'])
    .where('community_id', '=', community)
    .where('occurrence_id', '=', occurrenceId)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .execute()
}

export function presentRound({ rooms, ...round }: Round): RoundView {
  return { ...round, rooms: rooms.map((members, nth) => ({ number: nth + 1, members })) }
}
