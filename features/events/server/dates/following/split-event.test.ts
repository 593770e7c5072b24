import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { plain, sent } from '#features/files/server/testing.ts'
import { newId } from '#lib/ids.ts'
import type { EventRow, EventView, OccurrenceView } from '../../../contract.ts'
import { rsvp, ticket } from '../../coming/testing.ts'
import { type Hall, hall, wallIn } from '../../testing.ts'

const weekly = () => ({ starts: wallIn(7), rule: 'FREQ=WEEKLY;COUNT=6' })
const idsOf = ({ occurrences }: Pick<EventRow, 'occurrences'>) => occurrences.map(({ id }) => id)

async function read(kiln: Hall, who: Name, id: string): Promise<EventView> {
  return (await kiln.call(who, 'get', `/events/${id}`)).body
}

const open = {
  ...{ opensAt: null, closesBefore: 0, guests: 2, offers: 'automatic' as const, claimHours: 24 },
  questions: [],
}

const split = (kiln: Hall, date: string | undefined, body: object = {}, who: Name = 'ann') =>
  kiln.call(who, 'post', `/occurrences/${date}/following`, { id: newId(), ...body })

test('a series goes on as an event of its own; later dates keep their ids, and who signed up for them', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ ...weekly(), tickets: [ticket({ seats: 1 })] })
  const ids = idsOf(row)
  await kiln.call('bob', 'put', `/pools/${ids[1]}/rsvp`, rsvp())
  await kiln.call('bob', 'put', `/pools/${ids[4]}/rsvp`, rsvp())
  await kiln.call('eve', 'put', `/pools/${ids[4]}/rsvp`, rsvp())
  const id = newId()
  const said = { id, title: 'Glaze night', minutes: 90 }
  const { status, body } = await split(kiln, ids[3], said)
  expect([status, body.row?.title, body.row?.minutes]).toEqual([200, 'Glaze night', 90])
  expect(idsOf(body.row)).toEqual(ids.slice(3))
  expect((await split(kiln, ids[3], said)).body.row.id).toBe(id)

  const before = await read(kiln, 'bob', row.id)
  expect(idsOf(before.row)).toEqual(ids.slice(0, 3))
  expect(before.row.rule).toBe('FREQ=WEEKLY;COUNT=3')
  expect(before.mine.map(({ pool }) => pool)).toEqual([ids[1]])
  const after = await read(kiln, 'bob', id)
  expect(after.mine).toMatchObject([{ pool: ids[4], eventId: id, status: 'going' }])
  expect((await read(kiln, 'eve', id)).mine[0]?.status).toBe('waiting')
  await kiln.call('bob', 'put', `/pools/${ids[4]}/rsvp`, rsvp({ answer: 'no' }))
  expect((await read(kiln, 'eve', id)).mine[0]?.status).toBe('offered')
})

test('who joined all of a series stands in both parts, with a ticket for each', async () => {
  await using kiln = await hall()
  const seats = [ticket({ seats: 1 })]
  const { row } = await kiln.publish({ ...weekly(), joining: 'whole', tickets: seats })
  await kiln.call('bob', 'put', `/pools/${row.id}/rsvp`, rsvp())
  await kiln.call('eve', 'put', `/pools/${row.id}/rsvp`, rsvp())
  const { body } = await split(kiln, idsOf(row)[2], { minutes: 30 })
  const parts = await Promise.all([row.id, body.row.id].map((id) => read(kiln, 'bob', id)))
  expect(parts.map(({ mine }) => mine[0]?.status)).toEqual(['going', 'going'])
  expect(new Set(parts.map(({ mine }) => mine[0]?.code)).size).toBe(2)
  expect(parts.map(({ pools }) => pools[0]?.tickets[0]?.waiting)).toEqual([1, 1])
  const late = await kiln.call('mod', 'put', `/pools/${body.row.id}/rsvp`, rsvp())
  expect(late.body.status).toBe('waiting')
})

test('whatever an editor can say is said of the part that goes on, and the earlier dates keep what they had', async () => {
  await using kiln = await hall()
  const question = {
    ...{ id: newId(), kind: 'text' as const, label: 'Allergies?', choices: [], required: false },
  }
  const registration = { ...open, questions: [question] }
  const seats = ticket({ seats: 3 })
  const said = { ...weekly(), body: 'Bring clay.', registration, tickets: [seats] }
  const { row } = await kiln.publish(said)
  const [, , date, later] = idsOf(row)
  const answers = [{ questionId: question.id, values: ['Nuts'] }]
  await kiln.call('bob', 'put', `/pools/${later}/rsvp`, rsvp({ answers, guests: 1 }))

  const view = async (who: Name) => kiln.call(who, 'get', `/occurrences/${date}/following`)
  await kiln.call('eve', 'put', `/pools/${date}/rsvp`, rsvp({ answer: 'maybe' }))
  await kiln.call('bob', 'put', `/pools/${date}/rsvp`, rsvp())
  expect((await view('ann')).body).toEqual({ dates: 4, coming: 1, waiting: 1 })
  expect([(await view('bob')).status, (await view('out')).status]).toEqual([403, 404])

  const refused = async (body: object) => (await split(kiln, date, body)).body.code
  expect(await refused({ tickets: [{ ...seats, seats: 1 }] })).toBe('ticket.seats-taken')
  expect(await refused({ registration: open })).toBe('question.answered')
  expect(await refused({ joining: 'whole' })).toBe('event.joining-in-use')
  expect(idsOf((await read(kiln, 'ann', row.id)).row)).toEqual(idsOf(row))

  const bob = (await kiln.member('bob')).member
  const change = {
    ...{ body: 'Bring glaze.', hosts: [bob], tags: ['glaze'], reminders: [60] },
    ...{ tickets: [{ ...seats, seats: 2 }], registration: { ...registration, guests: 0 } },
    ...{ format: 'online', joinUrl: 'https://meet.example.org/glaze' },
  }
  const { status, body } = await split(kiln, date, change)
  expect([status, body.body, body.row?.hosts, body.row?.format]).toEqual([
    ...[200, 'Bring glaze.', [bob], 'online'],
  ])
  expect(body).toMatchObject({
    registration: { guests: 0 },
    reminders: [60],
    joinUrl: change.joinUrl,
  })
  expect(body.row.tickets).toMatchObject([{ id: seats.id, seats: 2 }])
  const before = await read(kiln, 'ann', row.id)
  expect(before).toMatchObject({ body: 'Bring clay.', registration: { guests: open.guests } })
  expect(before.row).toMatchObject({ hosts: row.hosts, tickets: [{ id: seats.id, seats: 3 }] })
  const full = await kiln.call('eve', 'put', `/pools/${later}/rsvp`, rsvp())
  expect(full.body.status).toBe('waiting')

  const plan = [{ audience: ['leads'], from: null }]
  const more = idsOf(body.row)[2]
  expect((await split(kiln, more, { plan }, 'bob')).body.code).toBe('event.leads-publish')
  expect((await split(kiln, more, { title: 'Raku' }, 'bob')).status).toBe(200)
})

test('what follows without an end is not counted', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ starts: wallIn(7), rule: 'FREQ=WEEKLY' })
  const { body } = await kiln.call('ann', 'get', `/occurrences/${idsOf(row)[2]}/following`)
  expect(body).toEqual({ dates: null, coming: 0, waiting: 0 })
})

test('the part that goes on has files of its own, and those that its new text shows', async () => {
  await using kiln = await hall()
  const picture = async () => sent(kiln, 'ann', await plain(900, 600).png().toBuffer(), 'kiln.png')
  const [{ id: map }, { id: plan }, cover] = [await picture(), await picture(), await picture()]
  const { row } = await kiln.publish({
    ...{ ...weekly(), body: `![](file:${map})`, cover: { id: cover.id } },
  })
  const { body } = await split(kiln, idsOf(row)[2], {
    ...{ body: `![](file:${map}) ![](file:${plan})`, cover: { id: cover.id } },
  })
  expect(body.row.cover.id).not.toBe(cover.id)
  const named = [...body.body.matchAll(/file:([\w-]+)/g)].map(([, id]) => id)
  expect(named[1]).toBe(plan)
  expect(named[0]).not.toBe(map)
  const { rows } = await kiln.database.pool.query<{ id: string; owner: string }>(
    'select id, attached_to as owner from file',
  )
  const owners = new Map(rows.map(({ id, owner }) => [id, owner]))
  expect([map, named[0], plan].map((id) => owners.get(id))).toEqual([
    ...[row.id, body.row.id, body.row.id],
  ])
})

test.each([
  ['the first date', 'ann', 0, {}, 409, 'date.first'],
  ['a member who hosts nothing', 'bob', 2, {}, 403, 'event.not-yours'],
  ['somebody outside', 'out', 2, {}, 404, 'community.not-found'],
  ['a rule that misses its first date', 'ann', 2, { rule: 'FREQ=YEARLY;BYYEARDAY=1' }, 422],
] as const)('%s is not split off', async (_, who, nth, body, status, code?: string) => {
  await using kiln = await hall()
  const { row } = await kiln.publish(weekly())
  const answer = await split(kiln, idsOf(row)[nth], body, who)
  expect(answer.status).toBe(status)
  if (code) expect(answer.body.code).toBe(code)
  expect(idsOf((await read(kiln, 'ann', row.id)).row)).toEqual(idsOf(row))
})

test('signing up while a series is split: everybody has their seat, in whichever part the date is', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ ...weekly(), tickets: [ticket({ seats: 2 })] })
  const [, , , date] = idsOf(row)
  const names = ['bob', 'eve', 'mod'] as const
  const answers = await Promise.all([
    ...names.map((name) => kiln.call(name, 'put', `/pools/${date}/rsvp`, rsvp())),
    split(kiln, idsOf(row)[2]),
    split(kiln, idsOf(row)[3]),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  const statuses = answers.slice(0, 3).map(({ body }) => body.status)
  expect(statuses.sort()).toEqual(['going', 'going', 'waiting'])
  await expectCounted(kiln)
})

const steps = fc.array(
  fc.record({
    what: fc.constantFrom('move', 'off', 'on', 'split', 'add', 'rule', 'come', 'leave'),
    who: fc.constantFrom('bob' as const, 'eve' as const, 'mod' as const),
    nth: fc.nat({ max: 7 }),
    by: fc.integer({ min: 1, max: 200 }),
  }),
  { minLength: 4, maxLength: 14 },
)

test('whatever is moved, called off and split, no RSVP and no seat is lost, and counts are those of the rows', async () => {
  await using kiln = await hall()
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const { row } = await kiln.publish({ ...weekly(), tickets: [ticket({ seats: 2 })] })
      const series = [row.id]
      const said = new Map<string, string>()
      for (const step of history) {
        const dates = await datesIn(kiln, series)
        const date = dates[step.nth % dates.length]
        if (date) await take(kiln, step, { date, series, said })
        await expectKept(kiln, said)
      }
      await expectCounted(kiln)
    }),
    { numRuns: 12 },
  )
}, 60_000)

interface Walk {
  date: OccurrenceView & { event: string }
  /** The events that the series is by now. */
  series: string[]
  /** What people said that came, by date and name. */
  said: Map<string, string>
}

type Step = { what: string; who: 'bob' | 'eve' | 'mod'; nth: number; by: number }

async function take(kiln: Hall, { what, who, by }: Step, { date, series, said }: Walk) {
  const path = `/occurrences/${date.id}`
  const starts = wallIn(3 + by / 7)
  if (what === 'move') await kiln.call('ann', 'patch', path, { starts })
  if (what === 'off') await kiln.call('ann', 'put', `${path}/cancelled`, { reason: 'Snow.' })
  if (what === 'on') await kiln.call('ann', 'put', `${path}/restored`, {})
  if (what === 'add')
    await kiln.call('ann', 'post', `/events/${date.event}/occurrences`, { starts })
  if (what === 'split') {
    const { status, body } = await split(kiln, date.id)
    if (status === 200) series.push(body.row.id)
  }
  if (what === 'rule') {
    const { row } = await read(kiln, 'ann', date.event)
    const rule = by % 2 ? 'FREQ=WEEKLY;COUNT=2' : 'FREQ=DAILY;INTERVAL=7;COUNT=5'
    await kiln.call('ann', 'patch', `/events/${row.id}`, { after: row.version, rule })
  }
  if (what !== 'come' && what !== 'leave') return
  const answer = what === 'come' ? 'yes' : 'no'
  const { status, body } = await kiln.call(who, 'put', `/pools/${date.id}/rsvp`, rsvp({ answer }))
  if (status === 200) said.set(`${date.id} ${who}`, body.id)
}

async function datesIn(kiln: Hall, series: readonly string[]) {
  const views = await Promise.all(series.map((id) => read(kiln, 'ann', id)))
  return views.flatMap(({ row }) => row.occurrences.map((date) => ({ ...date, event: row.id })))
}

/** Each RSVP is there still, with its date, in the event that the date is of. */
async function expectKept({ database }: Hall, said: ReadonlyMap<string, string>) {
  const { rows } = await database.pool.query<{ pool: string; id: string; same: boolean }>(
    `select r.pool_id as pool, r.id, r.event_id = o.event_id as same from event_rsvp r
     join event_occurrence o on o.id = r.pool_id where r.id = any($1)`,
    [[...said.values()]],
  )
  const pools = new Map(rows.map(({ pool, id, same }) => [id, same && pool]))
  for (const [where, id] of said) expect(pools.get(id)).toBe(where.split(' ')[0])
}

/** What is counted is what stands in rows, and no seat is given twice. */
async function expectCounted({ database }: Hall) {
  const { rows } = await database.pool.query(
    `select c.pool_id, c.going, c.held, c.waiting, t.seats, counted.* from event_seat_count c
     join event_ticket t on t.community_id = c.community_id and t.event_id = c.event_id and t.id = c.ticket_id
     cross join lateral (
       select coalesce(sum(1 + guests) filter (where status = 'going'), 0)::int as real_going,
         coalesce(sum(1 + guests) filter (where status in ('requested', 'offered')), 0)::int as real_held,
         count(*) filter (where status = 'waiting')::int as real_waiting
       from event_rsvp r where r.community_id = c.community_id and r.pool_id = c.pool_id and r.ticket_id = c.ticket_id
         and r.event_id = c.event_id
     ) counted`,
  )
  for (const row of rows) {
    expect([row.going, row.held, row.waiting]).toEqual([
      row.real_going,
      row.real_held,
      row.real_waiting,
    ])
    if (row.seats !== null) expect(row.going + row.held).toBeLessThanOrEqual(row.seats)
  }
}
