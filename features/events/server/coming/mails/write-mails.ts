import { z } from 'zod'
import type { Id } from '#lib/ids.ts'
import { instantFrom } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { writeLetter } from '#platform/server/mail/letter.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import { comingMails } from '../../../messages/coming-mails.ts'
import { type Invite, invitationsTo } from './invitation.ts'
import type { Occasion, ToTell } from './mail-changes.ts'
import { timesFor } from './mail-times.ts'
import { type Reader, readersOf } from './readers.ts'
import { type SeatToldOf, seatsToldOf } from './seats-told-of.ts'
import { ticketPicture } from './ticket-picture.ts'

const occasions = [
  'confirmed',
  'inLine',
  'offered',
  'lapsed',
  'refused',
  'removed',
  'thanked',
] as const

const Payload = z.object({
  community: z.uuid(),
  told: z.array(
    z.object({
      rsvp: z.uuid(),
      occasion: z.enum(occasions),
      reason: z.string(),
      at: z.string().transform(instantFrom),
    }),
  ),
})

/** How a seat stands as long as this is worth telling. */
const standing = {
  confirmed: 'going',
  inLine: 'waiting',
  offered: 'offered',
  lapsed: 'lapsed',
  refused: 'refused',
  removed: 'refused',
  thanked: 'no',
} as const satisfies Record<Occasion, SeatToldOf['status']>

/** What it does in the calendar of who gets it. */
const inCalendar: Partial<Record<Occasion, 'coming' | 'gone'>> = {
  confirmed: 'coming',
  removed: 'gone',
  thanked: 'gone',
}

/** Dates of a series that a mail names. */
const mostDates = 8

/**
 * The job that writes the mails about seats. What is no longer so is not told; who said one thing about many dates of a
 * series gets one mail. It may run twice, and each mail is written once.
 */
export function mailTask({ transact, config }: Pick<Platform, 'transact' | 'config'>): JobTask {
  return async (payload) => {
    const { community, told } = Payload.parse(payload)
    await transact(async (tx) => {
      const ids = told.map(({ rsvp }) => rsvp)
      const seats = await seatsToldOf(tx, community, ids)
      const readers = await readersOf(tx, community, [...seats.values()], config.secret)
      const invite = await invitationsTo(tx, community, seats.values(), config)
      const still = told.flatMap((one) => {
        const seat = seats.get(one.rsvp)
        return seat?.status === standing[one.occasion] ? { ...one, seat } : []
      })
      for (const mail of Map.groupBy(still, wholeOf).values())
        await write(tx, { publicUrl: config.publicUrl, readers, invite }, mail)
    })
  }
}

interface Told extends ToTell {
  seat: SeatToldOf
}

/** What goes into one mail. An offer has a link of its own. */
function wholeOf({ occasion, seat }: Told): string {
  const one = occasion === 'offered' ? seat.id : ''
  return [seat.eventId, seat.member ?? seat.guest, occasion, one].join(' ')
}

interface Lent {
  publicUrl: string
  readers: ReadonlyMap<Id, Reader>
  invite: Invite
}

async function write(
  tx: Tx,
  { publicUrl, readers, invite }: Lent,
  [first, ...more]: Told[],
): Promise<void> {
  const reader = first && readers.get(first.seat.member ?? first.seat.guest ?? '')
  if (!reader) return
  const { occasion, reason, seat, rsvp, at } = first
  const { name, email: to, language, zone: own } = reader
  const times = timesFor({ language, zone: seat.zone, own })
  const dates = [first, ...more].flatMap((one) => one.seat.dates).sort()
  const letter = comingMails[language][occasion]({
    ...{ name, event: seat.title, place: seat.place ?? '', reason },
    dates: dates
      .slice(0, mostDates)
      .map((date, nth) => (nth === 0 ? times.full : times.next)(date)),
    more: Math.max(0, dates.length - mostDates),
    until: seat.offeredUntil ? times.full(seat.offeredUntil) : '',
    url: publicUrl + reader.pathOf(seat),
    ticket: publicUrl + reader.ticketOf(seat),
  })
  const id = derivedId(['event-mail', rsvp, occasion], at)
  const does = inCalendar[occasion]
  const seats = [first, ...more].map((one) => one.seat)
  const calendar = does && invite(reader, seats, does)
  const kind = `events.${occasion}`
  const picture = letter.picture && ticketPicture(seat.code)
  await sendMail(tx, { id, to, kind, calendar, picture, ...writeLetter(letter, language) })
}
