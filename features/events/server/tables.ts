import type { ColumnType, Generated } from 'kysely'
import type { FileView } from '#features/files/contract.ts'
import type { ReleasePlan, StepView } from '#features/releases/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type {
  Answers,
  Consent,
  EventFormat,
  EventStatus,
  FeedHolds,
  Registration,
  Rsvp,
  RsvpStatus,
  Session,
  Speaker,
  TemplateContent,
  Venue,
} from '../contract.ts'

/** A column of JSON, which is written as text. */
type Json<Value, Empty = never> = ColumnType<Value | Empty, string | Empty, string | Empty>

interface EventTable {
  community_id: Id
  id: Id
  status: EventStatus
  audience: AudienceKey[]
  plan: Json<ReleasePlan>
  next: Json<StepView, null>
  title: string
  summary: string
  body: string
  format: EventFormat
  zone: string
  starts: string
  minutes: number
  rule: string | null
  except_slots: Generated<string[]>
  extra_slots: Generated<string[]>
  joining: 'each' | 'whole'
  venue: Json<Venue, null>
  join_url: string | null
  hosts: Id[]
  speakers: Json<Speaker[]>
  agenda: Json<Session[]>
  tags: string[]
  cover: Json<FileView, null>
  files: Json<FileView[]>
  registration: Json<Registration>
  reminders: number[]
  author_id: Id | null
  version: Generated<number>
  sequence: Generated<number>
  reason: Generated<string>
  created_at: Generated<Instant>
  updated_at: Generated<Instant>
  published_at: Instant | null
  ends_at: Instant
}

interface OccurrenceTable {
  community_id: Id
  id: Id
  event_id: Id
  slot: string
  starts_at: Instant
  ends_at: Instant
  moved: Generated<boolean>
  cancelled_at: Instant | null
  dropped: Generated<boolean>
  reason: Generated<string>
  venue: Json<Venue, null>
  sequence: Generated<number>
}

interface TicketTable {
  community_id: Id
  event_id: Id
  id: Id
  place: number
  name: string
  description: string
  price: string
  seats: number | null
  approval: boolean
}

interface GuestTable {
  community_id: Id
  id: Id
  name: string
  email: string | null
  person_id: Id | null
  language: Generated<'en' | 'de'>
  confirmed_at: Instant | null
  created_at: Generated<Instant>
}

interface GuestRequestTable {
  community_id: Id
  id: Id
  event_id: Id
  pool_id: Id
  name: string
  email: string
  language: 'en' | 'de'
  said: Json<Rsvp>
  secret_hash: Generated<string | null>
  guest_id: Generated<Id | null>
  expires_at: Instant
}

interface RsvpTable {
  community_id: Id
  pool_id: Id
  id: Id
  event_id: Id
  member_id: Id | null
  guest_id: Id | null
  added_as: Generated<string | null>
  ticket_id: Id
  status: RsvpStatus
  guests: number
  answers: Json<Answers>
  consent: Json<Consent>
  place: number | null
  offered_until: Instant | null
  claim_secret: string | null
  code: string
  beyond_seats_by: Id | null
  late_at: Instant | null
  absent: Generated<boolean | null>
  late_note: string | null
  at: Instant
  changed_at: Instant
}

interface SeatCountTable {
  community_id: Id
  pool_id: Id
  ticket_id: Id
  event_id: Id
  going: Generated<number>
  held: Generated<number>
  waiting: Generated<number>
}

interface CheckInTable {
  community_id: Id
  occurrence_id: Id
  id: Id
  rsvp_id: Id | null
  name: Generated<string>
  people: Generated<number>
  at: Instant
  by_id: Id | null
}

interface TemplateTable {
  id: Id
  community_id: Id | null
  name: string
  content: Json<TemplateContent>
  created_at: Generated<Instant>
}

interface FeedTable {
  id: Id
  person_id: Id
  community_id: Id | null
  holds: FeedHolds
  token_hash: string
  token_end: string
  created_at: Generated<Instant>
  fetched_at: Generated<Instant | null>
}

export interface EventTables {
  event: EventTable
  event_occurrence: OccurrenceTable
  event_ticket: TicketTable
  event_guest: GuestTable
  event_guest_request: GuestRequestTable
  event_rsvp: RsvpTable
  event_seat_count: SeatCountTable
  event_check_in: CheckInTable
  event_template: TemplateTable
  event_feed: FeedTable
}

export const events = tables<EventTables>()
