import { faceOf, membersNamed } from '#features/communities/server/index.ts'
import { accountsOf } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Language } from '#lib/messages.ts'
import type { Db } from '#platform/server/db/database.ts'
import { sees } from '#platform/server/log/audience.ts'
import { seatToken } from '../../guests/seat-link.ts'
import { publicPath } from '../../public/addresses.ts'
import type { SeatToldOf } from './seats-told-of.ts'

/** Who reads a mail, and where its links lead. */
export interface Reader {
  /** Null of a guest, as the address of their community. */
  person: Id | null
  slug: string | null
  name: string
  email: string
  /** Whether the address was shown to be theirs, or a host says so. */
  isProven: boolean
  language: Language
  /** Their time zone, where it is known. */
  zone: string | null
  /** The path of a page about an event or a seat. */
  pathOf(seat: SeatToldOf): string
  /** The path of the ticket of who has a seat. */
  ticketOf(seat: SeatToldOf): string
}

/**
 * Who reads about these seats, by the id of member or guest: members who are still here and see the event, in their language; guests whose
 * address we have, in that of the community, with the link to a page of their own.
 */
export async function readersOf(
  db: Db,
  community: Id,
  seats: readonly SeatToldOf[],
  secret: string,
): Promise<Map<Id, Reader>> {
  const readers = await membersAmong(db, community, seats)
  const host = await faceOf(db, community)
  if (!host) return readers
  const seatOf = ({ id, eventId }: SeatToldOf) =>
    `${publicPath({ id: eventId, host })}/seat/${seatToken(secret, { community, id })}`
  for (const { guest, guestName, guestEmail } of seats)
    if (guest && guestEmail)
      readers.set(guest, {
        ...{ person: null, slug: null, name: guestName ?? '', email: guestEmail, isProven: true },
        ...{ language: host.language, zone: null },
        pathOf: seatOf,
        ticketOf: (seat) => `${seatOf(seat)}/ticket`,
      })
  return readers
}

async function membersAmong(
  db: Db,
  community: Id,
  seats: readonly SeatToldOf[],
): Promise<Map<Id, Reader>> {
  const named = seats.flatMap(({ member }) => (member ? { community, member } : []))
  const audiences = new Map(seats.map(({ member, audience }) => [member, audience]))
  const members = [...(await membersNamed(db, named)).values()].filter(({ member, keys }) =>
    sees(keys, audiences.get(member) ?? []),
  )
  const accounts = await accountsOf(
    db,
    members.map(({ person }) => person),
  )
  return new Map(
    members.flatMap(({ member, person, name, slug }) => {
      const account = accounts.get(person)
      if (!account) return []
      const { email, isProven, language, timeZone: zone } = account
      const pathOf = (seat: SeatToldOf) => pathOfMember(slug, seat)
      const to = { person, slug, name, email, isProven, language, zone }
      return [[member, { ...to, pathOf, ticketOf: ticketOfMember(slug) }]]
    }),
  )
}

/** The page of the event; to who was offered a seat, the page where it is taken. */
function pathOfMember(slug: string, { eventId, pool, status, claimSecret }: SeatToldOf): string {
  const page = `/c/${slug}/events/${eventId}`
  return status === 'offered' ? `${page}/claim?pool=${pool}&claim=${claimSecret}` : page
}

function ticketOfMember(slug: string): Reader['ticketOf'] {
  return ({ eventId, pool }) =>
    `/c/${slug}/events/${eventId}/ticket${pool === eventId ? '' : `?date=${pool}`}`
}
