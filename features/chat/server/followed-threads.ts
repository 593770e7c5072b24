import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { ChatSnapshot } from '../contract.ts'
import { mostUnread, threadsHeld } from '../limits.ts'
import { type Message, messageColumns, presentMessage } from './message-rows.ts'

type FollowRow = Message & { readAt: Instant; unread: number }

/** The threads that a member follows in channels they see: the newest and those that wait in full, of the others their ids. */
export async function followedThreads(
  db: Db,
  member: Member,
): Promise<Pick<ChatSnapshot, 'threads' | 'otherThreads'>> {
  const rows = await db.prepared<FollowRow | { id: Id; at: null }>('chat-followed', followedSql, [
    member.community,
    member.member,
    [...member.keys],
    threadsHeld,
  ])
  const held = rows.flatMap((row) => (row.at === null ? [] : [row]))
  const others = rows.flatMap((row) => (row.at === null ? [row.id] : []))
  return {
    threads: held.map(({ readAt, unread, ...root }) => ({
      ...presentMessage(root),
      follow: { readAt, unread },
    })),
    otherThreads: others.sort(),
  }
}

const columns = messageColumns.replace('m.id as "id", ', '')

/** Of a thread that is not held in full only the id comes. */
const followedSql = `
  select followed.id, case when held then "readAt" end as "readAt", case when held then unread end as unread, root.*
  from (
    select f.thread_id as id, f.read_at as "readAt", waiting.unread, last.at as last,
      row_number() over (order by last.at desc, f.thread_id desc) <= $4 or waiting.unread > 0 as held
    from chat_thread_follow f
    join chat_message m on m.community_id = f.community_id and m.id = f.thread_id
    join chat_channel c on c.community_id = m.community_id and c.id = m.channel_id
    cross join lateral (select coalesce((m.thread->>'lastAt')::timestamptz, m.at) as at) last
    cross join lateral (
      select count(*)::int as unread from (
        select 1 from chat_message a
        where a.community_id = f.community_id and a.thread_id = f.thread_id and a.at > f.read_at
          and a.author_id <> $2 and a.deleted_at is null
        limit ${mostUnread}
      ) unseen
    ) waiting
    where f.community_id = $1 and f.member_id = $2 and f.following and c.audience && $3::text[]
  ) followed
  left join lateral (
    select ${columns} from chat_message m where m.community_id = $1 and m.id = followed.id and held
  ) root on true
  order by last desc, followed.id desc`
