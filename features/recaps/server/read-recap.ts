import type { Member } from '#features/communities/server/index.ts'
import { lastRooms } from '#features/stage/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { RecapView } from '../contract.ts'
import { pastFor } from './access.ts'
import { keepsakesFor } from './keepsakes.ts'
import { surveyFor } from './survey/survey-of.ts'
import { thanksFor } from './thanks.ts'

/** What is left of a date of an event, as a member sees it. */
export async function readRecap(db: Db, member: Member, occurrenceId: Id): Promise<RecapView> {
  const past = await pastFor(db, member, occurrenceId)
  const round = past.isHost ? await lastRooms(db, member.community, occurrenceId) : undefined
  return {
    eventId: past.event.id,
    title: past.event.title,
    endsAt: past.occurrence.endsAt,
    survey: await surveyFor(db, member.member, past),
    thanks: await thanksFor(db, member, past),
    keepsakes: await keepsakesFor(db, member, past),
    rooms: round?.rooms.length ?? 0,
    can: { host: past.isHost },
  }
}
