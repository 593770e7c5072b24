import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import type { Member } from './access.ts'
import { endMember } from './end-member.ts'
import { canStepDown } from './policy.ts'
import { settle } from './standing.ts'

/** Leaves the community. Its last lead hands over first. */
export async function leave(tx: Tx, member: Member): Promise<null> {
  const { actor, leads } = await settle(tx, member)
  if (!canStepDown(actor, leads)) throw new Conflict('community.last-lead')
  const { community, member: id } = actor
  await endMember(tx, { community, id, by: id, state: 'left' })
  return null
}
