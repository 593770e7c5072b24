import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { ChangePoll, PollState } from '../contract.ts'
import { pollFor } from './access.ts'
import { isOver, type Poll, presentState } from './poll-rows.ts'
import { recount } from './recount.ts'
import { polls } from './tables.ts'

/**
 * Asks otherwise, as long as nobody has voted: for its author, and for whoever embeds the poll and shows the question
 * elsewhere. No replay says the earlier words.
 */
export async function changePoll(
  tx: Tx,
  member: Member,
  pollId: Id,
  { question, options }: ChangePoll,
): Promise<PollState> {
  // Under the lock of the log a vote comes before the change, and refuses it, or after it, and knows the new options.
  await lockLogs(tx, [member.community])
  const poll = await pollFor(tx, member, pollId)
  if (poll.author !== member.member) throw new Forbidden('poll.not-your-question')
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (isOver(poll)) throw new Conflict('poll.closed')
  if (poll.voted > 0) throw new Conflict('poll.voted')
  if (isSame(poll, { question, options })) return presentState(poll, null)
  await emptyEntries(tx, poll.community, poll.id, { poll: null, results: null })
  await store(tx, poll, { question, options })
  return presentState(await recount(tx, { ...poll, question, options }), null)
}

function isSame(poll: Poll, { question, options }: ChangePoll): boolean {
  const textOf = (all: ChangePoll['options']) =>
    all.map(({ id, text }) => `${id} ${text}`).join('\n')
  return poll.question === question && textOf(poll.options) === textOf(options)
}

async function store(tx: Tx, { community, id }: Poll, { question, options }: ChangePoll) {
  await polls(tx)
    .updateTable('poll')
    .set({ question })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  await polls(tx)
    .deleteFrom('poll_option')
    .where('community_id', '=', community)
    .where('poll_id', '=', id)
    .execute()
  const rows = options.map((option, place) => ({
    ...{ community_id: community, poll_id: id, place },
    ...option,
  }))
  await polls(tx).insertInto('poll_option').values(rows).execute()
}
