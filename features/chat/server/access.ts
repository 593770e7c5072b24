import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { type AudienceKey, sees } from '#platform/server/log/audience.ts'
import type { ChannelKind, MessageView, ThreadPolicy } from '../contract.ts'
import { type Message, messageColumns, presentMessage } from './message-rows.ts'

export interface Channel {
  community: Id
  id: Id
  name: string
  topic: string
  description: string
  kind: ChannelKind
  threads: ThreadPolicy
  audience: AudienceKey[]
  /** Everybody in a direct conversation; the audience is them all once something was said. */
  people: Id[] | null
  createdAt: Instant
  createdBy: Id | null
  archivedAt: Instant | null
}

/** The only way to get hold of a channel. Hidden and missing answer alike, so ids cannot be probed. */
export async function channelFor(db: Db, viewer: Viewer, channelId: Id): Promise<Channel> {
  const channel = await findChannel(db, viewer.community, channelId)
  if (!channel || !sees(viewer.keys, channel.audience)) throw new NotFound('channel')
  return channel
}

/** A channel by id, whoever may see it. */
export async function findChannel(db: Db, community: Id, id: Id): Promise<Channel | undefined> {
  const channels = await channelsAt(db, [{ community, channelId: id }])
  return channels.get(`${community} ${id}`)
}

/** Many channels in one query, by `<community> <channel>`, whoever may see them; for a writer who asks `sees` for each. */
export async function channelsAt(
  db: Db,
  places: readonly { community: Id; channelId: Id }[],
): Promise<Map<string, Channel>> {
  const rows = await db.prepared<Channel>(
    'chat-channels',
    `select community_id as community, id, name, topic, description, kind, threads, audience, people,
       created_at as "createdAt", created_by as "createdBy", archived_at as "archivedAt"
     from chat_channel where (community_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [places.map(({ community }) => community), places.map(({ channelId }) => channelId)],
  )
  return new Map(rows.map((row) => [`${row.community} ${row.id}`, row]))
}

/** Many channels by id, as their reader sees them, in one query; those that they may not see are missing. */
export async function channelsFor(db: Db, viewer: Viewer, ids: readonly Id[]): Promise<Channel[]> {
  if (ids.length === 0) return []
  const places = ids.map((channelId) => ({ community: viewer.community, channelId }))
  const channels = await channelsAt(db, places)
  return [...channels.values()].filter(({ audience }) => sees(viewer.keys, audience))
}

/** The only way to a message: with the channel that its reader may see. */
export async function messageFor(
  db: Db,
  viewer: Viewer,
  messageId: Id,
): Promise<{ message: Message; channel: Channel }> {
  const [row] = await db.prepared<Message>(
    'chat-message',
    `select ${messageColumns} from chat_message m where m.community_id = $1 and m.id = $2`,
    [viewer.community, messageId],
  )
  if (!row) throw new NotFound('message')
  const channel = await channelFor(db, viewer, row.channelId).catch(() => {
    throw new NotFound('message')
  })
  return { message: row, channel }
}

/** Many messages by id, as their reader sees them; those that they may not see are missing. */
export async function messagesFor(
  db: Db,
  viewer: Viewer,
  ids: readonly Id[],
): Promise<Map<Id, MessageView>> {
  if (ids.length === 0) return new Map()
  const rows = await db.prepared<Message>(
    'chat-messages-for',
    `select ${messageColumns}
     from chat_message m join chat_channel c on c.community_id = m.community_id and c.id = m.channel_id
     where m.community_id = $1 and m.id = any($2::uuid[]) and c.audience && $3::text[]`,
    [viewer.community, ids, [...viewer.keys]],
  )
  return new Map(rows.map((row) => [row.id, presentMessage(row)]))
}
