import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import type { Member } from './access.ts'
import { endMember } from './end-member.ts'
import { canRemove, isLead } from './policy.ts'
import { fellowFor, settle } from './standing.ts'

/** Takes a member out of the community. They come back only by an application or a mailed invitation. */
export async function removeMember(tx: Tx, member: Member, memberId: Id): Promise<null> {
  const { actor, leads } = await settle(tx, member)
  const fellow = await fellowFor(tx, actor, memberId)
  if (isLead(fellow) && leads === 1) throw new Conflict('community.last-lead')
  if (!canRemove(actor, fellow)) throw new Forbidden('member.not-yours-to-remove')
  const { community, member: by } = actor
  await endMember(tx, { community, id: fellow.member, by, state: 'removed' })
  return null
}
