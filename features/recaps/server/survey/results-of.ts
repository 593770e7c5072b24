import type { Answers } from '#features/events/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { SurveyResults } from '../../contract.ts'
import { fewestAnswers } from '../../limits.ts'
import { recaps } from '../tables.ts'
import { netScore } from './net-score.ts'
import { askedAfter } from './survey-of.ts'

/**
 * What was answered. Of an anonymous survey words show from five answers on, and those of each question in the order of
 * their letters, so that nothing puts one person's answers together.
 */
export async function resultsOf(db: Db, community: Id, occurrenceId: Id): Promise<SurveyResults> {
  const { anonymous, questions } = await askedAfter(db, community, occurrenceId)
  const rows = await recaps(db)
    .selectFrom('recap_answer')
    .select(['member_id as member', 'score', 'answers'])
    .where('community_id', '=', community)
    .where('occurrence_id', '=', occurrenceId)
    .orderBy('id')
    .execute()
  const hides = anonymous && rows.length < fewestAnswers
  return {
    net: netScore(rows.map(({ score }) => score)),
    questions: questions.map(({ id, label, kind, choices }) => ({
      ...{ id, label, choices: kind === 'text' ? [] : choices },
      answers: hides ? [] : answersTo(id, rows, anonymous),
    })),
  }
}

function answersTo(
  question: Id,
  rows: readonly { member: Id | null; answers: Answers }[],
  anonymous: boolean,
) {
  const given = rows.flatMap(({ member, answers }) => {
    const values = answers.find(({ questionId }) => questionId === question)?.values
    return values ? [{ member, values }] : []
  })
  if (!anonymous) return given
  return given.sort((a, b) => (a.values.join() < b.values.join() ? -1 : 1))
}
