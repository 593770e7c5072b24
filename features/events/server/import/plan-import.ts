import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { CalendarImport, CreateEvent, SkipReason } from '../../contract.ts'
import { mostImported } from '../../limits.ts'
import { slotsOf } from '../dates/slots-of.ts'
import { type ReadEvent, readCalendar } from '../ics/read-calendar.ts'
import { refuseFaulty } from '../refuse-faulty.ts'
import { withUsual } from '../usual.ts'
import { importedEvent, importedId } from './imported-event.ts'

/** What a calendar file brings, and the drafts that would begin. */
export interface ImportPlan {
  told: CalendarImport
  drafts: CreateEvent[]
}

/** Reads a calendar file and says what comes in and what does not, and why. Nothing is changed. */
export async function planImport(
  db: Db,
  community: Id,
  bytes: Uint8Array,
  zone: string,
): Promise<ImportPlan> {
  const read = readCalendar(bytes, zone)
  const known = await knownAmong(db, community, read.events)
  const plan: ImportPlan = {
    drafts: [],
    told: {
      name: read.name,
      events: [],
      skipped: [],
      problems: read.problems,
      untold: read.untold,
    },
  }
  for (const event of read.events) {
    const isKnown = known.has(event.uid)
    const outcome = isKnown ? 'already-imported' : await taken(db, community, event, plan)
    if (typeof outcome === 'string')
      plan.told.skipped.push({
        line: event.line,
        title: event.title.slice(0, 200),
        reason: outcome,
      })
    else enter(plan, outcome)
  }
  return plan
}

interface Taken {
  input: CreateEvent
  dates: number
}

async function taken(
  db: Db,
  community: Id,
  event: ReadEvent,
  { drafts }: ImportPlan,
): Promise<Taken | SkipReason> {
  if (drafts.length >= mostImported) return 'next-time'
  const input = importedEvent(community, event)
  if (typeof input === 'string') return input
  const fields = withUsual(input)
  try {
    await refuseFaulty(db, community, fields)
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
  const dates = slotsOf(fields, true).filter(({ endsAt }) => endsAt > now()).length
  return dates === 0 ? 'over' : { input, dates }
}

function enter({ drafts, told }: ImportPlan, { input, dates }: Taken): void {
  const { id, title, zone, starts, minutes = 0, rule = null } = input
  drafts.push(input)
  told.events.push({ id, title, zone, starts, minutes, rule, dates })
}

/** What is here already: brought in before, or written out by us. */
async function knownAmong(
  db: Db,
  community: Id,
  events: readonly ReadEvent[],
): Promise<Set<string>> {
  const byId = new Map(
    events.flatMap(({ uid }) => [
      [importedId(community, uid), uid] as const,
      ...(ours.test(uid) ? [[uid.toLowerCase(), uid] as const] : []),
    ]),
  )
  const rows = await db.prepared<{ id: Id }>(
    'event-import-known',
    `select id from event where community_id = $1 and id = any($2::uuid[])
     union select id from event_occurrence where community_id = $1 and id = any($2::uuid[])`,
    [community, [...byId.keys()]],
  )
  return new Set(rows.flatMap(({ id }) => byId.get(id) ?? []))
}

/** How our own events go by in calendars. */
const ours = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
