import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AskQuestion, QuestionView } from '../../contract.ts'
import { mostQuestions } from '../../limits.ts'
import { spokenOn } from '../access.ts'
import { stateOf } from '../state.ts'
import { stages } from '../tables.ts'
import { announceQuestion } from './announce-question.ts'
import { presentQuestion, type Question, questionsAt } from './question-rows.ts'

/** Asks a question; where a host looks at them first it waits. The same id again answers with the first. */
export async function askQuestion(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  { id, body, anonymous }: AskQuestion,
): Promise<QuestionView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const place = await spokenOn(tx, member, occurrenceId)
  const earlier = (await questionsAt(tx, [{ community, questionId: id }])).get(`${community} ${id}`)
  if (earlier && (earlier.authorId !== by || earlier.occurrenceId !== occurrenceId))
    throw new Conflict('stage.id-taken')
  if (earlier) return presentQuestion(earlier)
  await refuseFull(tx, community, occurrenceId)
  const { moderated } = await stateOf(tx, community, occurrenceId)
  const question: Question = {
    ...{ id, occurrenceId, authorId: by, anonymous, body, at: now(), votes: 0 },
    status: moderated && !place.isHost ? 'waiting' : 'open',
  }
  await stages(tx)
    .insertInto('stage_question')
    .values({
      ...{ community_id: community, id, occurrence_id: occurrenceId, author_id: by, anonymous },
      ...{ body, at: question.at, status: question.status },
    })
    .execute()
  announceQuestion(tx, place, question, null)
  return presentQuestion(question)
}

async function refuseFull(tx: Tx, community: Id, occurrenceId: Id): Promise<void> {
  const { count } = await stages(tx)
    .selectFrom('stage_question')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('community_id', '=', community)
    .where('occurrence_id', '=', occurrenceId)
    .executeTakeFirstOrThrow()
  if (count >= mostQuestions)
    throw new Conflict('stage.too-many-questions', { most: mostQuestions })
}
