import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { Refusal } from '#platform/server/errors/errors.ts'

type Found<Result> = { ok: Result } | { error: Refusal }

/** Asks once for each member and place of a batch; a refusal is the answer to that one alone. */
export function eachOnce<Result>(
  ask: (member: Member, placeId: Id) => Promise<Result>,
): (member: Member, placeId: Id) => Promise<Found<Result>> {
  const known = new Map<string, Promise<Found<Result>>>()
  return (member, placeId) =>
    known.getOrInsertComputed(`${member.community} ${member.member} ${placeId}`, () =>
      ask(member, placeId).then(
        (ok) => ({ ok }),
        (error: unknown) => {
          if (error instanceof Refusal) return { error }
          throw error
        },
      ),
    )
}
