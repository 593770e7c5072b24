import { z } from 'zod'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import { awaitNext, type Item, openNow } from './plan-release.ts'

/**
 * Opens an item to those for whom it is from now on, with the log locked: keeps them in its row and tells them, in this
 * transaction. An item that is gone is no failure.
 */
export type OpenItem = (tx: Tx, item: Item, audience: AudienceKey[]) => Promise<void>

/** What to call for each kind of item, as `library.resource`. */
export type Openers = Readonly<Record<string, OpenItem>>

const Payload = z.object({ community: z.uuid(), item: z.uuid() })

/**
 * The job that opens the steps whose time has come by the database's clock. It may run early, late, twice or on two nodes
 * at once: under the lock of the log it opens what is due and not open, and waits for what is next.
 */
export function openDueTask(transact: Transact, openers: Openers): JobTask {
  return async (payload) => {
    const { community, item: id } = Payload.parse(payload)
    await transact(async (tx) => {
      await lockLogs(tx, [community])
      const [opened] = await tx.prepared<{ kind: string }>(
        'release-open-due',
        `update release_step set opened_at = clock_timestamp()
         where community_id = $1 and item_id = $2 and opened_at is null and at <= clock_timestamp() returning kind`,
        [community, id],
      )
      const item = { community, id, kind: opened?.kind ?? '' }
      await awaitNext(tx, item)
      if (!opened) return
      const open = openers[item.kind]
      if (!open) throw new Error(`nobody opens a ${item.kind}`)
      await open(tx, item, await openNow(tx, item))
    })
  }
}
