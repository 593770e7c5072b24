import type { Auth } from '#platform/server/auth/auth.ts'
import { asRefusal } from '#platform/server/auth/refusals.ts'
import { type Actor, isFresh } from '#platform/server/auth/session.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'

/** Sets the first password of somebody who came in by a mailed link, and only shortly after they did. */
export async function setPassword(
  db: Db,
  actor: Actor,
  auth: Auth,
  headers: Headers,
  newPassword: string,
): Promise<void> {
  if (!(await isFresh(db, actor.session))) throw new Forbidden('session.not-fresh')
  await auth.api.setPassword({ body: { newPassword }, headers }).catch(asRefusal)
}
