import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { StageEntries } from '../../contract.ts'
import type { Place } from '../access.ts'
import { isForAll, presentQuestion, type Question } from './question-rows.ts'

/** Tells a question as it is now. The entry names nobody who asked without a name: not even by who wrote it. */
export function announceQuestion(
  tx: Tx,
  { event, audience, hosts }: Place,
  question: Question,
  by: Id | null,
): void {
  const data: StageEntries['stage.question-changed'] = { question: presentQuestion(question) }
  const few = question.anonymous ? hosts : [...hosts, ...onlyMembers([question.authorId])]
  tx.log({
    ...{ community: event.community, by, kind: 'stage.question-changed', data },
    ...{ audience: isForAll(question) ? audience : few, about: question.id },
  })
}
