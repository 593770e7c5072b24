import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { StageEntries } from '../../contract.ts'
import type { Place } from '../access.ts'
import { isForAll, presentQuestion, type Question } from './question-rows.ts'

/** Tells a question as it is now. What is sent names nobody who asked without a name; whom it is sent to is told to nobody. */
export function announceQuestion(
  tx: Tx,
  { event, audience, hosts }: Place,
  question: Question,
  by: Id | null,
): void {
  const data: StageEntries['stage.question-changed'] = { question: presentQuestion(question) }
  const few = [...hosts, ...onlyMembers([question.authorId])]
  tx.log({
    ...{ community: event.community, by, kind: 'stage.question-changed', data },
    ...{ audience: isForAll(question) ? audience : few, about: question.id },
  })
}
