import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AddOption, PollState } from '../contract.ts'
import { mostOptions } from '../limits.ts'
import { choicesOf, pollFor } from './access.ts'
import { isOver, presentState } from './poll-rows.ts'
import { recount } from './recount.ts'
import { polls } from './tables.ts'

/** Adds an option to a poll that is open to additions. The same id and words again change nothing. */
export async function addOption(
  tx: Tx,
  member: Member,
  pollId: Id,
  input: AddOption,
): Promise<PollState> {
  await lockLogs(tx, [member.community])
  const poll = await pollFor(tx, member, pollId)
  const mine = await choicesOf(tx, poll, member.member)
  const there = poll.options.find(({ id }) => id === input.id)
  if (there && there.text === input.text) return presentState(poll, mine)
  if (!poll.additions) throw new Forbidden('poll.additions-closed')
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (isOver(poll)) throw new Conflict('poll.closed')
  if (poll.options.length >= mostOptions) throw new Conflict('poll.options-full')
  const same = ({ text }: { text: string }) => text.toLowerCase() === input.text.toLowerCase()
  if (there || poll.options.some(same)) throw new Conflict('poll.option-there')
  const place = poll.options.length
  await polls(tx)
    .insertInto('poll_option')
    .values({ community_id: poll.community, poll_id: poll.id, place, ...input })
    .execute()
  const grown = { ...poll, options: [...poll.options, { id: input.id, text: input.text }] }
  return presentState(await recount(tx, grown), mine)
}
