import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { type AudienceKey, sees } from '#platform/server/log/audience.ts'
import type { ChannelKind } from '../contract.ts'
import { chat } from './tables.ts'

export interface Channel {
  community: Id
  id: Id
  name: string
  topic: string
  kind: ChannelKind
  audience: AudienceKey[]
  createdAt: Instant
  archivedAt: Instant | null
}

export interface Message {
  id: Id
  channelId: Id
  author: Id
  at: Instant
  body: string
  editedAt: Instant | null
  deletedAt: Instant | null
}

/** The only way to get hold of a channel. Hidden and missing answer alike, so ids cannot be probed. */
export async function channelFor(db: Db, viewer: Viewer, channelId: Id): Promise<Channel> {
  const channels = await channelsById(db, [viewer.community], [channelId])
  const channel = channels.get(channelId)
  if (!channel || !sees(viewer.keys, channel.audience)) throw new NotFound('channel')
  return channel
}

/** Channels by id, whoever may see them; for a writer who asks `sees` for each. */
export async function channelsById(
  db: Db,
  communities: readonly Id[],
  ids: readonly Id[],
): Promise<Map<Id, Channel>> {
  const rows = await db.prepared<Channel>(
    'chat-channels',
    `select community_id as community, id, name, topic, kind, audience, created_at as "createdAt", archived_at as "archivedAt"
     from chat_channel where community_id = any($1::uuid[]) and id = any($2::uuid[])`,
    [communities, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** The only way to a message: with the channel that its reader may see. */
export async function messageFor(
  db: Db,
  viewer: Viewer,
  messageId: Id,
): Promise<{ message: Message; channel: Channel }> {
  const row = await chat(db)
    .selectFrom('chat_message')
    .select(['id', 'channel_id as channelId', 'author_id as author', 'at', 'body'])
    .select(['edited_at as editedAt', 'deleted_at as deletedAt'])
    .where('community_id', '=', viewer.community)
    .where('id', '=', messageId)
    .executeTakeFirst()
  if (!row) throw new NotFound('message')
  const channel = await channelFor(db, viewer, row.channelId).catch(() => {
    throw new NotFound('message')
  })
  return { message: row, channel }
}
