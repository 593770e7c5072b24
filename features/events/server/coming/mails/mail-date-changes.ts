import { z } from 'zod'
import type { Id } from '#lib/ids.ts'
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
import { type Invite, invitationsTo } from './invitation.ts'
import { timesFor } from './mail-times.ts'
import { type Reader, readersOf } from './readers.ts'
import { type SeatToldOf, seatsToldOf } from './seats-told-of.ts'

export const mailDateJob = 'events.mail-date-changes'

/** Dates of an event that became others. */
export interface DateChanges {
  /** The event as it is, and as it was. */
  event: Event
  was: Event
  changes: readonly { before: DateRow; after: DateRow }[]
  /** Dates that there were not before. */
  added?: readonly DateRow[]
  reason: string
}

/** Has those who come to dates, or wait for them, told what became of these or of all of the event, if this commits. */
export async function mailDateChanges(
  tx: Tx,
  { event, was, changes, added = [], reason }: DateChanges,
): Promise<void> {
  const { community, id, title, zone, joining, sequence } = event
  const isOff = event.status === 'cancelled'
  const news = {
    formerTitle: was.title === title ? null : was.title,
    online: was.joinUrl !== event.joinUrl || was.format !== event.format,
    goesOn: was.id !== id && was.joining === 'whole',
  }
  const isNews = news.formerTitle !== null || news.online
  const changed = changes.flatMap(({ before, after }) => {
    const [from, to] = [before.venue ?? was.venue, after.venue ?? event.venue]
    const rows = [
      { ...before, venue: from },
      { ...after, venue: to },
    ] as const
    const plain = isNews ? 'changed' : news.goesOn ? 'goesOn' : null
    const occasion = isOff ? offOf(after) : (occasionOf(...rows) ?? plainOf(after, plain))
    return occasion && after.endsAt > now()
      ? { occasion, place: to?.name ?? '', before, after }
      : []
  })
  const dates = [
    ...changed,
    ...added
      .filter(({ endsAt }) => joining === 'whole' && endsAt > now())
      .map((after) => ({
        ...{ occasion: 'added' as const, place: (after.venue ?? event.venue)?.name ?? '' },
        ...{ before: after, after },
      })),
  ].sort((one, other) => (one.after.startsAt < other.after.startsAt ? -1 : 1))
  if (dates.length === 0 || was.status !== 'published') return
  const told: z.input<typeof Payload> = {
    ...{ community, title, zone, reason, news },
    earlier: news.goesOn ? was.id : null,
    dates: dates.map(({ occasion, place, before, after }) => ({
      ...{ id: after.id, sequence: [id, sequence, after.sequence].join(' '), occasion, place },
      pool: joining === 'whole' ? id : after.id,
      ...{ before: spanOf(before), after: spanOf(after) },
    })),
  }
  await enqueue(tx, mailDateJob, told)
}

const Instant = z.string().transform(instantFrom)
const Span = z.object({ from: Instant, to: Instant })

function spanOf({ startsAt: from, endsAt: to }: DateRow): z.input<typeof Span> {
  return { from, to }
}

const Payload = z.object({
  community: z.uuid(),
  title: z.string(),
  zone: z.string(),
  reason: z.string(),
  news: z.object({
    formerTitle: z.string().nullable(),
    online: z.boolean(),
    goesOn: z.boolean().default(false),
  }),
  /** The event in which the earlier dates of a series stay that was joined as a whole. */
  earlier: z.uuid().nullable().default(null),
  /** By time. */
  dates: z.array(
    z.object({
      id: z.uuid(),
      /** Tells what is said of a date from all that was said of it. */
      sequence: z.string(),
      occasion: z.enum([
        ...([
          'moved',
          'changed',
          'calledOff',
          'eventOff',
          'takesPlace',
          'added',
          'goesOn',
        ] as const),
      ]),
      pool: z.uuid(),
      before: Span,
      after: Span,
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

function offOf({ cancelledAt }: DateRow) {
  return cancelledAt ? null : ('eventOff' as const)
}

function plainOf<Occasion>({ cancelledAt }: DateRow, occasion: Occasion): Occasion | null {
  return cancelledAt ? null : occasion
}

/** The job that writes the mails about dates: one to each person, about the first date that is theirs. It may run twice. */
export function mailDateTask({ transact, config }: Pick<Platform, 'transact' | 'config'>): JobTask {
  return async (payload) => {
    const told = Payload.parse(payload)
    const { community, dates, earlier } = told
    await transact(async (tx) => {
      const pools = [...new Set([...dates.map(({ pool }) => pool), ...(earlier ? [earlier] : [])])]
      const seats = await seatsToldOf(tx, community, await concerned(tx, community, pools))
      const readers = await readersOf(tx, community, [...seats.values()], config.secret)
      const invite = await invitationsTo(tx, community, seats.values(), config)
      const whose = Map.groupBy(seats.values(), ({ member, guest }) => member ?? guest ?? '')
      for (const [id, own] of whose) {
        const reader = readers.get(id)
        const theirs = toTell(dates.filter((date) => own.some((seat) => hasToHear(seat, date))))
        const { publicUrl } = config
        if (reader) await write(tx, told, { reader, own, theirs, invite, publicUrl })
      }
    })
  }
}

/**
 * When and where something is matters to who waits, too; what else is new only to who comes. Members find the event in which a
 * series goes on among their others; guests need the way to what they have there.
 */
function hasToHear(seat: SeatToldOf, { pool, occasion }: Told['dates'][number]): boolean {
  if (seat.pool !== pool) return false
  if (occasion === 'goesOn') return seat.guest !== null
  return (occasion !== 'changed' && occasion !== 'added') || seat.status === 'going'
}

/** What changed of somebody's dates goes before that there are more, and that before where they are now: a mail about these says it too. */
function toTell(theirs: Told['dates']): Told['dates'] {
  const added = theirs.filter(({ occasion }) => occasion === 'added')
  const changed = theirs.filter(({ occasion }) => occasion !== 'added' && occasion !== 'goesOn')
  return [changed, added, theirs].find((each) => each.length > 0) ?? []
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
  invite: Invite
  publicUrl: string
}

async function write(
  tx: Tx,
  { title, zone, reason, news, earlier }: Told,
  { reader, own, theirs, invite, publicUrl }: Mail,
): Promise<void> {
  const [date, ...others] = theirs
  const seat = own.find(({ pool }) => pool === date?.pool)
  if (!date || !seat) return
  const { name, email: to, language } = reader
  const { span } = timesFor({ language, zone, own: reader.zone })
  const about: DateLetter = {
    ...{ name, event: title, place: date.place, reason, more: others.length },
    ...{ before: span(date.before), after: span(date.after), news },
    url: publicUrl + reader.pathOf(seat),
  }
  const letter = dateMails[language][date.occasion](about)
  const id = derivedId(['event-date-mail', seat.id, date.id, date.sequence])
  const kind = `events.date-${date.occasion}`
  const pools = new Set(theirs.map(({ pool }) => pool))
  // What stays of the series ends sooner in their calendar.
  const isTold = (pool: Id) => pools.has(pool) || pool === earlier
  const seats = own.filter(({ pool, status }) => status === 'going' && isTold(pool))
  const calendar = invite(reader, seats, 'coming')
  await sendMail(tx, { id, to, kind, calendar, ...writeLetter(letter, language) })
}
