import type { FileView } from '#features/files/contract.ts'
import { type DraftStep, firstStep, draftOf as stepsOf } from '#features/releases/web/index.ts'
import { type Instant, instantFrom } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import type {
  EventFields,
  EventView,
  Question,
  Session,
  Speaker,
  TicketType,
} from '../../contract.ts'

/** An event as it is being written: what fields of a form hold. */
export interface Draft {
  title: string
  summary: string
  body: string
  /** Parted by commas. */
  tags: string
  cover: FileView | null
  format: EventFields['format']
  zone: string
  /** On the wall in `zone`: `2026-11-26`, and `19:00`. */
  date: string
  time: string
  minutes: number
  rule: string | null
  exceptSlots: readonly string[]
  extraSlots: readonly string[]
  joining: EventFields['joining']
  venue: { name: string; address: string; mapUrl: string; access: string }
  joinUrl: string
  hosts: readonly string[]
  speakers: readonly Speaker[]
  agenda: readonly Session[]
  steps: readonly DraftStep[]
  /** On the wall in `zone`; empty from the start. */
  opensDate: string
  opensTime: string
  closesBefore: number
  guests: number
  offers: EventFields['registration']['offers']
  claimHours: number
  questions: readonly Question[]
  tickets: readonly TicketType[]
  reminders: readonly number[]
}

/** What the server keeps of an event. */
export type Said = EventFields

/** Whose wall and clock a draft is read by. */
export interface Writer {
  /** The zone in which the steps of a plan are written. */
  zone: string
  now: Instant
}

/** What an event says, as its page has it. */
export function saidOf({ row, ...view }: EventView): Said {
  const { title, summary, format, zone, starts, minutes, rule, joining, hosts, tags, tickets } = row
  const {
    body,
    exceptSlots,
    extraSlots,
    venue,
    joinUrl,
    speakers,
    agenda,
    registration,
    reminders,
    plan,
  } = view
  return {
    ...{ title, summary, format, zone, starts, minutes, rule, joining, hosts, tags, tickets },
    ...{ body, exceptSlots, extraSlots, venue, joinUrl, speakers },
    ...{ agenda, registration, reminders, plan },
    cover: row.cover && { id: row.cover.id },
  }
}

/** An event, to be changed; its cover comes as it is shown. */
export function draftOf(said: Said, cover: FileView | null, writer: Writer): Draft {
  const { title, summary, body, format, zone, minutes, rule, joining } = said
  const { exceptSlots, extraSlots } = said
  const { hosts, speakers, agenda, tickets, reminders, registration } = said
  const { opensAt, ...rest } = registration
  const [date = '', time = ''] = said.starts.split('T')
  const opens = opensAt ? wallText(wallTimeAt(zone, instantFrom(opensAt))) : ''
  return {
    ...{ title, summary, body, format, zone, date, time, minutes, rule, joining, cover },
    ...{ hosts, speakers, agenda, tickets, reminders, exceptSlots, extraSlots, ...rest },
    tags: said.tags.join(', '),
    venue: { ...noVenue, ...said.venue, mapUrl: said.venue?.mapUrl ?? '' },
    joinUrl: said.joinUrl ?? '',
    steps: said.plan.length > 0 ? stepsFrom(said.plan, writer) : [firstStep()],
    opensDate: opens.slice(0, 10),
    opensTime: opens.slice(11),
  }
}

const noVenue = { name: '', address: '', access: '' }

/** A step without a time has come at once; the list of steps is that of a plan as it is kept. */
function stepsFrom(plan: Said['plan'], { zone, now }: Writer): DraftStep[] {
  return stepsOf(
    plan.map(({ audience, from }) => ({ audience, from: from ?? now })),
    zone,
    now,
  )
}
