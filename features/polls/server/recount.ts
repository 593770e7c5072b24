import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { announce, announceCount } from './announce.ts'
import { countVotes } from './count-votes.ts'
import type { Poll } from './poll-rows.ts'
import { polls } from './tables.ts'

/** Counts all votes anew and tells it. Nothing that goes to others names who made the difference. */
export async function recount(tx: Tx, before: Poll): Promise<Poll> {
  const { poll, voters } = await countAgain(tx, before)
  announce(tx, poll, 'polls.changed', null)
  announceCount(tx, poll, voters)
  return poll
}

/** Counts all votes anew and keeps the count. */
export async function countAgain(tx: Tx, poll: Poll): Promise<{ poll: Poll; voters: Id[] }> {
  const ballots = await polls(tx)
    .selectFrom('poll_vote')
    .select(['member_id as member', 'choices'])
    .where('community_id', '=', poll.community)
    .where('poll_id', '=', poll.id)
    .execute()
  const results = countVotes({ ...poll, options: poll.options.map(({ id }) => id) }, ballots)
  const voted = ballots.length
  await polls(tx)
    .updateTable('poll')
    .set({ results: JSON.stringify(results), voted })
    .where('community_id', '=', poll.community)
    .where('id', '=', poll.id)
    .execute()
  return { poll: { ...poll, results, voted }, voters: ballots.map(({ member }) => member) }
}
