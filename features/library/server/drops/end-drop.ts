import { z } from 'zod'
import { now } from '#lib/time.ts'
import type { Transact } from '#platform/server/db/transaction.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { findResource } from '../access.ts'
import { announceResource } from '../announce.ts'
import { isOver } from '../policy.ts'
import { library } from '../tables.ts'
import { forgetMarked } from './marked-copies.ts'

export const endDropJob = 'library.end-drop'

const Payload = z.object({ community: z.uuid(), resource: z.uuid() })

/** The job that ends a drop at its time. It may run twice, early or late: by the clock it is closed already. */
export function endDropTask(transact: Transact): JobTask {
  return async (payload) => {
    const { community, resource: id } = Payload.parse(payload)
    await transact(async (tx) => {
      await lockLogs(tx, [community])
      const resource = await findResource(tx, community, id)
      if (!resource?.endsAt || resource.endedAt || !isOver(resource)) return
      await library(tx)
        .updateTable('library_drop')
        .set({ ended_at: now() })
        .where('community_id', '=', community)
        .where('resource_id', '=', id)
        .execute()
      await forgetMarked(tx, resource)
      await announceResource(tx, resource, null)
    })
  }
}
