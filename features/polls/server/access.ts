import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { sees } from '#platform/server/log/audience.ts'
import { type Poll, pollColumns } from './poll-rows.ts'
import { polls } from './tables.ts'

/** The only way to a poll for a member. Hidden and missing answer alike. */
export async function pollFor(db: Db, viewer: Viewer, pollId: Id): Promise<Poll> {
  const poll = await findPoll(db, viewer.community, pollId)
  if (!poll || !sees(viewer.keys, poll.audience)) throw new NotFound('poll')
  return poll
}

/** A poll by id, whoever may see it. */
export async function findPoll(db: Db, community: Id, pollId: Id): Promise<Poll | undefined> {
  const [poll] = await db.prepared<Poll>(
    'poll-by-id',
    `select ${pollColumns} from poll p where p.community_id = $1 and p.id = $2`,
    [community, pollId],
  )
  return poll
}

/** What a member voted for; null if they have not. */
export async function choicesOf(db: Db, poll: Poll, member: Id): Promise<Id[] | null> {
  const vote = await polls(db)
    .selectFrom('poll_vote')
    .select('choices')
    .where('community_id', '=', poll.community)
    .where('poll_id', '=', poll.id)
    .where('member_id', '=', member)
    .executeTakeFirst()
  return vote?.choices ?? null
}
