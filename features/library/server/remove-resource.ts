import type { Member } from '#features/communities/server/index.ts'
import { removeFiles } from '#features/files/server/index.ts'
import { cancelRelease } from '#features/releases/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { resourceFor } from './access.ts'
import { withdrawFrom } from './announce.ts'
import { forgetMarked } from './drops/marked-copies.ts'
import { canRemove } from './policy.ts'
import { leavePublications } from './publishing/carry.ts'
import type { Resource } from './resource-rows.ts'
import { library } from './tables.ts'

/** Removes a resource with its history, comments, files and answers, and its words from the log. What was agreed to stays. */
export async function removeResource(tx: Tx, member: Member, id: Id): Promise<null> {
  await lockLogs(tx, [member.community])
  const resource = await resourceFor(tx, member, id)
  if (!canRemove(member, resource)) throw new Forbidden('resource.not-yours')
  await withdrawFrom(tx, resource, resource.audience, [], member.member)
  await leavePublications(tx, resource)
  await removeWithAll(tx, resource)
  return null
}

async function removeWithAll(tx: Tx, resource: Resource): Promise<void> {
  const { community, id, files, cover } = resource
  await cancelRelease(tx, resource)
  await forgetMarked(tx, resource)
  await library(tx)
    .updateTable('library_answer')
    .set({ body: '' })
    .where('community_id', '=', community)
    .where('resource_id', '=', id)
    .execute()
  await library(tx)
    .deleteFrom('library_resource')
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  const gone = [...files, ...(cover ? [cover] : [])].map((file) => file.id)
  if (gone.length > 0) await removeFiles(tx, community, gone)
}
