import { newId } from '#lib/ids.ts'
import type { Person } from '#platform/server/auth/session.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import type { JoinResult } from '../contract.ts'
import { addMember } from './add-member.ts'
import { type Door, doorOf } from './at-door.ts'

/** Joins an open community. Who is in it already stays as they are. */
export async function join(tx: Tx, actor: Person, community: string): Promise<JoinResult> {
  const door = await doorOf(tx, actor.id, community)
  if (door.standing !== 'active') refuseClosedDoor(door)
  await addMember(tx, { community: door.id, id: newId(), person: actor })
  return joined(door, 'active')
}

function refuseClosedDoor({ admission, removed }: Door): void {
  if (removed) throw new Forbidden('community.removed')
  if (admission === 'application') throw new Forbidden('community.by-application')
  if (admission === 'invitation') throw new Forbidden('community.by-invitation')
}

/** What somebody hears who knocked. */
export function joined(
  { id, slug, name }: Pick<Door, 'id' | 'slug' | 'name'>,
  state: JoinResult['state'],
): JoinResult {
  return { state, community: { id, slug, name } }
}
