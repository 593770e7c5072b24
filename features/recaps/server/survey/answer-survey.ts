import type { Member } from '#features/communities/server/index.ts'
import type { Question } from '#features/events/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AnswerSurvey, SurveyView } from '../../contract.ts'
import { livedThrough } from '../access.ts'
import { recaps } from '../tables.ts'
import { askedAfter, isOpen, surveyFor } from './survey-of.ts'

/** Answers once, for who was there. Where it is anonymous nothing that is kept leads from the answer to who gave it. */
export async function answerSurvey(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  { score, answers }: AnswerSurvey,
): Promise<SurveyView> {
  const { community, member: own } = member
  await lockLogs(tx, [community])
  const past = await livedThrough(tx, member, occurrenceId)
  const { off, anonymous, questions } = await askedAfter(tx, community, occurrenceId)
  if (off || !isOpen(past)) throw new Conflict('recap.survey-closed')
  const given = questions.flatMap((question) => {
    const values = answers.find(({ questionId }) => questionId === question.id)?.values ?? []
    refuseUnfit(question, values)
    return values.length > 0 ? [{ questionId: question.id, values }] : []
  })
  const { numInsertedOrUpdatedRows: first } = await recaps(tx)
    .insertInto('recap_answered')
    .values({ community_id: community, occurrence_id: occurrenceId, member_id: own })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!first) throw new Conflict('recap.answered')
  await recaps(tx)
    .insertInto('recap_answer')
    .values({
      ...{ community_id: community, occurrence_id: occurrenceId, score },
      ...{ member_id: anonymous ? null : own, answers: JSON.stringify(given) },
    })
    .execute()
  return surveyFor(tx, own, past)
}

function refuseUnfit(question: Question, values: readonly string[]): void {
  const { kind, choices, required, label } = question
  if (required && values.every((value) => value === ''))
    throw new Refusal(422, 'recap.answer-missing', { label })
  if (kind !== 'many' && values.length > 1) throw new Refusal(422, 'recap.one-answer', { label })
  if (kind !== 'text' && values.some((value) => !choices.includes(value)))
    throw new Refusal(422, 'recap.no-such-choice', { label })
}
