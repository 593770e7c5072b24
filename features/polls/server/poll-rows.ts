import type { Id } from '#lib/ids.ts'
import { type Instant, now } from '#lib/time.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { PollOption, PollResults, PollState, PollView } from '../contract.ts'
import { fewestAnonymous } from '../limits.ts'

/** A poll as the database has it. */
export interface Poll extends PollView {
  community: Id
  audience: AudienceKey[]
  options: PollOption[]
  createdAt: Instant
  closesAt: Instant | null
  closedAt: Instant | null
  box: Id
  results: PollResults
}

/** A `Poll` from `poll p`. */
export const pollColumns = `
  p.community_id as community, p.id, p.author_id as author, p.audience, p.question, p.kind, p.most, p.anonymous, p.additions,
  p.results_shown as "resultsShown", p.created_at as "createdAt", p.closes_at as "closesAt", p.closed_at as "closedAt",
  p.box_id as box, p.voted, p.results,
  (select json_agg(json_build_object('id', o.id, 'text', o.text) order by o.place) from poll_option o
   where o.community_id = p.community_id and o.poll_id = p.id) as options`

/** What all see of it alike. */
export function presentPoll(poll: Poll): PollView {
  const { community: _, audience: _audience, box: _box, results: _results, ...view } = poll
  return view
}

/** A poll as one member sees it. */
export function presentState(poll: Poll, choices: readonly Id[] | null): PollState {
  const results = resultsFor(poll, choices !== null)
  return { poll: presentPoll(poll), results, mine: choices && [...choices] }
}

/** The results, where they show to who has or has not voted. */
export function resultsFor(poll: Poll, hasVoted: boolean): PollResults | null {
  if (poll.closedAt) return poll.results
  if (poll.anonymous && poll.voted < fewestAnonymous) return null
  const shows = poll.resultsShown === 'always' || (poll.resultsShown === 'voted' && hasVoted)
  return shows ? poll.results : null
}

/** Whether votes are no longer taken: by the clock, even where the job that closes it is late. */
export function isOver({ closedAt, closesAt }: Pick<Poll, 'closedAt' | 'closesAt'>): boolean {
  return closedAt !== null || (closesAt !== null && closesAt <= now())
}
