import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import type { Live } from '#platform/server/live/live.ts'
import { AnnouncementReads, MarkAnnouncementsRead } from '../../contract.ts'
import { announcementReads, markAnnouncementsRead } from '../announcements/reads.ts'

const reads = '/communities/{community}/announcement-reads'

export function readRoutes(live: Live) {
  return [
    route.get(reads, {
      actor: member,
      summary: 'The announcements I have read',
      reply: AnnouncementReads,
      run: ({ db, actor }) => announcementReads(db, actor),
    }),
    route.put(reads, {
      actor: member,
      summary: 'Note that I have read some announcements',
      body: MarkAnnouncementsRead,
      reply: z.null(),
      limit: '120/minute',
      run: ({ tx, actor, body }) => markAnnouncementsRead(tx, live, actor, body),
    }),
  ]
}
