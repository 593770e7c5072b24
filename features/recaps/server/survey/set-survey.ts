import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { SetSurvey, SurveyView } from '../../contract.ts'
import { hostedPast } from '../access.ts'
import { recaps } from '../tables.ts'
import { surveyFor } from './survey-of.ts'

/** A host says what is asked. Once somebody answered, it stays: what was promised about names, too. */
export async function setSurvey(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  { off, anonymous, questions }: SetSurvey,
): Promise<SurveyView> {
  await lockLogs(tx, [member.community])
  const past = await hostedPast(tx, member, occurrenceId)
  if (questions.some(({ kind, choices }) => kind !== 'text' && choices.length < 2))
    throw new Refusal(422, 'event.question-without-choices')
  const { answered } = await surveyFor(tx, member.member, past)
  if (answered > 0) throw new Conflict('recap.survey-answered')
  const values = { off, anonymous, questions: JSON.stringify(questions) }
  await recaps(tx)
    .insertInto('recap_survey')
    .values({ community_id: member.community, occurrence_id: occurrenceId, ...values })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'occurrence_id']).doUpdateSet(values),
    )
    .execute()
  return surveyFor(tx, member.member, past)
}
