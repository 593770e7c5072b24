import type { Member } from '#features/communities/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import { findEmoji } from './find-emoji.ts'
import { forgetJob } from './forget-picture.ts'
import { canRemoveEmoji } from './policy.ts'
import { emoji } from './tables.ts'

/** Takes an emoji away. Where it was used its name stands from then on. */
export async function removeEmoji(tx: Tx, member: Member, name: string): Promise<null> {
  const { community } = member
  await lockLogs(tx, [community])
  const row = await findEmoji(tx, community, name)
  if (!row) throw new NotFound('emoji')
  if (!canRemoveEmoji(member, row)) throw new Forbidden('emoji.not-yours')
  await emoji(tx)
    .deleteFrom('emoji')
    .where('community_id', '=', community)
    .where('name', '=', name)
    .execute()
  await enqueue(tx, forgetJob, { picture: row.picture })
  tx.log({
    community,
    by: member.member,
    kind: 'emoji.removed',
    audience: everyMember,
    data: { name },
  })
  return null
}
