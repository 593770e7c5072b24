import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { MessageView } from '../contract.ts'
import { type Message, messageColumns, presentMessage } from './message-rows.ts'

/** A message that stands, as those read it who keep an index of them: with its audience, whoever may see it. */
export interface StandingMessage {
  id: Id
  channelId: Id
  author: Id
  at: Instant
  body: string
  audience: AudienceKey[]
  /** The names of the files that came with it, in one line; null without files. */
  fileNames: string | null
  pollId: Id | null
  reactions: unknown
  /** It was a question, and is settled. */
  solved: boolean
}

/** The messages with these ids, as they are now; deleted and missing ones are left out. */
export async function standingMessages(
  db: Db,
  community: Id,
  ids: readonly Id[],
): Promise<StandingMessage[]> {
  return db.prepared<StandingMessage>(
    'chat-standing',
    `select ${standingColumns} where m.community_id = $1 and m.id = any($2::uuid[]) and m.deleted_at is null`,
    [community, ids],
  )
}

/** Messages in the order of their ids, after one or from the first: a way through all that stand. */
export async function standingMessagesAfter(
  db: Db,
  community: Id,
  after: Id | null,
  limit: number,
): Promise<StandingMessage[]> {
  return db.prepared<StandingMessage>(
    'chat-standing-after',
    `select ${standingColumns} where m.community_id = $1 and m.id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
       and m.deleted_at is null order by m.id limit $3`,
    [community, after, limit],
  )
}

const standingColumns = `
  m.id, m.channel_id as "channelId", m.author_id as author, m.at, m.body, c.audience, m.poll_id as "pollId", m.reactions,
  m.solved is not null as solved,
  (select string_agg(coalesce(file->>'name', ''), ' ') from jsonb_array_elements(m.files) file) as "fileNames"
  from chat_message m join chat_channel c on c.community_id = m.community_id and c.id = m.channel_id`

/** A message that a viewer may read. */
export type ReadableMessage = MessageView

/** Of the messages with these ids, those that stand and that the viewer may read. */
export async function readableMessages(
  db: Db,
  viewer: Viewer,
  ids: readonly Id[],
): Promise<ReadableMessage[]> {
  const rows = await db.prepared<Message>(
    'chat-readable',
    `select ${messageColumns} from chat_message m
     join chat_channel c on c.community_id = m.community_id and c.id = m.channel_id
     where m.community_id = $1 and m.id = any($2::uuid[]) and m.deleted_at is null and c.audience && $3::text[]`,
    [viewer.community, ids, [...viewer.keys]],
  )
  return rows.map(presentMessage)
}

/** The channels of this name, or this id, that a viewer may read. */
export async function channelsNamed(db: Db, viewer: Viewer, name: string): Promise<Id[]> {
  const rows = await db.prepared<{ id: Id }>(
    'chat-channels-named',
    `select id from chat_channel
     where community_id = $1 and audience && $2::text[] and (lower(name) = lower($3) or id::text = lower($3))`,
    [viewer.community, [...viewer.keys], name],
  )
  return rows.map(({ id }) => id)
}
