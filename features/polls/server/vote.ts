import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { PollState, Vote } from '../contract.ts'
import { choicesOf, pollFor } from './access.ts'
import { announceVote } from './announce.ts'
import { isVote } from './policy.ts'
import { isOver, type Poll, presentState } from './poll-rows.ts'
import { recount } from './recount.ts'
import { polls } from './tables.ts'

/** Votes, or votes differently. The same vote again changes nothing. What is chosen has no order but in a ranked poll. */
export async function vote(
  tx: Tx,
  member: Member,
  pollId: Id,
  { choices }: Vote,
): Promise<PollState> {
  const { poll, before } = await openPoll(tx, member, pollId)
  const verdict = isVote(poll, choices)
  if (verdict !== 'ok') throw new Refusal(422, `poll.${verdict}`, { most: poll.most ?? 1 })
  const chosen = poll.kind === 'ranked' ? choices : inOrder(poll, choices)
  if (before?.join() === chosen.join()) return presentState(poll, before)
  const row = { community_id: poll.community, poll_id: poll.id, member_id: member.member }
  await polls(tx)
    .insertInto('poll_vote')
    .values({ ...row, choices: chosen })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'poll_id', 'member_id']).doUpdateSet({ choices: chosen }),
    )
    .execute()
  announceVote(tx, poll, member.member, chosen)
  return presentState(await recount(tx, poll), chosen)
}

/** Takes one's vote back. Without a vote nothing changes. */
export async function withdrawVote(tx: Tx, member: Member, pollId: Id): Promise<PollState> {
  const { poll, before } = await openPoll(tx, member, pollId)
  if (!before) return presentState(poll, null)
  await polls(tx)
    .deleteFrom('poll_vote')
    .where('community_id', '=', poll.community)
    .where('poll_id', '=', poll.id)
    .where('member_id', '=', member.member)
    .execute()
  announceVote(tx, poll, member.member, null)
  return presentState(await recount(tx, poll), null)
}

/** The poll and one's vote, read under the lock of the log, so that a vote and the closing have an order. */
async function openPoll(
  tx: Tx,
  member: Member,
  pollId: Id,
): Promise<{ poll: Poll; before: Id[] | null }> {
  await lockLogs(tx, [member.community])
  const poll = await pollFor(tx, member, pollId)
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (isOver(poll)) throw new Conflict('poll.closed')
  return { poll, before: await choicesOf(tx, poll, member.member) }
}

function inOrder({ options }: Poll, choices: readonly Id[]): Id[] {
  return options.map(({ id }) => id).filter((id) => choices.includes(id))
}
