import { z } from 'zod'
import type { Database } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { FileHash, Files } from '#platform/server/files/files.ts'
import { enqueue, type JobTask } from '#platform/server/jobs/jobs.ts'

export const forgetJob = 'people.forget-pictures'

const Payload = z.object({ files: z.array(z.string()) })

/** Has files removed that nobody's picture needs any more; names that are null are passed over. */
export async function forgetPictures(tx: Tx, files: readonly (FileHash | null)[]): Promise<void> {
  const named = files.filter((file) => file !== null)
  if (named.length > 0) await enqueue(tx, forgetJob, { files: named })
}

/** The job that removes them. Two people may have the same picture, so it looks first. */
export function forgetTask(database: Database, files: Files): JobTask {
  return async (payload) => {
    for (const file of Payload.parse(payload).files) {
      const needed = await database.prepared(
        'people-picture-needed',
        `select from avatar where state != 'unreadable' and $1 in (original, file_64, file_128, file_256) limit 1`,
        [file],
      )
      if (needed.length === 0) await files.remove(file)
    }
  }
}
