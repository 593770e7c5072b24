import type { Member } from '#features/communities/server/index.ts'
import {
  allComeTo,
  canHost,
  type DatedEvent,
  managersOf,
  occurrencesFor,
} from '#features/events/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden, NotFound, Refusal } from '#platform/server/errors/errors.ts'
import type { Audience } from '#platform/server/log/audience.ts'

/** A date of an event as one member takes part in it. */
export interface Place extends DatedEvent {
  /** Who sees what is said there: who sees the event. */
  audience: Audience
  /** Its hosts and leads. */
  hosts: Audience
  isHost: boolean
  /** Whether they have a seat. */
  comes: boolean
}

/** Who asks for which stage. */
interface Asked {
  member: Member
  occurrenceId: Id
}

/** The only way to a stage: by an event that is published, or was before it was cancelled, and that the member sees. */
export async function stageFor(db: Db, member: Member, occurrenceId: Id): Promise<Place> {
  const [place] = await stagesFor(db, [{ member, occurrenceId }])
  if (!place) throw new NotFound('stage')
  return place
}

/** The stage for who takes part: has a seat, or hosts. */
export async function spokenOn(db: Db, member: Member, occurrenceId: Id): Promise<Place> {
  const [place] = await allSpokenOn(db, [{ member, occurrenceId }])
  if (!place || place instanceof Refusal) throw place ?? new NotFound('stage')
  return place
}

/** The same for many at once, each let in or refused for itself. */
export async function allSpokenOn(db: Db, asked: readonly Asked[]): Promise<(Place | Refusal)[]> {
  const places = await stagesFor(db, asked)
  return asked.map(({ member }, nth) => mayBeSpokenOn(places[nth], member))
}

function mayBeSpokenOn(place: Place | undefined, member: Member): Place | Refusal {
  if (!place) return new NotFound('stage')
  if (!member.guidelinesAccepted) return new Forbidden('guidelines.not-accepted')
  if (!place.isHost && !place.comes) return new Forbidden('stage.not-coming')
  if (place.event.status === 'cancelled') return new Forbidden('stage.cancelled')
  return place
}

async function stagesFor(db: Db, asked: readonly Asked[]): Promise<(Place | undefined)[]> {
  const dates = await occurrencesFor(
    db,
    asked.map(({ member, occurrenceId }) => ({ viewer: member, occurrenceId })),
  )
  const seen = asked.flatMap(({ member }, nth) => {
    const dated = dates[nth]
    return dated?.event.publishedAt ? [{ ...dated, community: member.community, member, nth }] : []
  })
  const comes = await allComeTo(
    db,
    seen.map((each) => ({ ...each, member: each.member.member })),
  )
  const places: (Place | undefined)[] = asked.map(() => undefined)
  for (const [i, { event, occurrence, member, nth }] of seen.entries())
    places[nth] = {
      ...{ event, occurrence, audience: event.audience, hosts: managersOf(event) },
      ...{ isHost: canHost(member, event), comes: comes[i] ?? false },
    }
  return places
}

/** The stage for who hosts. */
export async function hostedBy(db: Db, member: Member, occurrenceId: Id): Promise<Place> {
  const place = await stageFor(db, member, occurrenceId)
  if (!place.isHost) throw new Forbidden('stage.hosts-only')
  return place
}
