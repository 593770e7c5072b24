import type { Member } from '#features/communities/server/index.ts'
import { isWithin } from '#lib/audience.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden, NotFound, type Refusal } from '#platform/server/errors/errors.ts'
import { type AudienceKey, sees } from '#platform/server/log/audience.ts'
import type { ForwardView } from '../contract.ts'
import type { Channel } from './access.ts'
import { audienceOfWords } from './direct.ts'

/** A message that somebody wants to pass on. */
export interface Source {
  community: Id
  messageId: Id
  channelId: Id
  audience: AudienceKey[]
  deletedAt: Instant | null
}

/** What posts pass on, by `<community> <message>`, in one query; in none where nobody forwards, as usual. */
export async function sourcesOf(
  db: Db,
  posts: readonly { community: Id; forwards?: Id | undefined }[],
): Promise<Map<string, Source>> {
  const forwarding = posts.filter(({ forwards }) => forwards !== undefined)
  if (forwarding.length === 0) return new Map()
  const rows = await db.prepared<Source>(
    'chat-forwarded',
    `select m.community_id as community, m.id as "messageId", m.channel_id as "channelId", c.audience, m.deleted_at as "deletedAt"
     from chat_message m join chat_channel c on c.community_id = m.community_id and c.id = m.channel_id
     where (m.community_id, m.id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [forwarding.map(({ community }) => community), forwarding.map(({ forwards }) => forwards)],
  )
  return new Map(rows.map((row) => [`${row.community} ${row.messageId}`, row]))
}

/** A message is passed on to no more people than it was said to. Refuses alike what is hidden, missing and deleted. */
export function passOn(
  member: Member,
  target: Channel,
  source: Source | undefined,
): ForwardView | Refusal {
  if (!source || source.deletedAt || !sees(member.keys, source.audience))
    return new NotFound('message')
  if (!isWithin(audienceOfWords(target), source.audience))
    return new Forbidden('message.not-for-them')
  return { channelId: source.channelId, messageId: source.messageId }
}
