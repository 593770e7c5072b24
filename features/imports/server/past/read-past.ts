import { countPast } from '#features/chat/server/index.ts'
import { listClaims, type Member } from '#features/communities/server/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { PastView } from '../../contract.ts'

/** What a member said elsewhere, and the shadows that have their proven address. */
export async function readPast(db: Db, actor: Member): Promise<PastView> {
  const claims = await listClaims(db, actor)
  const counts = await countPast(db, actor.community, [
    actor.member,
    ...claims.map(({ shadow }) => shadow),
  ])
  return {
    messages: counts.get(actor.member) ?? 0,
    claims: claims.map((claim) => ({ ...claim, messages: counts.get(claim.shadow) ?? 0 })),
  }
}
