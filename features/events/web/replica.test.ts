import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import type { Name } from '#app/testing/world.ts'
import type { Member } from '#features/communities/server/index.ts'
import { passReleases } from '#features/releases/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { day, now, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { logHead } from '#platform/server/log/append.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import type { EventFields, EventsSnapshot, RsvpView } from '../contract.ts'
import { changeEvent } from '../server/change-event.ts'
import { comeAll } from '../server/coming/come.ts'
import { rsvp, ticket } from '../server/coming/testing.ts'
import { createEvent } from '../server/create-event.ts'
import { addDate } from '../server/dates/add-date.ts'
import { cancelDate, restoreDate } from '../server/dates/cancel-date.ts'
import { changeDate } from '../server/dates/change-date.ts'
import { splitEvent } from '../server/dates/following/split-event.ts'
import type { Event } from '../server/event-rows.ts'
import { cancelEvent } from '../server/publishing/cancel-event.ts'
import { publishEvent, submitEvent } from '../server/publishing/decide.ts'
import { removeEvent } from '../server/remove-event.ts'
import { type Hall, hall, wallIn } from '../server/testing.ts'
import { applyEvents } from './replica.ts'

const names = ['ann', 'mod', 'bob'] as const
const forAll: EventFields['plan'] = [{ audience: ['members'], from: null }]
const forLeads: EventFields['plan'] = [{ audience: ['leads'], from: null }]

/** What is done to an event, or to one of its dates. */
const doings = {
  publish: (tx, member, { event }) => publishEvent(tx, member, event),
  submit: (tx, member, { event }) => submitEvent(tx, member, event),
  cancel: (tx, member, { event }) => cancelEvent(tx, member, event, { reason: 'Snow.' }),
  remove: (tx, member, { event }) => removeEvent(tx, member, event),
  narrow: (tx, member, what) => changed(tx, member, what, { plan: forLeads }),
  widen: (tx, member, what) => changed(tx, member, what, { plan: forAll }),
  later: (tx, member, what) =>
    changed(tx, member, what, {
      plan: [
        { audience: ['leads'], from: null },
        { audience: ['members'], from: plus(now(), day) },
      ],
    }),
  rule: (tx, member, what) => changed(tx, member, what, { rule: 'FREQ=WEEKLY;COUNT=2' }),
  retitle: (tx, member, what) => changed(tx, member, what, { title: `called ${newId()}` }),
  seats: (tx, member, what) => changed(tx, member, what, { tickets: what.tickets(2) }),
  add: (tx, member, { event, by }) => addDate(tx, member, event, { starts: wallIn(by) }),
  move: (tx, member, { date, by }) =>
    changeDate(tx, member, date, { starts: wallIn(by), reason: 'The hall is let.' }),
  off: (tx, member, { date }) => cancelDate(tx, member, date, { reason: 'Snow.' }),
  on: (tx, member, { date }) => restoreDate(tx, member, date),
  split: (tx, member, { date }) => splitEvent(tx, member, date, { id: newId(), reason: '' }),
} satisfies Record<string, (tx: Tx, member: Member, what: What) => Promise<unknown>>

interface What {
  event: string
  version: number
  date: string
  by: number
  tickets(seats: number): Event['tickets']
}

function changed(tx: Tx, member: Member, what: What, change: Partial<EventFields>) {
  return changeEvent(tx, member, what.event, { after: what.version, ...change })
}

type Step =
  | { do: 'create'; who: Name; whole: boolean; seats: number | null }
  | { do: 'come'; who: Name; nth: number; answer: 'yes' | 'maybe' | 'no' }
  | { do: keyof typeof doings; who: Name; nth: number; by: number }
  | { do: 'time' }
  | { do: 'catch-up'; who: Name }

const who = fc.constantFrom<Name>(...names)
const nth = fc.nat(9)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: fc.constant('create'), who, whole: fc.boolean() },
      seats: fc.constantFrom(null, 1),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ do: fc.constant('come'), who, nth },
      answer: fc.constantFrom('yes', 'yes', 'maybe', 'no'),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...([
          'publish',
          'publish',
          'publish',
          'submit',
          'cancel',
          'remove',
          'narrow',
          'widen',
        ] as const),
        ...(['later', 'rule', 'retitle', 'seats', 'add', 'move', 'off', 'on', 'split'] as const),
      ),
      ...{ who: fc.constantFrom<Name>('ann', 'ann', 'bob'), nth },
      by: fc.integer({ min: 1, max: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('time') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('catch-up'), who }) },
)

let kiln: Hall
beforeAll(async () => {
  kiln = await hall()
})
afterAll(() => kiln[Symbol.asyncDispose]())

test('an old replica with the entries since is a fresh snapshot, for a lead, a moderator and a member', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      await make({ do: 'create', who: 'ann', whole: false, seats: 1 })
      const followers = await Promise.all(names.map(follow))
      for (const each of steps) {
        if (each.do === 'catch-up') await catchUp(followers.find(({ name }) => name === each.who))
        else await refusable(take(each))
      }
      for (const follower of followers) {
        await catchUp(follower)
        const fresh = await follow(follower.name)
        expect(shown(follower.state)).toEqual(shown(fresh.state))
      }
    }),
    { numRuns: 30, endOnFailure: true },
  )
}, 120_000)

/** What was said about events that one sees; what was said about others waits for them. */
function shown({ events, pools, mine }: EventsSnapshot): EventsSnapshot {
  const held = new Set(events.map(({ id }) => id))
  return { events, pools, mine: mine.filter(({ eventId }) => held.has(eventId)) }
}

interface Follower {
  name: Name
  seq: number
  state: EventsSnapshot
}

async function follow(name: Name): Promise<Follower> {
  const { seq, events } = await takeSnapshot(kiln.database, kiln.people[name], kiln.community)
  return { name, seq, state: events }
}

async function catchUp(follower: Follower | undefined): Promise<void> {
  if (!follower) return
  const { keys } = await kiln.member(follower.name)
  const upTo = await logHead(kiln.database, kiln.community)
  const range = { after: follower.seq, upTo, limit: 10_000 }
  for (const { json } of await readVisibleLog(kiln.database, kiln.community, keys, range))
    follower.state = applyEvents(follower.state, JSON.parse(json))
  follower.seq = upTo
}

/** What the rules refuse changes nothing, and is part of a history. */
async function refusable(step: Promise<unknown>): Promise<void> {
  await step.catch((error) => {
    if (error.status === undefined) throw error
  })
}

async function take(step: Exclude<Step, { do: 'catch-up' }>): Promise<unknown> {
  if (step.do === 'create') return make(step)
  if (step.do === 'time') return passReleases(kiln, day)
  const { event, date, version, joining, ticketIds } = await datedEvent(step.nth)
  if (step.do === 'come') return come(step, joining === 'whole' ? event : date)
  const tickets = (seats: number) => ticketIds.map((id) => ticket({ id, seats }))
  const what = { event, date, version, by: step.by, tickets }
  return kiln.as<unknown>(step.who, (tx, member) => doings[step.do](tx, member, what))
}

function make({ who: name, whole, seats }: Extract<Step, { do: 'create' }>) {
  return kiln.as(name, async (tx, member) => {
    const { row } = await createEvent(tx, member, {
      ...{ id: newId(), title: 'Open kiln night', zone: 'Europe/Oslo', starts: wallIn(3) },
      ...{ rule: 'FREQ=WEEKLY;COUNT=3', joining: whole ? 'whole' : 'each' },
      tickets: [ticket({ seats })],
    })
    if (member.role === 'lead') await publishEvent(tx, member, row.id)
  })
}

async function come({ who: name, answer }: Extract<Step, { do: 'come' }>, pool: string) {
  const { community, people } = kiln
  const { member } = await kiln.member(name)
  const come = { community, pool, person: people[name], member, guest: null }
  return kiln.as(name, async (tx): Promise<RsvpView | undefined> => {
    const [outcome] = await comeAll(tx, [{ ...come, said: rsvp({ answer }) }])
    return outcome && 'ok' in outcome ? outcome.ok : undefined
  })
}

/** The date that is so many back from the last one, of the events made last. */
async function datedEvent(nth: number) {
  const { rows } = await kiln.database.pool.query<{
    event: string
    version: number
    joining: string
    date: string
    ticketIds: string[]
  }>(
    `select e.id as event, e.version, e.joining, o.id as date,
       array(select t.id::text from event_ticket t where t.event_id = e.id) as "ticketIds"
     from event e join event_occurrence o on o.event_id = e.id order by e.created_at desc, o.slot limit 10`,
  )
  const found = rows[nth % rows.length]
  if (!found) throw new Error('there is no date')
  return found
}
