import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'

/** Who took part in what conversation of the past. */
export interface Part {
  author: Id
  /** A thread, or a burst of talk in a channel. */
  conversation: string
}

/** The most messages that are looked at, the latest. */
const most = 50_000

/** What was said elsewhere in channels that all members see: by month, by author, and by conversation. */
export async function readPastTalk(db: Db, community: Id) {
  const [months, authors, parts] = await Promise.all([
    db.prepared<{ month: string; messages: number }>('chat-past-months', monthsSql, [community]),
    db.prepared<{ author: Id; messages: number }>('chat-past-authors', authorsSql, [community]),
    db.prepared<Part>('chat-past-parts', partsSql, [community, most]),
  ])
  return { months, authors, parts }
}

const said = `
  from chat_message m join chat_channel c on c.community_id = m.community_id and c.id = m.channel_id
  where m.community_id = $1 and m.imported and m.deleted_at is null and m.bot is null and 'members' = any(c.audience)`

const monthsSql = `
  select to_char(m.at at time zone 'UTC', 'YYYY-MM') as month, count(*)::int as messages ${said} group by 1 order by 1`

const authorsSql = `
  select m.author_id as author, count(*)::int as messages ${said} group by 1 order by 2 desc, 1`

/** Half an hour of silence ends a burst. */
const partsSql = `
  with said as (
    select m.channel_id, m.author_id, m.at, coalesce(m.thread_id, case when m.thread is not null then m.id end) as thread
    ${said} order by m.at desc limit $2
  ), bursts as (
    select *, sum(begins) over (partition by channel_id order by at) as burst from (
      select *, case when at - lag(at) over (partition by channel_id order by at) < interval '30 minutes' then 0 else 1 end as begins
      from said where thread is null
    ) paused
  )
  select distinct author_id as author, thread::text as conversation from said where thread is not null
  union
  select distinct author_id, channel_id || ' ' || burst from bursts`
