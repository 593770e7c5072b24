import type { FileView } from '#features/files/contract.ts'
import type { ReleasePlan, StepView } from '#features/releases/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { instantText } from '#platform/server/db/json-text.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type {
  EventFormat,
  EventRow,
  EventStatus,
  OccurrenceView,
  Registration,
  Session,
  Speaker,
  TicketType,
  Venue,
} from '../contract.ts'
import { afterDays } from '../limits.ts'

/** An event as the database has it, with its dates and ticket types. */
export interface Event {
  community: Id
  id: Id
  status: EventStatus
  audience: AudienceKey[]
  plan: ReleasePlan
  next: StepView | null
  title: string
  summary: string
  body: string
  format: EventFormat
  zone: string
  starts: string
  minutes: number
  rule: string | null
  exceptSlots: string[]
  extraSlots: string[]
  joining: 'each' | 'whole'
  venue: Venue | null
  joinUrl: string | null
  hosts: Id[]
  speakers: Speaker[]
  agenda: Session[]
  tags: string[]
  cover: FileView | null
  files: FileView[]
  registration: Registration
  reminders: number[]
  author: Id | null
  version: number
  sequence: number
  reason: string
  updatedAt: Instant
  publishedAt: Instant | null
  endsAt: Instant
  tickets: TicketType[]
  /** By time: those to come and those just over. */
  occurrences: OccurrenceView[]
}

const occurrences = `
  (select coalesce(json_agg(json_build_object('id', o.id, 'slot', o.slot, 'startsAt', ${instantText('o.starts_at')},
    'endsAt', ${instantText('o.ends_at')}, 'cancelled', o.cancelled_at is not null,
    'moved', o.moved or o.venue is not null, 'venue', o.venue, 'reason', o.reason) order by o.starts_at, o.id), '[]')
   from event_occurrence o where o.community_id = e.community_id and o.event_id = e.id
     and (o.ends_at > now() - interval '${afterDays} days' or o.ends_at = e.ends_at))`

const tickets = `
  (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'description', t.description, 'price', t.price,
    'seats', t.seats, 'approval', t.approval) order by t.place), '[]')
   from event_ticket t where t.community_id = e.community_id and t.event_id = e.id)`

const rowColumns = `
  e.community_id as community, e.id, e.status, e.audience, e.next, e.title, e.summary, e.format, e.zone, e.starts, e.minutes,
  e.rule, e.joining, e.venue, e.hosts, e.tags, e.cover, e.registration, e.author_id as author, e.version, e.reason,
  e.updated_at as "updatedAt", e.ends_at as "endsAt", ${tickets} as tickets, ${occurrences} as occurrences`

/** An event without what only its page shows, to be followed by `where`. */
export const selectRows = `select ${rowColumns} from event e`

/** A whole `Event`. */
export const selectEvent = `
  select ${rowColumns}, e.plan, e.body, e.except_slots as "exceptSlots", e.extra_slots as "extraSlots",
    e.join_url as "joinUrl", e.speakers, e.agenda, e.files, e.reminders, e.sequence, e.published_at as "publishedAt"
  from event e`

/** What `selectRows` gives. */
export type RowOfEvent = Omit<
  Event,
  | 'plan'
  | 'body'
  | 'exceptSlots'
  | 'extraSlots'
  | 'joinUrl'
  | 'speakers'
  | 'agenda'
  | 'files'
  | 'reminders'
  | 'sequence'
  | 'publishedAt'
>

/** An event as lists show it, the same to all. */
export function presentRow(event: RowOfEvent): EventRow {
  const { id, status, title, summary, format, zone, starts, minutes, rule, joining } = event
  const { hosts, tags, cover, author, version, updatedAt, reason, tickets } = event
  return {
    ...{ id, status, title, summary, format, zone, starts, minutes, rule, joining },
    ...{ hosts, tags, cover, author, version, updatedAt, reason, tickets },
    place: event.venue?.name ?? null,
    audience: shownAudience(event.audience),
    next: event.next && { ...event.next, audience: shownAudience(event.next.audience) },
    opensAt: event.registration.opensAt,
    closesBefore: event.registration.closesBefore,
    occurrences: event.occurrences,
  }
}

/** That leads see everything, and hosts what is theirs, goes without saying; who is named is nobody else's business. */
function shownAudience(audience: readonly AudienceKey[]): EventRow['audience'] {
  const circles = audience.filter((key) => key !== 'leads' && !key.startsWith('member:'))
  return circles.length === 0 ? ['leads'] : circles
}
