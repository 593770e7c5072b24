import type { Member } from '#features/communities/server/index.ts'
import { removeFiles } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { eventFor } from './access.ts'
import { withdrawFrom } from './announce.ts'
import { canRemove } from './policy.ts'
import { events } from './tables.ts'

/** Removes what was not published yet, and its words from the log. */
export async function removeEvent(tx: Tx, member: Member, id: Id): Promise<null> {
  const { community } = member
  await lockLogs(tx, [community])
  const event = await eventFor(tx, member, id)
  if (!canRemove(member, event)) throw new Forbidden('event.cancel-instead')
  await withdrawFrom(tx, event, event.audience, [], member.member)
  await events(tx)
    .deleteFrom('event')
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  const files = [...event.files, ...(event.cover ? [event.cover] : [])].map((file) => file.id)
  if (files.length > 0) await removeFiles(tx, community, files)
  return null
}
