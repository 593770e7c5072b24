import type { Selectable } from 'kysely'
import type { Id } from '#lib/ids.ts'
import { hour, now, plus } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { AskView, ForumEntries, Often } from '../../contract.ts'
import { hoursOfAsk } from '../../limits.ts'
import { type ForumTables, forum } from '../tables.ts'
import type { Topic } from '../topic-rows.ts'

export type Ask = Selectable<ForumTables['forum_ask']>

export const passAskJob = 'forum.pass-ask'

/** All whom a question was put to, or one of them. */
export function asksOf(db: Db, { community, id }: Pick<Topic, 'community' | 'id'>, member?: Id) {
  const asks = forum(db)
    .selectFrom('forum_ask')
    .selectAll()
    .where('community_id', '=', community)
    .where('topic_id', '=', id)
  return member ? asks.where('member_id', '=', member) : asks
}

/** Puts a question to somebody, in the name of who asks, and passes it on when nothing has come of it. */
export async function putQuestion(
  tx: Tx,
  asker: Id,
  topic: Topic,
  { member, chosen }: { member: Id; chosen: boolean },
): Promise<void> {
  const { community, id: topicId } = topic
  const at = now()
  const until = plus(at, hoursOfAsk * hour)
  await forum(tx)
    .insertInto('forum_ask')
    .values({
      ...{ community_id: community, topic_id: topicId, member_id: member, asker_id: asker },
      ...{ chosen, at, until, answered_at: null, declined_at: null, over_at: null },
    })
    .execute()
  const data: AskView = { topicId, by: asker, at }
  tellAsked(tx, asker, { community, member }, 'forum.asked', data)
  const runAt = new Date(until)
  await enqueue(tx, passAskJob, { community, topicId, member }, { runAt })
}

/** Tells the asked, and nobody else. */
export function tellAsked<Kind extends 'forum.asked' | 'forum.ask-over'>(
  tx: Tx,
  by: Id | null,
  { community, member }: { community: Id; member: Id },
  kind: Kind,
  data: ForumEntries[Kind],
): void {
  tx.log({ community, by, kind, audience: onlyMembers([member]), data })
}

/** The questions that somebody is asked to answer and may see, the newest first. */
export async function asksTo(db: Db, { community, member, keys }: Viewer): Promise<AskView[]> {
  return db.prepared<AskView>(
    'forum-asks-to',
    `select a.topic_id as "topicId", a.asker_id as by, a.at from forum_ask a
     join forum_topic t on t.community_id = a.community_id and t.id = a.topic_id
     where a.community_id = $1 and a.member_id = $2 and a.answered_at is null and a.declined_at is null
       and a.over_at is null and t.audience && $3::text[]
     order by a.at desc, a.topic_id desc`,
    [community, member, [...keys]],
  )
}

/** How often somebody wants to be asked. */
export async function askingOf(db: Db, { community, member }: Viewer): Promise<Often> {
  const row = await forum(db)
    .selectFrom('forum_asking')
    .select('often')
    .where('community_id', '=', community)
    .where('member_id', '=', member)
    .executeTakeFirst()
  return row?.often ?? 'usual'
}
