import { type Member, ringsOf, standingOf } from '#features/communities/server/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { Audience, AudienceKey } from '#platform/server/log/audience.ts'

/** Refuses an audience of rings or members that are not in the community. */
export async function refuseUnknown(
  db: Db,
  { community }: Pick<Member, 'community'>,
  audience: Audience,
): Promise<void> {
  const named = idsOf(audience, 'member:')
  const wanted = idsOf(audience, 'ring:')
  const rings = wanted.length > 0 ? await ringsOf(db, community) : new Set()
  const standing = await standingOf(db, community, named)
  const known =
    wanted.every((ring) => rings.has(ring)) && named.every((id) => standing.get(id) === 'active')
  if (!known) throw new Refusal(422, 'release.unknown-audience')
}

/** Everybody of several audiences, in the one form in which an audience is kept. */
export function together(...audiences: readonly Audience[]): AudienceKey[] {
  const all = new Set(audiences.flat())
  if (all.has('public')) return ['members', 'organisation', 'public']
  if (all.has('organisation')) return ['members', 'organisation']
  return all.has('members') ? ['members'] : [...all].sort()
}

function idsOf(audience: Audience, prefix: 'ring:' | 'member:'): string[] {
  return audience.flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []))
}
