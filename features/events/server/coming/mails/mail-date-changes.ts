import { z } from 'zod'
import { instantFrom, now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { DateRow } from '../../dates/date-rows.ts'
import type { Event } from '../../event-rows.ts'

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
  const told: z.input<typeof DatesToTell> = {
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

/** What the job is told. */
export const DatesToTell = z.object({
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
export type DatesToTell = z.output<typeof DatesToTell>

function occasionOf(
  before: DateRow,
  after: DateRow,
): DatesToTell['dates'][number]['occasion'] | undefined {
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
