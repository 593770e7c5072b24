import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { ReadView } from '../contract.ts'

/** How far a member has read in the channels they see; for a device that was away while another read. */
export async function listReads(db: Db, viewer: Viewer): Promise<ReadView[]> {
  return db.prepared<ReadView>(
    'chat-reads',
    `select r.channel_id as "channelId", r.at
     from chat_read r join chat_channel c on c.community_id = r.community_id and c.id = r.channel_id
     where r.community_id = $1 and r.member_id = $2 and c.audience && $3::text[]`,
    [viewer.community, viewer.member, [...viewer.keys]],
  )
}
