import { membersFor } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Outcome } from '#platform/server/db/lane.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { StageEntries } from '../../contract.ts'
import type { Place } from '../access.ts'
import { placesOf } from '../places-of.ts'
import { isForAll, questionsAt } from './question-rows.ts'

/** A vote to give or take back, by whom and for what. */
export interface Voting {
  person: Id
  community: Id
  occurrenceId: Id
  questionId: Id
  vote: boolean
}

interface Admitted extends Voting {
  member: Id
  place: Place
}

/** Gives and takes back many votes at once. Each question that they change is told of once, however many it were. */
export async function voteQuestions(tx: Tx, votings: readonly Voting[]): Promise<Outcome<null>[]> {
  await lockLogs(tx, [...new Set(votings.map(({ community }) => community))])
  const members = await membersFor(tx, votings)
  const questions = await questionsAt(tx, votings)
  const places = await placesOf(tx, votings, members)
  const decided = votings.map((voting, nth): Admitted | Refusal => {
    const { community, person, occurrenceId, questionId } = voting
    const member = members.get(`${community} ${person}`)?.member ?? ''
    const place = places[nth] ?? new NotFound('stage')
    const question = questions.get(`${community} ${questionId}`)
    if (place instanceof Refusal) return place
    if (question?.occurrenceId !== occurrenceId || !isForAll(question))
      return new NotFound('question')
    return { ...voting, member, place }
  })
  await keepVotes(
    tx,
    decided.flatMap((each) => (each instanceof Refusal ? [] : each)),
  )
  return decided.map((each) => (each instanceof Refusal ? { error: each } : { ok: null }))
}

async function keepVotes(tx: Tx, admitted: readonly Admitted[]): Promise<void> {
  // Of two wishes of one member the later one holds.
  const last = new Map(admitted.map((each) => [`${each.questionId} ${each.member}`, each]))
  if (last.size === 0) return
  const rows = [...last.values()].map(({ community, questionId, member, vote }) => ({
    ...{ community_id: community, question_id: questionId, member_id: member, vote },
  }))
  const counted = await tx.prepared<{ community: Id; id: Id; votes: number }>(
    'stage-vote',
    `with wanted as (
       select * from json_to_recordset($1::json) as w (community_id uuid, question_id uuid, member_id uuid, vote boolean)
     ), given as (
       insert into stage_vote (community_id, question_id, member_id)
       select community_id, question_id, member_id from wanted where vote
       on conflict do nothing returning community_id, question_id, 1 as change
     ), taken as (
       delete from stage_vote v using wanted w
       where v.community_id = w.community_id and v.question_id = w.question_id and v.member_id = w.member_id and not w.vote
       returning v.community_id, v.question_id, -1 as change
     ), changed as (
       select community_id, question_id, sum(change) as change
       from (select * from given union all select * from taken) each group by community_id, question_id
     )
     update stage_question q set votes = q.votes + c.change from changed c
     where q.community_id = c.community_id and q.id = c.question_id
     returning q.community_id as community, q.id, q.votes`,
    [JSON.stringify(rows)],
  )
  announceVotes(tx, admitted, counted)
}

function announceVotes(
  tx: Tx,
  admitted: readonly Admitted[],
  counted: readonly { community: Id; id: Id; votes: number }[],
): void {
  const places = new Map(admitted.map(({ questionId, place }) => [questionId, place]))
  const byPlace = Map.groupBy(counted, ({ id }) => places.get(id)?.occurrence.id)
  for (const [occurrenceId, votes] of byPlace) {
    const place = places.get(votes[0]?.id ?? '')
    if (!occurrenceId || !place) continue
    const data: StageEntries['stage.votes-counted'] = {
      occurrenceId,
      votes: votes.map(({ id, votes }) => ({ id, votes })),
    }
    const { audience, event } = place
    tx.log({ community: event.community, by: null, kind: 'stage.votes-counted', audience, data })
  }
}
