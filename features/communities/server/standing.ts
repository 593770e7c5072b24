import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { Role } from '../contract.ts'
import { type Member, memberFor } from './access.ts'
import { communities } from './tables.ts'

/** What may be counted on until the transaction ends. */
export interface Settled {
  /** The actor as they are now: they may have lost a role, or left, since the request came in. */
  actor: Member
  leads: number
  taken: number
}

/**
 * Locks the community's log, and reads anew who acts and what is counted. Everything that must not be broken by two at
 * once is decided after this.
 */
export async function settle(tx: Tx, { community, person }: Member): Promise<Settled> {
  await lockLogs(tx, [community])
  return { actor: await memberFor(tx, person, community), ...(await counts(tx, community)) }
}

/** How many seats are taken, and by how many leads. */
export async function counts(db: Db, community: Id): Promise<{ taken: number; leads: number }> {
  const rows = await communities(db)
    .selectFrom('member')
    .select(['role', (eb) => eb.fn.countAll<number>().as('count')])
    .where('community_id', '=', community)
    .where('state', '=', 'active')
    .groupBy('role')
    .execute()
  return {
    taken: rows.reduce((sum, { count }) => sum + count, 0),
    leads: rows.find(({ role }) => role === 'lead')?.count ?? 0,
  }
}

/** The only way to another member of one's community. Who left is not found, like who never was here. */
export async function fellowFor(
  db: Db,
  actor: Member,
  id: Id,
): Promise<{ member: Id; role: Role }> {
  const row = await communities(db)
    .selectFrom('member')
    .select(['id as member', 'role'])
    .where('community_id', '=', actor.community)
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!row) throw new NotFound('member')
  return row
}
