import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { laidOver } from '#lib/laid-over.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import type { EventFields, EventView, SplitSeries } from '../../../contract.ts'
import { shiftedSlots } from '../../../recurrence/shifted-slots.ts'
import { type SplitSeries as Halves, splitSeries } from '../../../recurrence/split-series.ts'
import { eventFor, findEvent } from '../../access.ts'
import { announceEvent } from '../../announce.ts'
import { mailDateChanges } from '../../coming/mails/mail-date-changes.ts'
import { offerFreed } from '../../coming/offer-freed.ts'
import { refuseAnswered } from '../../coming/refuse-answered.ts'
import { refuseFull } from '../../create-event.ts'
import type { Event } from '../../event-rows.ts'
import { canPublish } from '../../policy.ts'
import { viewEvent } from '../../read-event.ts'
import { refuseFaulty } from '../../refuse-faulty.ts'
import { planEvent } from '../../set-audience.ts'
import { events } from '../../tables.ts'
import { settleTickets } from '../../tickets.ts'
import { dateFor } from '../date-for.ts'
import { comparedDates, type DateRow, dateRows } from '../date-rows.ts'
import { settleDates } from '../settle-dates.ts'
import { goOnAs } from './go-on-as.ts'
import { takeOverDates } from './take-over-dates.ts'
import { takeOverWhole } from './take-over-whole.ts'

type Uncovered = Omit<EventFields, 'cover'>

/**
 * Changes one date of a series and all that follow: the series ends before it, and goes on as an event of its own. The later
 * dates go over with all who signed up for them. The same id sent again answers with the event that goes on.
 */
export async function splitEvent(
  tx: Tx,
  member: Member,
  dateId: Id,
  { id, reason, cover, ...change }: SplitSeries,
): Promise<EventView> {
  const { community } = member
  const { event, date, dates } = await dateFor(tx, member, dateId)
  if (event.id === id) return viewEvent(tx, member, await eventFor(tx, member, id))
  if (await findEvent(tx, community, id)) throw new Conflict('event.id-taken')
  const halves = splitSeries({ ...event, ...slotsIn(event) }, date.slot)
  if (!halves) throw new Conflict('date.first')
  // Who sees what is published is for leads to say.
  if (event.status === 'published' && change.plan && !canPublish(member))
    throw new Forbidden('event.leads-publish')
  await refuseFull(tx, community)

  const later = laterThan(dates, date)
  const timing = timingOf(halves.after)
  const next = laidOver<Uncovered & Event>({ ...event, ...timing, id }, change)
  const following = { ...next, exceptSlots: change.exceptSlots ?? shiftedSlots(timing, next) }
  await refuseFaulty(tx, community, following)
  await goOnAs(tx, member, event, { ...following, wantedCover: cover })
  await takeOverDates(tx, event, id, later)
  await endBefore(tx, event, halves)
  await settleDates(tx, following)
  const copies = event.joining === 'whole' ? await takeOverWhole(tx, event, id, later) : []
  // Only now it has those who signed up, whose seats and answers stay.
  await refuseAnswered(tx, following, event, following)
  await settleTickets(tx, following, following.tickets)
  return tell(tx, member, { event, following, copies, later, reason })
}

/** A date and those that the series gives after it. */
export function laterThan(dates: readonly DateRow[], { slot }: DateRow): DateRow[] {
  return dates.filter((each) => each.slot >= slot)
}

function slotsIn({ starts, exceptSlots, extraSlots }: Event) {
  return { start: starts, except: exceptSlots, extra: extraSlots }
}

function timingOf({ start, rule, except = [], extra = [] }: Halves['after']) {
  return { starts: start, rule, exceptSlots: [...except], extraSlots: [...extra] }
}

/** What is left of the series. */
async function endBefore(tx: Tx, event: Event, { before }: Halves): Promise<void> {
  const { starts, rule, exceptSlots, extraSlots } = timingOf(before)
  const { community, id } = event
  await events(tx)
    .updateTable('event')
    .set({
      ...{ starts, rule, except_slots: exceptSlots, extra_slots: extraSlots, updated_at: now() },
      ...{ version: event.version + 1, sequence: event.sequence + 1 },
    })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  const ended = await findEvent(tx, community, id)
  if (ended) await settleDates(tx, ended)
}

interface Told {
  event: Event
  following: Event
  /** Announced after the event they are for. */
  copies: Awaited<ReturnType<typeof takeOverWhole>>
  later: DateRow[]
  reason: string
}

async function tell(
  tx: Tx,
  member: Member,
  { event, following, copies, later, reason }: Told,
): Promise<EventView> {
  const { community, member: by } = member
  await announceEvent(tx, event, by)
  const isOut = event.status === 'published'
  const told = isOut
    ? await planEvent(tx, following, following.plan, by)
    : await announceEvent(tx, following, by)
  for (const entry of copies) tx.log(entry)
  await Promise.all([offerFreed(tx, event), offerFreed(tx, following)])
  const dates = comparedDates(later, await dateRows(tx, community, following.id), told)
  await mailDateChanges(tx, { event: told, was: event, ...dates, reason })
  return viewEvent(tx, member, told)
}
