import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { QuestionView, SettleQuestion, StageEntries } from '../../contract.ts'
import { hostedBy, type Place } from '../access.ts'
import { stages } from '../tables.ts'
import { announceQuestion } from './announce-question.ts'
import { isForAll, presentQuestion, type Question, questionFor } from './question-rows.ts'

/** A host lets a question through, takes it up, has it answered, or hides it. One is taken up at a time. */
export async function settleQuestion(
  tx: Tx,
  member: Member,
  { occurrenceId, questionId }: { occurrenceId: Id; questionId: Id },
  { status }: SettleQuestion,
): Promise<QuestionView> {
  await lockLogs(tx, [member.community])
  const place = await hostedBy(tx, member, occurrenceId)
  const before = await questionFor(tx, member, place, questionId)
  if (before.status === status) return presentQuestion(before)
  if (status === 'now') await answerOthers(tx, member, place)
  const question = { ...before, status }
  if (isForAll(before) && !isForAll(question)) await withdraw(tx, place, question, member.member)
  await keep(tx, place, question, member.member)
  return presentQuestion(question)
}

/** What was taken up before has been answered by that. */
async function answerOthers(tx: Tx, member: Member, place: Place): Promise<void> {
  const others = await stages(tx)
    .selectFrom('stage_question')
    .select('id')
    .where('community_id', '=', member.community)
    .where('occurrence_id', '=', place.occurrence.id)
    .where('status', '=', 'now')
    .execute()
  for (const { id } of others) {
    const question = await questionFor(tx, member, place, id)
    await keep(tx, place, { ...question, status: 'answered' }, member.member)
  }
}

async function keep(tx: Tx, place: Place, question: Question, by: Id): Promise<void> {
  await stages(tx)
    .updateTable('stage_question')
    .set({ status: question.status })
    .where('community_id', '=', place.event.community)
    .where('id', '=', question.id)
    .execute()
  announceQuestion(tx, place, question, by)
}

/** Its words leave the log, and those who saw it are told. */
async function withdraw(tx: Tx, place: Place, { id }: Question, by: Id): Promise<void> {
  const { event, occurrence, audience } = place
  await emptyEntries(tx, event.community, id, { question: null })
  const data: StageEntries['stage.question-withdrawn'] = { occurrenceId: occurrence.id, id }
  tx.log({ community: event.community, by, kind: 'stage.question-withdrawn', audience, data })
}
