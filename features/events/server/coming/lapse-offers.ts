import { z } from 'zod'
import type { Transact } from '#platform/server/db/transaction.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { awaitLapse } from './await-lapse.ts'
import { goOn, openLines } from './book.ts'
import { keepBook } from './keep-book.ts'

const Payload = z.object({ community: z.uuid(), pool: z.uuid() })

/**
 * The job that lets the offers of a pool lapse whose time is over by the database's clock, and offers the seats to the next.
 * It may run early, late, twice or on two nodes at once.
 */
export function lapseTask(transact: Transact): JobTask {
  return async (payload) => {
    const { community, pool: id } = Payload.parse(payload)
    await transact(async (tx) => {
      await lockLogs(tx, [community])
      const book = await openLines(tx, [{ community, pool: id }])
      for (const pool of book.pools.values()) goOn(book, pool)
      await keepBook(tx, book)
      if (book.noted.length === 0)
        await Promise.all([...book.pools.values()].map((pool) => awaitLapse(tx, pool)))
    })
  }
}
