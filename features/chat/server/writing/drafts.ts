import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { DraftView } from '../../contract.ts'
import { mostEmptied } from '../../limits.ts'

/** What to select from `chat_draft d` to have a `DraftView`, with null for what it has not. */
export const draftColumns = `d.channel_id as "channelId", nullif(d.place_id, d.channel_id) as "threadId", d.body, d.at`

export type DraftRow = Omit<DraftView, 'threadId'> & { threadId: string | null }

export function presentDraft({ threadId, ...draft }: DraftRow): DraftView {
  return threadId ? { ...draft, threadId } : draft
}

/**
 * What a member has begun in the channels they see, the latest first, then what they emptied last: a device that was away
 * learns that its own copy is over.
 */
export async function listDrafts(db: Db, viewer: Viewer): Promise<DraftView[]> {
  const rows = await db.prepared<DraftRow>(
    'chat-drafts',
    `(${mine} and d.body <> '' order by d.at desc, d.place_id desc)
     union all
     (${mine} and d.body = '' order by d.at desc, d.place_id desc limit ${mostEmptied})`,
    [viewer.community, viewer.member, [...viewer.keys]],
  )
  return rows.map(presentDraft)
}

const mine = `
  select ${draftColumns}
  from chat_draft d join chat_channel c on c.community_id = d.community_id and c.id = d.channel_id
  where d.community_id = $1 and d.member_id = $2 and c.audience && $3::text[]`
