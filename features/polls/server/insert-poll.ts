import { type Id, newId } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { PollKind, PollOption, ResultsShown } from '../contract.ts'
import { findPoll } from './access.ts'
import { closeJob } from './close-poll.ts'
import { countVotes } from './count-votes.ts'
import type { Poll } from './poll-rows.ts'
import { polls } from './tables.ts'

export interface NewPoll {
  community: Id
  id: Id
  author: Id
  audience: Audience
  question: string
  options: readonly PollOption[]
  kind: PollKind
  most: number | null
  anonymous: boolean
  additions: boolean
  resultsShown: ResultsShown
  createdAt: Instant
  closesAt: Instant | null
}

/** Stores a poll that nobody has voted in, and has it closed at its time. */
export async function insertPoll(tx: Tx, poll: NewPoll): Promise<Poll> {
  const { community, id, options, kind, anonymous, closesAt } = poll
  const ids = options.map((option) => option.id)
  await polls(tx)
    .insertInto('poll')
    .values({
      community_id: community,
      id,
      author_id: poll.author,
      audience: [...poll.audience],
      question: poll.question,
      kind,
      most: kind === 'many' ? poll.most : null,
      anonymous,
      additions: poll.additions,
      results_shown: poll.resultsShown,
      created_at: poll.createdAt,
      closes_at: closesAt,
      closed_at: null,
      box_id: newId(),
      results: JSON.stringify(countVotes({ kind, anonymous, options: ids }, [])),
    })
    .execute()
  await polls(tx)
    .insertInto('poll_option')
    .values(
      options.map((option, place) => ({ community_id: community, poll_id: id, place, ...option })),
    )
    .execute()
  if (closesAt) {
    const due = { runAt: new Date(closesAt), key: `${closeJob} ${community} ${id}` }
    await enqueue(tx, closeJob, { community, poll: id }, due)
  }
  const stored = await findPoll(tx, community, id)
  if (!stored) throw new Error(`poll ${id} is gone`)
  return stored
}
