import { z } from 'zod'
import type { Transact } from '#platform/server/db/transaction.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { findEvent } from '../access.ts'
import { announceEvent } from '../announce.ts'
import { dateRows } from './date-rows.ts'
import { settleDates } from './settle-dates.ts'

const Payload = z.object({ community: z.uuid(), event: z.uuid() })

/** The job that brings the dates of a series up to the horizon, as time goes on. It may run twice. */
export function extendTask(transact: Transact): JobTask {
  return async (payload) => {
    const { community, event: id } = Payload.parse(payload)
    await transact(async (tx) => {
      await lockLogs(tx, [community])
      const event = await findEvent(tx, community, id)
      if (event?.status !== 'published') return
      const before = await dateRows(tx, community, id)
      await settleDates(tx, event)
      const after = await dateRows(tx, community, id)
      if (after.length !== before.length) await announceEvent(tx, event, null)
    })
  }
}
