import { isModerator, type Member } from '#features/communities/server/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import { instantText } from '#platform/server/db/json-text.ts'
import { type ChannelSnapshot, type ChatSnapshot, snapshotWindow } from '../contract.ts'
import { mostUnread } from '../limits.ts'
import { followedThreads } from './followed-threads.ts'
import { type Message, messageJson, presentMessage } from './message-rows.ts'
import { blockedBy, foldersOf } from './personal.ts'
import { canCallEverybody, canManageChannels } from './policy.ts'

interface ChannelRow {
  channel: ChannelSnapshot['channel']
  messages: Message[]
  readAt: ChannelSnapshot['readAt']
  unread: number
  preference: ChannelSnapshot['preference']
}

/** The channels that a member sees, each with its newest messages and what waits unread. */
export async function chatSnapshot(db: Db, member: Member): Promise<ChatSnapshot> {
  const rows = await db.prepared<ChannelRow>('chat-snapshot', snapshotSql, [
    member.community,
    [...member.keys],
    member.member,
    snapshotWindow + 1,
    member.joinedAt,
  ])
  return {
    channels: rows.map(({ messages, ...row }) => ({
      ...row,
      messages: messages.slice(-snapshotWindow).map(presentMessage),
      more: messages.length > snapshotWindow,
    })),
    ...(await followedThreads(db, member)),
    folders: await foldersOf(db, member),
    blocked: await blockedBy(db, member),
    can: {
      createChannel: canManageChannels(member),
      moderate: isModerator(member),
      callEverybody: canCallEverybody(member),
    },
  }
}

const snapshotSql = `
  select
    json_build_object('id', c.id, 'name', c.name, 'topic', c.topic, 'description', c.description, 'kind', c.kind, 'threads', c.threads,
      'people', c.people, 'createdAt', ${instantText('c.created_at')}, 'createdBy', c.created_by,
      'archivedAt', ${instantText('c.archived_at')}) as channel,
    read.at as "readAt",
    newest.messages,
    waiting.unread,
    json_build_object('folderId', p.folder_id, 'muted', coalesce(p.muted, false),
      'notify', coalesce(p.notify, 'mentions')) as preference
  from chat_channel c
  left join chat_read r on r.community_id = c.community_id and r.channel_id = c.id and r.member_id = $3
  left join chat_preference p on p.community_id = c.community_id and p.channel_id = c.id and p.member_id = $3
  cross join lateral (select greatest(r.at, $5::timestamptz) as at) read
  cross join lateral (
    select coalesce(json_agg(${messageJson} order by m.at, m.id), '[]') as messages
    from (
      select * from chat_message m where m.community_id = c.community_id and m.channel_id = c.id and m.in_channel
      order by m.at desc, m.id desc limit $4
    ) m
  ) newest
  cross join lateral (
    select count(*)::int as unread from (
      select 1 from chat_message m
      where m.community_id = c.community_id and m.channel_id = c.id and m.in_channel and m.at > read.at
        and m.author_id <> $3 and m.deleted_at is null
      limit ${mostUnread}
    ) unseen
  ) waiting
  where c.community_id = $1 and c.audience && $2::text[]
  order by c.created_at, c.id`
