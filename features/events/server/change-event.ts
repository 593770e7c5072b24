import type { Member } from '#features/communities/server/index.ts'
import { settleAllFiles, settleCover } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { laidOver } from '#lib/laid-over.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ChangeEvent, EventFields, EventView } from '../contract.ts'
import { shiftedSlots } from '../recurrence/shifted-slots.ts'
import { eventFor, findEvent } from './access.ts'
import { mailDateChanges } from './coming/mails/mail-date-changes.ts'
import { offerFreed } from './coming/offer-freed.ts'
import { refuseAnswered } from './coming/refuse-answered.ts'
import { comparedDates, type DateRow, dateRows } from './dates/date-rows.ts'
import { settleDates } from './dates/settle-dates.ts'
import { columnsOf } from './event-columns.ts'
import type { Event } from './event-rows.ts'
import { canEdit, canPublish } from './policy.ts'
import { viewEvent } from './read-event.ts'
import { refuseFaulty } from './refuse-faulty.ts'
import { managersOf, planEvent, settleAudience } from './set-audience.ts'
import { events } from './tables.ts'
import { settleTickets } from './tickets.ts'

/** What is said of an event; its cover is settled by itself. */
type Uncovered = Omit<EventFields, 'cover'>

/** Says an event anew. Refused where somebody else changed it meanwhile. What is in review stays there. */
export async function changeEvent(
  tx: Tx,
  member: Member,
  id: Id,
  { after, cover, ...change }: ChangeEvent,
): Promise<EventView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const before = await eventFor(tx, member, id)
  if (!canEdit(member, before)) throw new Forbidden('event.not-yours')
  if (after !== before.version) throw new Conflict('event.changed-meanwhile')
  // Who sees what is published is for leads to say.
  if (before.status === 'published' && change.plan && !canPublish(member))
    throw new Forbidden('event.leads-publish')
  const said = laidOver<Uncovered & Event>(before, change)
  const exceptSlots = change.exceptSlots ?? shiftedSlots(before, said)
  const fields = { ...said, exceptSlots }
  await refuseFaulty(tx, community, fields)
  await refuseAnswered(tx, before, before, fields)

  await keepChanges(tx, member, before, fields, cover)
  const dates = await dateRows(tx, community, id)
  await settleDates(tx, fields)
  await settleTickets(tx, before, fields.tickets)
  await offerFreed(tx, before)
  const changed = await findEvent(tx, community, id)
  if (!changed) throw new Error(`event ${id} is gone`)
  const isNewPlan = before.status === 'published' && change.plan !== undefined
  const told = isNewPlan
    ? await planEvent(tx, changed, changed.plan, by)
    : await settleAudience(tx, changed, by)
  await mailAll(tx, before, told, dates)
  return viewEvent(tx, member, told)
}

/** Tells those who come what became of their dates. */
async function mailAll(tx: Tx, was: Event, event: Event, dates: readonly DateRow[]): Promise<void> {
  if (was.status !== 'published' || !isOfNote(was, event)) return
  const now = await dateRows(tx, event.community, event.id)
  await mailDateChanges(tx, { event, was, ...comparedDates(dates, now, event), reason: '' })
}

async function keepChanges(
  tx: Tx,
  { community, member: by }: Member,
  before: Event,
  fields: Uncovered,
  wantedCover: ChangeEvent['cover'],
): Promise<void> {
  const to = { community, id: before.id, audience: managersOf(before) }
  const files = await settleAllFiles(tx, to, by, before.files, { files: [], body: fields.body })
  const cover = await settleCover(tx, to, by, before.cover, wantedCover)
  const isTold = before.status === 'published' && isOfNote(before, fields)
  await events(tx)
    .updateTable('event')
    .set({
      ...columnsOf(fields, { files, cover }),
      version: before.version + 1,
      sequence: before.sequence + (isTold ? 1 : 0),
      updated_at: now(),
    })
    .where('community_id', '=', community)
    .where('id', '=', before.id)
    .execute()
}

/** Whether those who come have to hear of it: when and where it is. */
export function isOfNote(before: Event, after: Uncovered): boolean {
  const told = [
    'zone',
    'starts',
    'minutes',
    'rule',
    'exceptSlots',
    'extraSlots',
    'format',
    'venue',
    'joinUrl',
    'title',
  ] as const
  return told.some((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
