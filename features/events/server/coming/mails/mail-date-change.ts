import { z } from 'zod'
import type { Id } from '#lib/ids.ts'
import { momentsFor } from '#lib/moments.ts'
import { instantFrom } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import type { Platform } from '#platform/server/feature.ts'
import { enqueue, type JobTask } from '#platform/server/jobs/jobs.ts'
import { writeLetter } from '#platform/server/mail/letter.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import { type DateLetter, dateMails } from '../../../messages/date-mails.ts'
import type { DateRow } from '../../dates/date-rows.ts'
import type { Event } from '../../event-rows.ts'
import { type Reader, readersOf } from './readers.ts'
import { seatsToldOf } from './seats-told-of.ts'

export const mailDateJob = 'events.mail-date-change'

/** One date that became another by hand. */
export interface DateChange {
  event: Event
  before: DateRow
  after: DateRow
}

/** Has those who come to a date, or wait for it, told what became of it, if this commits. */
export async function mailDateChange(tx: Tx, { event, before, after }: DateChange): Promise<void> {
  const occasion = occasionOf(before, after)
  if (!occasion || event.status !== 'published') return
  const { community, id, title, zone, joining } = event
  const venue = after.venue ?? event.venue
  const told: z.input<typeof Payload> = {
    ...{ community, event: id, title, zone, occasion },
    pool: joining === 'whole' ? id : after.id,
    date: { id: after.id, sequence: before.sequence + 1 },
    ...{ before: before.startsAt, after: after.startsAt, reason: after.reason },
    place: venue?.name ?? '',
  }
  await enqueue(tx, mailDateJob, told)
}

const Payload = z.object({
  community: z.uuid(),
  event: z.uuid(),
  title: z.string(),
  zone: z.string(),
  occasion: z.enum(['moved', 'calledOff', 'takesPlace']),
  pool: z.uuid(),
  date: z.object({ id: z.uuid(), sequence: z.int() }),
  before: z.string().transform(instantFrom),
  after: z.string().transform(instantFrom),
  place: z.string(),
  reason: z.string(),
})

function occasionOf(before: DateRow, after: DateRow): keyof (typeof dateMails)['en'] | undefined {
  if (!before.cancelledAt && after.cancelledAt) return 'calledOff'
  if (before.cancelledAt && !after.cancelledAt) return 'takesPlace'
  const said = ({ startsAt, endsAt, venue }: DateRow) => JSON.stringify([startsAt, endsAt, venue])
  return said(before) === said(after) ? undefined : 'moved'
}

/** The job that writes the mails about a date. It may run twice, and each mail is written once. */
export function mailDateTask({ transact, config }: Pick<Platform, 'transact' | 'config'>): JobTask {
  return async (payload) => {
    const told = Payload.parse(payload)
    const { community, pool } = told
    await transact(async (tx) => {
      const seats = await seatsToldOf(tx, community, await concerned(tx, community, pool))
      const readers = await readersOf(tx, community, [...seats.values()], config.secret)
      for (const seat of seats.values()) {
        const reader = readers.get(seat.member ?? seat.guest ?? '')
        if (reader) await write(tx, told, reader, seat.id, config.publicUrl + reader.pathOf(seat))
      }
    })
  }
}

/** Who comes, may come or waits. */
async function concerned(tx: Tx, community: Id, pool: Id): Promise<Id[]> {
  const rows = await tx.prepared<{ id: Id }>(
    'coming-concerned',
    `select id from event_rsvp where community_id = $1 and pool_id = $2
       and status in ('going', 'maybe', 'requested', 'waiting', 'offered') order by id`,
    [community, pool],
  )
  return rows.map(({ id }) => id)
}

async function write(
  tx: Tx,
  told: z.output<typeof Payload>,
  { name, email: to, language }: Reader,
  rsvp: Id,
  url: string,
): Promise<void> {
  const { occasion, title, zone, place, reason, date } = told
  const moments = momentsFor({ language, zone })
  const about: DateLetter = {
    ...{ name, event: title, place, reason, url },
    before: moments.full(told.before),
    after: moments.full(told.after),
  }
  const letter = dateMails[language][occasion](about)
  const id = derivedId(['event-date-mail', rsvp, date.id, String(date.sequence)])
  await sendMail(tx, { id, to, kind: `events.date-${occasion}`, ...writeLetter(letter, language) })
}
