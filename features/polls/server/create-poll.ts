import type { Member } from '#features/communities/server/index.ts'
import { instantOf, now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { CreatePoll, PollState } from '../contract.ts'
import { choicesOf, findPoll } from './access.ts'
import { announce } from './announce.ts'
import { insertPoll } from './insert-poll.ts'
import { presentState } from './poll-rows.ts'

/**
 * Asks those of an audience, which whoever embeds the poll has made sure that the member belongs to. The same id again
 * answers with the first poll and announces nothing.
 */
export async function createPoll(
  tx: Tx,
  { community, member: author, guidelinesAccepted }: Member,
  audience: Audience,
  input: CreatePoll,
): Promise<PollState> {
  await lockLogs(tx, [community])
  if (!guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  const earlier = await findPoll(tx, community, input.id)
  if (earlier) {
    if (earlier.author !== author) throw new Conflict('poll.id-taken')
    return presentState(earlier, await choicesOf(tx, earlier, author))
  }
  const { results: resultsShown, most = null, ...asked } = input
  const closesAt = input.closesAt ? instantOf(Date.parse(input.closesAt)) : null
  if (closesAt && closesAt <= now()) throw new Refusal(422, 'poll.closes-in-the-past')
  const place = { community, author, audience, createdAt: now() }
  const poll = await insertPoll(tx, { ...asked, ...place, resultsShown, most, closesAt })
  announce(tx, poll, 'polls.created', author)
  return presentState(poll, null)
}
