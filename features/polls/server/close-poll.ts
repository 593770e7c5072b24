import { z } from 'zod'
import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { type Instant, now } from '#lib/time.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { PollState } from '../contract.ts'
import { choicesOf, findPoll, pollFor } from './access.ts'
import { announce } from './announce.ts'
import { canClose } from './policy.ts'
import { isOver, type Poll, presentState } from './poll-rows.ts'
import { polls } from './tables.ts'

export const closeJob = 'polls.close'

const Payload = z.object({ community: z.string(), poll: z.string() })

/** Closes a poll before its time. Closing twice changes nothing. */
export async function closePoll(tx: Tx, member: Member, pollId: Id): Promise<PollState> {
  await lockLogs(tx, [member.community])
  const poll = await pollFor(tx, member, pollId)
  if (!canClose(member, poll)) throw new Forbidden('poll.not-yours')
  const closed = poll.closedAt ? poll : await close(tx, poll, member.member)
  return presentState(closed, await choicesOf(tx, closed, member.member))
}

/** The job that closes a poll at its time. It may run twice or late: votes are refused by the clock already. */
export function closeTask(transact: Transact): JobTask {
  return async (payload) => {
    const due = Payload.parse(payload)
    await transact(async (tx) => {
      await lockLogs(tx, [due.community])
      const poll = await findPoll(tx, due.community, due.poll)
      if (poll && !poll.closedAt && isOver(poll)) await close(tx, poll, null)
    })
  }
}

/** The count stays. Who voted for what in an anonymous poll goes. */
async function close(tx: Tx, poll: Poll, by: Id | null): Promise<Poll> {
  const closed = { ...poll, closedAt: now() }
  await markClosed(tx, poll, closed.closedAt)
  if (poll.anonymous) await forgetVotes(tx, poll)
  announce(tx, closed, 'polls.closed', by)
  return closed
}

export async function markClosed(tx: Tx, { community, id }: Poll, at: Instant): Promise<void> {
  await polls(tx)
    .updateTable('poll')
    .set({ closed_at: at })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
}

/** Takes away who voted for what, from the table and from the entries that each voter had for themselves. */
export async function forgetVotes(tx: Tx, { community, id, box }: Poll): Promise<void> {
  await polls(tx)
    .deleteFrom('poll_vote')
    .where('community_id', '=', community)
    .where('poll_id', '=', id)
    .execute()
  await emptyEntries(tx, community, box, { choices: null })
}
