import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Actor } from '#platform/server/auth/session.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Live } from '#platform/server/live/live.ts'
import type { SessionView } from '../contract.ts'
import { deviceOf } from './device.ts'
import { people } from './tables.ts'

/** Where somebody is signed in, the session that asks first, then those used last. */
export async function listSessions(db: Db, actor: Actor): Promise<SessionView[]> {
  const rows = await people(db)
    .selectFrom('session')
    .select(['id', 'user_agent', 'created_at', 'updated_at'])
    .where('person_id', '=', actor.id)
    .where('expires_at', '>', now())
    .orderBy('updated_at', 'desc')
    .limit(100)
    .execute()
  const views = rows.map((row) => ({
    id: row.id,
    ...deviceOf(row.user_agent),
    current: row.id === actor.session,
    signedInAt: row.created_at,
    lastUsedAt: row.updated_at,
  }))
  return views.sort((a, b) => Number(b.current) - Number(a.current))
}

/** Ends one of one's sessions; what it holds open is closed at once. */
export async function endSession(tx: Tx, actor: Actor, id: Id, live: Live): Promise<void> {
  const ended = await people(tx)
    .deleteFrom('session')
    .where('id', '=', id)
    .where('person_id', '=', actor.id)
    .returning('id')
    .execute()
  if (ended.length === 0) throw new NotFound('session')
  tx.afterCommit(() => live.endSessions([id]))
}

/** Ends all of one's sessions but the one that asks. */
export async function endOtherSessions(tx: Tx, actor: Actor, live: Live): Promise<void> {
  const ended = await people(tx)
    .deleteFrom('session')
    .where('person_id', '=', actor.id)
    .where('id', '!=', actor.session)
    .returning('id')
    .execute()
  tx.afterCommit(() => live.endSessions(ended.map(({ id }) => id)))
}
