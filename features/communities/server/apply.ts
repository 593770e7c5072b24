import { type Id, newId } from '#lib/ids.ts'
import type { Person } from '#platform/server/auth/session.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { leadsOnly } from '#platform/server/log/audience.ts'
import type { ApplyToJoin, CommunityEntries, JoinResult } from '../contract.ts'
import { doorOf } from './at-door.ts'
import { joined } from './join.ts'
import { communities } from './tables.ts'

/** Asks to be let in, with an answer to "why". Asking again while the leads have not decided changes nothing. */
export async function apply(
  tx: Tx,
  actor: Person,
  community: string,
  { why }: ApplyToJoin,
): Promise<JoinResult> {
  const { id } = await doorOf(tx, actor.id, community)
  await lockLogs(tx, [id])
  const door = await doorOf(tx, actor.id, id)
  if (door.standing !== 'none') return joined(door, door.standing)
  if (door.admission === 'open') throw new Forbidden('community.open')
  if (door.admission === 'invitation') throw new Forbidden('community.by-invitation')

  const row = await communities(tx)
    .insertInto('application')
    .values({
      community_id: id,
      id: (await formerMember(tx, id, actor.id)) ?? newId(),
      person_id: actor.id,
      why,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const data: CommunityEntries['communities.application-received'] = {
    member: row.id,
    name: actor.name,
    why,
  }
  tx.log({
    community: id,
    by: row.id,
    kind: 'communities.application-received',
    audience: leadsOnly,
    data,
    about: row.id,
  })
  return joined(door, 'applied')
}

/** Who left before asks as who they were. */
async function formerMember(tx: Tx, community: Id, person: Id): Promise<Id | undefined> {
  const row = await communities(tx)
    .selectFrom('member')
    .select('id')
    .where('community_id', '=', community)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row?.id
}
