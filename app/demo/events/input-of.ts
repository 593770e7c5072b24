import type { Member } from '#features/communities/server/index.ts'
import type { CreateEvent } from '#features/events/contract.ts'
import { type Id, newId } from '#lib/ids.ts'
import { type Instant, instantOf, minute } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { dateIn, lastWeek } from '../calendar.ts'
import type { Keeping } from '../load-community.ts'
import type { Random } from '../random.ts'
import type { EventPlan, EventsPlan } from './plan.ts'

/** Somebody who can come. */
export interface Comer {
  person: Id
  member: Id
}

/** One community while its events are brought in. */
export interface Hosting {
  tx: Tx
  keeping: Keeping
  plan: EventsPlan
  community: Id
  at: Instant
  random: Random
  everybody: readonly Comer[]
  member(key: string): Promise<Member>
}

/** What an event says, with keys of people turned into members. */
export async function inputOf(
  { plan: { zone }, at, member }: Hosting,
  plan: EventPlan,
): Promise<CreateEvent> {
  const { title, summary, format, joinUrl, rule, minutes, tags } = plan
  const where = plan.zone ?? zone
  const names = [...new Set((plan.agenda ?? []).flatMap(([, , , ...speakers]) => speakers))]
  const speakers = await Promise.all(
    names.map(async (key) => {
      const { member: id, name } = await member(key)
      return { key, id: newId(), name, member: id, about: '' }
    }),
  )
  const hosts = await Promise.all((plan.hosts ?? []).map(async (key) => (await member(key)).member))
  return {
    ...{
      id: newId(),
      title,
      summary,
      zone: where,
      starts: startsOf(plan, at, where),
      hosts,
    },
    ...{ body: plan.body ?? '', format: format ?? 'in-person', joinUrl: joinUrl ?? null },
    ...{ rule: rule ?? null, minutes: minutes ?? 120, tags: tags ?? [] },
    ...(plan.venue && { venue: { address: '', access: '', mapUrl: null, ...plan.venue } }),
    speakers: speakers.map(({ key: _, ...speaker }) => speaker),
    agenda: (plan.agenda ?? []).map(([from, length, what, ...who]) => ({
      ...{ id: newId(), title: what, from, minutes: length, about: '' },
      speakers: speakers.filter(({ key }) => who.includes(key)).map(({ id }) => id),
    })),
    tickets: ticketsOf(plan),
    plan: [{ audience: [plan.for ?? 'members'], from: null }],
    registration: {
      ...{ opensAt: null, closesBefore: 0, guests: plan.guests ?? 0, claimHours: 24 },
      offers: plan.offers ?? 'automatic',
      questions: (plan.questions ?? []).map((question) => ({ id: newId(), ...question })),
    },
  }
}

function startsOf({ fromNow, week, day, at }: EventPlan, now: Instant, zone: string): string {
  if (fromNow === undefined) return `${dateIn(Date.parse(now), lastWeek + week, day)}T${at}`
  const start = Date.parse(now) + fromNow * minute
  return wallText(wallTimeAt(zone, instantOf(start - (start % (15 * minute)))))
}

function ticketsOf({ tickets = [{ name: '' }], seats }: EventPlan): CreateEvent['tickets'] {
  return tickets.map((ticket) => ({
    ...{ id: newId(), description: '', price: '', approval: false, ...ticket },
    seats: ticket.seats ?? seats ?? null,
  }))
}
