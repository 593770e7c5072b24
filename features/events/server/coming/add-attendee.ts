import { type Member, membersNamed } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import { Conflict, NotFound, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AddAttendee, AttendeeView, EventsEntries } from '../../contract.ts'
import { managersOf } from '../set-audience.ts'
import { events } from '../tables.ts'
import { readAttendee } from './attendees/list-attendees.ts'
import { ask, openLines } from './book.ts'
import { newRsvp } from './come.ts'
import { keepBook } from './keep-book.ts'
import type { EventPool } from './pools-at.ts'
import type { RsvpRow } from './rsvp-rows.ts'
import { rsvpsAt } from './rsvps-at.ts'
import { partyOf } from './seats/pool.ts'
import { hostedIn } from './visible-pool.ts'

/**
 * A host puts somebody on the list: a member, or somebody by name. The same id again answers with how they stand. Beyond
 * the seats only if the host says so, which is written down.
 */
export async function addAttendee(
  tx: Tx,
  member: Member,
  poolId: Id,
  input: AddAttendee,
): Promise<AttendeeView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const book = await openLines(tx, [{ community, pool: poolId }])
  const pool = hostedIn(book, member, poolId)
  const whose = { community, pool: poolId, ...(await whom(tx, community, input)) }
  const rows = await rsvpsAt(tx, [{ ...whose, id: input.id }])
  const again = rows.find(({ id }) => id === input.id)
  if (again && again.pool !== poolId) throw new Conflict('rsvp.id-taken')
  if (again) return readAttendee(tx, member, pool, again.id)

  const [earlier] = rows
  const wanted = wantedFor(pool, whose, earlier, input)
  const request = { kind: 'add', wanted, beyondSeats: input.beyondSeats ? by : null } as const
  const outcome = ask(book, pool, earlier, request, { by })
  if (outcome instanceof Refusal) throw outcome
  await keepBook(tx, book)
  if (outcome.beyondSeatsBy && !earlier?.beyondSeatsBy) tellExceeded(tx, pool, outcome, by)
  return readAttendee(tx, member, pool, outcome.id)
}

type Whom = Pick<RsvpRow, 'member' | 'guest' | 'addedAs'>

/** The member, or a guest by name: the one with this address if there is one, whose own name the host doesn't learn by that. */
async function whom(
  tx: Tx,
  community: Id,
  { id, member, name, email }: AddAttendee,
): Promise<Whom> {
  if (member) {
    const members = await membersNamed(tx, [{ community, member }])
    if (!members.has(`${community} ${member}`)) throw new NotFound('member')
    return { member, guest: null, addedAs: null }
  }
  if (!name) throw new Refusal(422, 'rsvp.who')
  const guest = { community_id: community, id: derivedId(['event-guest', id]), name }
  await events(tx)
    .insertInto('event_guest')
    .values({ ...guest, email: email ?? null, person_id: null, confirmed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const found = await events(tx)
    .selectFrom('event_guest')
    .select('id')
    .where('community_id', '=', community)
    .where((eb) =>
      email ? eb(eb.fn('lower', ['email']), '=', email.toLowerCase()) : eb('id', '=', guest.id),
    )
    .executeTakeFirstOrThrow()
  return { member: null, guest: found.id, addedAs: name }
}

function wantedFor(
  pool: EventPool,
  whom: Whom,
  earlier: RsvpRow | undefined,
  { id, ticketId, guests }: AddAttendee,
): RsvpRow {
  const consent = { attendees: false, hosts: false, sponsors: false }
  const { member, guest, addedAs } = whom
  return {
    ...(earlier ?? { ...newRsvp(id, pool, pool.now), answers: [], consent, addedAs }),
    ...{ member, guest, guests },
    ticket: ticketId ?? earlier?.ticket ?? pool.tickets[0]?.id ?? '',
  }
}

function tellExceeded(tx: Tx, { community, pool, event }: EventPool, row: RsvpRow, by: Id): void {
  const seats = partyOf(row)
  const data: EventsEntries['events.seats-exceeded'] = {
    ...{ eventId: event.id, pool, rsvp: row.id, by, seats },
  }
  const audience = managersOf(event)
  tx.log({ community, by, kind: 'events.seats-exceeded', audience, data, about: row.id })
}
