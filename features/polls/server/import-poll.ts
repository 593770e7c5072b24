import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { forgetVotes, markClosed } from './close-poll.ts'
import { insertPoll, type NewPoll } from './insert-poll.ts'
import { countAgain } from './recount.ts'
import { polls } from './tables.ts'

/** A poll of the past, with the votes that were given. */
export interface PastPoll extends NewPoll {
  closedAt: Instant | null
  votes: readonly { member: Id; choices: Id[] }[]
}

/** Takes in a poll with its votes. Announces nothing: whoever brings in what embeds it does. */
export async function importPoll(tx: Tx, past: PastPoll): Promise<void> {
  const poll = await insertPoll(tx, past)
  const place = { community_id: poll.community, poll_id: poll.id }
  const rows = past.votes.map(({ member, choices }) => ({ ...place, member_id: member, choices }))
  if (rows.length > 0) await polls(tx).insertInto('poll_vote').values(rows).execute()
  await countAgain(tx, poll)
  if (!past.closedAt) return
  await markClosed(tx, poll, past.closedAt)
  if (poll.anonymous) await forgetVotes(tx, poll)
}
