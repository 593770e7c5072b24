import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { PollNews, PollsEntries } from '../contract.ts'
import { type Poll, presentPoll, resultsFor } from './poll-rows.ts'

/** Tells all of its audience how a poll is now. What shows to those who voted alone is told them apart. */
export function announce(
  tx: Tx,
  poll: Poll,
  kind: Extract<keyof PollsEntries, 'polls.created' | 'polls.changed' | 'polls.closed'>,
  by: Id | null,
): void {
  const data: PollNews = { poll: presentPoll(poll), results: resultsFor(poll, false) }
  const { community, audience, id } = poll
  tx.log({ community, by, kind, audience, data, about: id })
}

/** Tells those who voted how it stands, where the results are for them alone. */
export function announceCount(tx: Tx, poll: Poll, voters: readonly Id[]): void {
  if (poll.resultsShown !== 'voted' || poll.closedAt || voters.length === 0) return
  const data: PollsEntries['polls.counted'] = {
    pollId: poll.id,
    results: resultsFor(poll, true),
  }
  const audience = onlyMembers([...voters].sort())
  tx.log({
    community: poll.community,
    by: null,
    kind: 'polls.counted',
    audience,
    data,
    about: poll.id,
  })
}

/** Tells a member's own devices what they voted for. */
export function announceVote(tx: Tx, poll: Poll, member: Id, choices: Id[] | null): void {
  const data: PollsEntries['polls.vote-cast'] = { pollId: poll.id, choices }
  const audience = onlyMembers([member])
  const { community, box } = poll
  tx.log({ community, by: member, kind: 'polls.vote-cast', audience, data, about: box })
}
