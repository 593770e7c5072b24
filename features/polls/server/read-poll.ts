import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { PollState, PollsSnapshot } from '../contract.ts'
import { pollsWindow } from '../limits.ts'
import { choicesOf, pollFor } from './access.ts'
import { type Poll, pollColumns, presentState } from './poll-rows.ts'

/** One poll as a member sees it. */
export async function readPoll(db: Db, member: Member, pollId: Id): Promise<PollState> {
  const poll = await pollFor(db, member, pollId)
  return presentState(poll, await choicesOf(db, poll, member.member))
}

/** The newest polls that a member sees, with what they voted for. */
export async function pollsSnapshot(db: Db, member: Member): Promise<PollsSnapshot> {
  const rows = await db.prepared<Poll & { mine: Id[] | null }>(
    'polls-snapshot',
    `select ${pollColumns}, v.choices as mine
     from poll p left join poll_vote v on v.community_id = p.community_id and v.poll_id = p.id and v.member_id = $2
     where p.community_id = $1 and p.audience && $3::text[]
     order by p.created_at desc, p.id desc limit $4`,
    [member.community, member.member, [...member.keys], pollsWindow + 1],
  )
  const newest = rows.slice(0, pollsWindow).reverse()
  return {
    polls: newest.map(({ mine, ...poll }) => presentState(poll, mine)),
    more: rows.length > pollsWindow,
  }
}
