import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type Listening, listen } from '#app/testing/sockets.ts'
import { type Name, openSession } from '#app/testing/world.ts'
import { arrange } from '#features/communities/server/testing.ts'
import type { AudienceChoice } from '#features/releases/contract.ts'
import { type Id, newId } from '#lib/ids.ts'
import { logHead } from '#platform/server/log/append.ts'
import { rsvp } from './coming/testing.ts'
import { type Hall, hall, wallIn } from './testing.ts'

/**
 * Every way to an event and to what is known of who comes, tried by everybody for every kind of audience. `ann` leads, `mod`
 * hosts, `bob` is in a ring, `eve` is a member, `out` is signed in elsewhere, and null is a stranger.
 */
const people = ['ann', 'mod', 'bob', 'eve', 'out', null] as const
type Who = (typeof people)[number]

interface Case {
  audience: (known: Known) => AudienceChoice
  isDraft?: boolean
  /** Who sees it as a member. */
  sees: Who[]
  /** Who sees its page for others. */
  outside: Who[]
  /** Who has a seat. */
  attendee: Name | undefined
}

const managers: Who[] = ['ann', 'mod']

const cases: Record<string, Case> = {
  'all members': {
    audience: () => ['members'],
    sees: ['ann', 'mod', 'bob', 'eve'],
    outside: [],
    attendee: 'bob',
  },
  'a ring': {
    audience: ({ ring }) => [`ring:${ring}`],
    sees: ['ann', 'mod', 'bob'],
    outside: [],
    attendee: 'bob',
  },
  'a named member': {
    audience: ({ eve }) => [`member:${eve}`],
    sees: ['ann', 'mod', 'eve'],
    outside: [],
    attendee: 'eve',
  },
  leads: { audience: () => ['leads'], sees: managers, outside: [], attendee: 'ann' },
  'the organisation': {
    audience: () => ['organisation'],
    sees: ['ann', 'mod', 'bob', 'eve'],
    outside: ['ann', 'mod', 'bob', 'eve', 'out'],
    attendee: 'bob',
  },
  everybody: {
    audience: () => ['public'],
    sees: ['ann', 'mod', 'bob', 'eve'],
    outside: [...people],
    attendee: 'bob',
  },
  'nobody yet, as it is a draft for everybody': {
    audience: () => ['public'],
    isDraft: true,
    sees: managers,
    outside: [],
    attendee: undefined,
  },
}

interface Known {
  ring: Id
  eve: Id
}

interface Made {
  title: string
  event: Id
  date: Id
  /** What the ticket of its attendee says. */
  code: string
  seq: number
}

const guest = 'Ida Attends'
const joinUrl = 'https://meet.example.org/only-who-comes'

let kiln: Hall
let listening: Listening
let known: Known
const clients = new Map<Name, Client>()
const made = new Map<string, Made>()

beforeAll(async () => {
  kiln = await hall()
  await arrange(kiln, { visibility: 'listed' })
  listening = await listen(kiln.gateway)
  const ring = newId()
  const members = [(await kiln.member('bob')).member]
  await kiln.call('ann', 'post', '/rings', { id: ring, name: 'Founders', members })
  known = { ring, eve: (await kiln.member('eve')).member }
  for (const name of ['ann', 'mod', 'bob', 'eve', 'out'] as const) {
    const client = await listening.connect(await kiln.signIn(name))
    await client.follow(kiln.community, await logHead(kiln.database, kiln.community))
    clients.set(name, client)
  }
  for (const [name, each] of Object.entries(cases)) made.set(name, await make(name, each))
})

afterAll(async () => {
  for (const client of clients.values()) client[Symbol.dispose]()
  await listening?.[Symbol.asyncDispose]()
  await kiln?.[Symbol.asyncDispose]()
})

/** An event that begins in three hours, with somebody who comes, a guest that only hosts see, and who came in. */
async function make(title: string, { audience, isDraft, attendee }: Case): Promise<Made> {
  const { row } = await kiln.draft('ann', {
    ...{ title, joinUrl, format: 'hybrid', starts: wallIn(1 / 8) },
    hosts: [(await kiln.member('mod')).member],
    plan: [{ audience: audience(known), from: null }],
  })
  const [event, date] = [row.id, row.occurrences[0]?.id ?? '']
  if (!isDraft) await kiln.call('ann', 'put', `/events/${event}/published`, {})
  const said = attendee && (await kiln.call(attendee, 'put', `/pools/${date}/rsvp`, rsvp()))
  if (!isDraft) {
    const consent = { attendees: true, hosts: false, sponsors: false }
    await kiln.call('mod', 'put', `/pools/${date}/rsvp`, rsvp({ consent }))
    await kiln.call('mod', 'post', `/pools/${date}/attendees`, { id: newId(), name: guest })
    await kiln.call('mod', 'post', `/occurrences/${date}/check-ins`, { id: newId(), name: guest })
  }
  const seq = await logHead(kiln.database, kiln.community)
  return { title, event, date, code: said?.body.code ?? 'no ticket was given', seq }
}

const env = { incoming: { socket: { remoteAddress: '127.0.0.1', remoteFamily: 'IPv4' } } }

async function get(who: Who, path: string) {
  const cookie = who ? await openSession(kiln.database, kiln.people[who]) : ''
  const answer = await kiln.app.request(path, { headers: { cookie } }, env)
  return { status: answer.status, text: await answer.text() }
}

const read = (who: Who, path: string) => get(who, `/api/v1/communities/kiln-circle${path}`)
const isOk = async (who: Who, path: string) => (await read(who, path)).status === 200
const says = async (who: Who, path: string, words: string) =>
  (await read(who, path)).text.includes(words)

/** What somebody heard on the socket until an entry. */
async function heard(who: Who, seq: number): Promise<string> {
  const client = who && clients.get(who)
  if (!client) return ''
  if (who !== 'out') await client.reach(seq)
  return JSON.stringify(client.entries())
}

/** Who comes through a door, by what they are to the event. */
type Entitled = 'sees' | 'outside' | 'framed' | 'hosts' | 'attendee' | 'joins' | 'named'

const entitled: Record<Entitled, (each: Case) => readonly Who[]> = {
  sees: ({ sees }) => sees,
  outside: ({ outside }) => outside,
  // A frame knows nobody: it shows what everybody sees, or nothing.
  framed: ({ outside }) => (outside.includes(null) ? people : []),
  hosts: ({ isDraft }) => (isDraft ? [] : managers),
  attendee: ({ attendee }) => people.filter((who) => who !== null && who === attendee),
  // Those who come see each other.
  named: (each) => (each.isDraft ? [] : entitled.joins(each)),
  joins: ({ attendee }) => people.filter((who) => managers.includes(who) || who === attendee),
}

const doors: Record<string, [Entitled, (who: Who, made: Made) => Promise<boolean>]> = {
  page: ['sees', (who, { event }) => isOk(who, `/events/${event}`)],
  snapshot: ['sees', (who, { event }) => says(who, '/snapshot', event)],
  'entry on the socket': [
    'sees',
    async (who, { event, seq }) => (await heard(who, seq)).includes(`"id":"${event}","event":{`),
  ],
  'list of who comes': ['sees', (who, { date }) => isOk(who, `/pools/${date}/attendees`)],
  'place in line': ['sees', (who, { date }) => isOk(who, `/pools/${date}/place`)],
  'own attendance': ['sees', (who, { event }) => isOk(who, `/events/${event}/attendance`)],
  'page for others': [
    'outside',
    async (who, { event }) => (await get(who, `/e/kiln-circle/${event}`)).status === 200,
  ],
  'calendar file for others': [
    'outside',
    async (who, { event }) =>
      (await get(who, `/e/kiln-circle/${event}/calendar.ics`)).status === 200,
  ],
  'frame on other pages': [
    'framed',
    async (who, { event }) => (await get(who, `/embed/e/kiln-circle/${event}`)).status === 200,
  ],
  'calendar of the community for others': [
    'framed',
    async (who, { title }) =>
      (await get(who, '/e/kiln-circle/calendar.ics')).text.includes(`SUMMARY:${title}`),
  ],
  'join link': ['joins', (who, { event }) => says(who, `/events/${event}`, joinUrl)],
  'own ticket, on its page': [
    'attendee',
    (who, { event, code }) => says(who, `/events/${event}`, code),
  ],
  'own ticket, in the snapshot': ['attendee', (who, { code }) => says(who, '/snapshot', code)],
  'own ticket, on the socket': [
    'attendee',
    async (who, { code, seq }) => (await heard(who, seq)).includes(code),
  ],
  'names of those who let others who come see them': [
    'named',
    (who, { date }) => says(who, `/pools/${date}/attendees`, '"name":"mod"'),
  ],
  'names of those who keep theirs to themselves': [
    'hosts',
    (who, { date }) => says(who, `/pools/${date}/attendees`, guest),
  ],
  'table of who comes': [
    'hosts',
    (who, { date }) => says(who, `/pools/${date}/attendees.csv`, guest),
  ],
  'list at the door': ['hosts', (who, { date }) => says(who, `/occurrences/${date}/door`, guest)],
  'who came in, on the socket': [
    'hosts',
    async (who, { date, seq }) => (await heard(who, seq)).includes(`"occurrenceId":"${date}"`),
  ],
  'checking in': [
    'hosts',
    async (who, { date }) => {
      const path = `/occurrences/${date}/check-ins`
      return (await kiln.call(who, 'post', path, { id: newId() })).status === 200
    },
  ],
}

describe.each(Object.entries(cases))('for %s', (name, each) => {
  test.each(Object.entries(doors))('%s', async (_, [who, through]) => {
    const it = made.get(name)
    if (!it) throw new Error(`nothing was made for ${name}`)
    const came = await Promise.all(people.map((one) => through(one, it)))
    expect(people.filter((_, i) => came[i])).toEqual(entitled[who](each))
  })
})

test('what is only for those who come is nowhere for others', async () => {
  for (const { event, code } of made.values())
    for (const path of [`/e/kiln-circle/${event}`, `/embed/e/kiln-circle/${event}`])
      for (const who of ['out', null] as const)
        expect((await get(who, path)).text).not.toMatch(new RegExp(`${joinUrl}|${guest}|${code}`))
})

test('what is hidden and what does not exist answer alike, at every address', async () => {
  const { event, date } = made.get('leads') ?? { event: '', date: '' }
  const gone = newId()
  const addresses = [
    (id: Id) => `/events/${id}`,
    (id: Id) => `/events/${id}/attendance`,
    (id: Id) => `/pools/${id}/attendees`,
    (id: Id) => `/pools/${id}/attendees.csv`,
    (id: Id) => `/pools/${id}/place`,
    (id: Id) => `/pools/${id}/claim`,
  ]
  for (const address of addresses) {
    const hidden = await read('eve', address(address(gone).startsWith('/events') ? event : date))
    expect(hidden).toEqual(await read('eve', address(gone)))
    expect(hidden.status).toBe(404)
  }
  const door = await read('eve', `/occurrences/${date}/door`)
  expect([door.status, (await read('eve', `/occurrences/${gone}/door`)).status]).toEqual([404, 404])
})
