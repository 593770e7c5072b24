import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound, type Refusal } from '#platform/server/errors/errors.ts'
import { allSpokenOn, type Place } from './access.ts'

/** Where each of a batch speaks, or why they may not; `members` by `<community> <person>`. */
export async function placesOf(
  db: Db,
  items: readonly { community: Id; person: Id; occurrenceId: Id }[],
  members: ReadonlyMap<string, Member>,
): Promise<(Place | Refusal)[]> {
  const asked = items.map(({ community, person, occurrenceId }) => {
    const member = members.get(`${community} ${person}`)
    return member && { member, occurrenceId }
  })
  const places = await allSpokenOn(
    db,
    asked.flatMap((each) => each ?? []),
  )
  const next = places.values()
  return asked.map((each) => (each ? next.next().value : undefined) ?? new NotFound('community'))
}
