import type { Question } from '#features/events/contract.ts'
import type { Id } from '#lib/ids.ts'
import { day, instantFrom, now, plus } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { SurveyView } from '../../contract.ts'
import { surveyDays } from '../../limits.ts'
import type { Past } from '../access.ts'
import { recaps } from '../tables.ts'

/** What is asked after an event: without anything of its own, whether one would recommend it, without names. */
export async function askedAfter(
  db: Db,
  community: Id,
  occurrenceId: Id,
): Promise<{ off: boolean; anonymous: boolean; questions: Question[] }> {
  const row = await recaps(db)
    .selectFrom('recap_survey')
    .select(['off', 'anonymous', 'questions'])
    .where('community_id', '=', community)
    .where('occurrence_id', '=', occurrenceId)
    .executeTakeFirst()
  return row ?? { off: false, anonymous: true, questions: [] }
}

/** What is asked after a date, whether hosts said so themselves, and which members have answered. */
export async function surveyAfter(
  db: Db,
  community: Id,
  occurrenceId: Id,
): Promise<{ off: boolean; anonymous: boolean; isSet: boolean; answered: Set<Id> }> {
  const [row] = await db.prepared<{ isSet: boolean; answered: Id[] }>(
    'recap-survey-after',
    `select exists (select from recap_survey where community_id = $1 and occurrence_id = $2) as "isSet",
       array(select member_id from recap_answered where community_id = $1 and occurrence_id = $2) as answered`,
    [community, occurrenceId],
  )
  const { off, anonymous } = await askedAfter(db, community, occurrenceId)
  return { off, anonymous, isSet: row?.isSet ?? false, answered: new Set(row?.answered) }
}

/** The survey as a member sees it. */
export async function surveyFor(db: Db, member: Id, past: Past): Promise<SurveyView> {
  const { community } = past.event
  const asked = await askedAfter(db, community, past.occurrence.id)
  const [row] = await db.prepared<{ answered: number; mine: boolean }>(
    'recap-answered',
    `select count(*)::int as answered, coalesce(bool_or(member_id = $3), false) as mine
     from recap_answered where community_id = $1 and occurrence_id = $2`,
    [community, past.occurrence.id, member],
  )
  const { answered = 0, mine = false } = row ?? {}
  return { ...asked, answered, mine, open: past.wasThere && isOpen(past) && !mine && !asked.off }
}

/** Answers are taken from the start until a month after the end. */
export function isOpen({ occurrence: { startsAt, endsAt } }: Past): boolean {
  const at = now()
  return instantFrom(startsAt) <= at && at <= plus(instantFrom(endsAt), surveyDays * day)
}
