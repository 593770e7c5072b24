import { firstAnswers } from '#features/chat/server/index.ts'
import type { Member } from '#features/communities/server/index.ts'
import { attendanceOf } from '#features/events/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { day, instantFrom, plus } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { EventReport } from '../../contract.ts'
import { tieDays } from '../../limits.ts'
import { hostedPast } from '../access.ts'
import { resultsOf } from '../survey/results-of.ts'

/** How it went, for hosts. */
export async function reportOf(db: Db, member: Member, occurrenceId: Id): Promise<EventReport> {
  const { occurrence } = await hostedPast(db, member, occurrenceId)
  const { community } = member
  const { there, ...counts } = await attendanceOf(db, community, occurrenceId)
  const from = instantFrom(occurrence.startsAt)
  const until = plus(instantFrom(occurrence.endsAt), tieDays * day)
  return {
    ...counts,
    survey: await resultsOf(db, community, occurrenceId),
    newTies: await firstAnswers(db, community, there, { from, until }),
  }
}
