import { z } from 'zod'
import type { Id } from '#lib/ids.ts'
import { momentsFor } from '#lib/moments.ts'
import { instantFrom, now } from '#lib/time.ts'
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
import { type SeatToldOf, seatsToldOf } from './seats-told-of.ts'

export const mailDateJob = 'events.mail-date-changes'

/** Dates of an event that became others. */
export interface DateChanges {
  /** The event as it is, and as it was. */
  event: Event
  was: Event
  changes: readonly { before: DateRow; after: DateRow }[]
  reason: string
}

/** Has those who come to dates, or wait for them, told what became of these, if this commits. */
export async function mailDateChanges(
  tx: Tx,
  { event, was, changes, reason }: DateChanges,
): Promise<void> {
  const { community, id, title, zone, joining } = event
  const dates = changes.flatMap(({ before, after }) => {
    const [from, to] = [before.venue ?? was.venue, after.venue ?? event.venue]
    const occasion = occasionOf({ ...before, venue: from }, { ...after, venue: to })
    return occasion && after.endsAt > now()
      ? { occasion, place: to?.name ?? '', before, after }
      : []
  })
  if (dates.length === 0 || event.status !== 'published') return
  const told: z.input<typeof Payload> = {
    ...{ community, title, zone, reason },
    dates: dates.map(({ occasion, place, before, after }) => ({
      ...{ id: after.id, sequence: after.sequence, occasion, place },
      pool: joining === 'whole' ? id : after.id,
      ...{ before: before.startsAt, after: after.startsAt },
    })),
  }
  await enqueue(tx, mailDateJob, told)
}

const Payload = z.object({
  community: z.uuid(),
  title: z.string(),
  zone: z.string(),
  reason: z.string(),
  /** By time. */
  dates: z.array(
    z.object({
      id: z.uuid(),
      sequence: z.int(),
      occasion: z.enum(['moved', 'calledOff', 'takesPlace']),
      pool: z.uuid(),
      before: z.string().transform(instantFrom),
      after: z.string().transform(instantFrom),
      place: z.string(),
    }),
  ),
})
type Told = z.output<typeof Payload>

function occasionOf(
  before: DateRow,
  after: DateRow,
): Told['dates'][number]['occasion'] | undefined {
  if (!before.cancelledAt && after.cancelledAt) return 'calledOff'
  if (before.cancelledAt && !after.cancelledAt) return 'takesPlace'
  const said = ({ startsAt, endsAt, venue }: DateRow) => JSON.stringify([startsAt, endsAt, venue])
  return after.cancelledAt || said(before) === said(after) ? undefined : 'moved'
}

/** The job that writes the mails about dates: one to each person, about the first date that is theirs. It may run twice. */
export function mailDateTask({ transact, config }: Pick<Platform, 'transact' | 'config'>): JobTask {
  return async (payload) => {
    const told = Payload.parse(payload)
    const { community, dates } = told
    await transact(async (tx) => {
      const pools = [...new Set(dates.map(({ pool }) => pool))]
      const seats = await seatsToldOf(tx, community, await concerned(tx, community, pools))
      const readers = await readersOf(tx, community, [...seats.values()], config.secret)
      const whose = Map.groupBy(seats.values(), ({ member, guest }) => member ?? guest ?? '')
      for (const [id, own] of whose) {
        const reader = readers.get(id)
        const theirs = dates.filter(({ pool }) => own.some((seat) => seat.pool === pool))
        if (reader) await write(tx, told, { reader, own, theirs, publicUrl: config.publicUrl })
      }
    })
  }
}

/** Who comes, may come or waits. */
async function concerned(tx: Tx, community: Id, pools: readonly Id[]): Promise<Id[]> {
  const rows = await tx.prepared<{ id: Id }>(
    'coming-concerned',
    `select id from event_rsvp where community_id = $1 and pool_id = any($2::uuid[])
       and status in ('going', 'maybe', 'requested', 'waiting', 'offered') order by id`,
    [community, pools],
  )
  return rows.map(({ id }) => id)
}

interface Mail {
  reader: Reader
  own: SeatToldOf[]
  theirs: Told['dates']
  publicUrl: string
}

async function write(
  tx: Tx,
  { title, zone, reason }: Told,
  { reader, own, theirs, publicUrl }: Mail,
): Promise<void> {
  const [date, ...others] = theirs
  const seat = own.find(({ pool }) => pool === date?.pool)
  if (!date || !seat) return
  const { name, email: to, language } = reader
  const moments = momentsFor({ language, zone })
  const about: DateLetter = {
    ...{ name, event: title, place: date.place, reason, more: others.length },
    ...{ before: moments.full(date.before), after: moments.full(date.after) },
    url: publicUrl + reader.pathOf(seat),
  }
  const letter = dateMails[language][date.occasion](about)
  const id = derivedId(['event-date-mail', seat.id, date.id, String(date.sequence)])
  const kind = `events.date-${date.occasion}`
  await sendMail(tx, { id, to, kind, ...writeLetter(letter, language) })
}
