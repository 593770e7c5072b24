import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import { findPoll } from './access.ts'
import { polls } from './tables.ts'

/** Takes a poll away whole, its words and votes, here and in the log. Whoever embeds it has asked who may. */
export async function removePoll(tx: Tx, community: Id, by: Id | null, pollId: Id): Promise<void> {
  await lockLogs(tx, [community])
  const poll = await findPoll(tx, community, pollId)
  if (!poll) return
  await polls(tx)
    .deleteFrom('poll')
    .where('community_id', '=', community)
    .where('id', '=', pollId)
    .execute()
  await emptyEntries(tx, community, poll.id, { poll: null, results: null })
  await emptyEntries(tx, community, poll.box, { choices: null })
  const data = { pollId }
  tx.log({ community, by, kind: 'polls.removed', audience: poll.audience, data, about: poll.id })
}
