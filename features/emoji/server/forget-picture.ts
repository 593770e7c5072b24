import { z } from 'zod'
import type { Transact } from '#platform/server/db/transaction.ts'
import type { Files } from '#platform/server/files/files.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'

export const forgetJob = 'emoji.forget-picture'

const Payload = z.object({ picture: z.string() })

/**
 * The job that removes a picture no emoji shows any more. Another emoji may have the very same, so it looks first, and
 * keeps out who adds one meanwhile.
 */
export function forgetPicture(transact: Transact, files: Files): JobTask {
  return (payload) =>
    transact(async (tx) => {
      const { picture } = Payload.parse(payload)
      await tx.prepared('emoji-forget', 'lock table emoji in share row exclusive mode', [])
      const shown = await tx.prepared(
        'emoji-picture-shown',
        'select from emoji where picture = $1 limit 1',
        [picture],
      )
      if (shown.length === 0) await files.remove(picture)
    })
}
