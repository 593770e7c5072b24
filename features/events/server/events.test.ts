import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { type Hall, hall, wallIn } from './testing.ts'

const seenBy = async (kiln: Hall, id: string) => {
  const names = ['ann', 'mod', 'bob', 'eve', 'out'] as const
  const answers = await Promise.all(
    names.map(async (name) => [name, (await kiln.call(name, 'get', `/events/${id}`)).status]),
  )
  return answers.flatMap(([name, status]) => (status === 200 ? name : []))
}

test('from a draft of a member to what all see, and back with a reason', async () => {
  await using kiln = await hall()
  const { row, can } = await kiln.draft('bob')
  expect(row).toMatchObject({ status: 'draft', minutes: 120, joining: 'each' })
  expect(row.occurrences).toHaveLength(1)
  expect(can).toMatchObject({
    edit: true,
    publish: false,
    decide: false,
    remove: true,
    rsvp: false,
  })
  expect(await seenBy(kiln, row.id)).toEqual(['ann', 'bob'])
  const step = (name: Name, what: string, body: unknown = {}) =>
    kiln.call(name, 'put', `/events/${row.id}/${what}`, body)

  expect((await step('bob', 'published')).body.code).toBe('event.leads-publish')
  expect((await step('eve', 'submitted')).status).toBe(404)
  expect((await step('bob', 'submitted')).body.row.status).toBe('review')
  expect((await step('ann', 'returned', { reason: '' })).status).toBe(422)
  expect((await step('bob', 'returned', { reason: 'No.' })).status).toBe(403)
  expect((await step('ann', 'returned', { reason: 'Which room?' })).body.row).toMatchObject({
    ...{ status: 'returned', reason: 'Which room?' },
  })
  expect((await step('ann', 'returned', { reason: 'Twice.' })).body.code).toBe('event.decided')
  await step('bob', 'submitted')
  const published = await step('ann', 'published')
  expect(published.body).toMatchObject({ row: { status: 'published', reason: '' } })
  expect((await step('ann', 'published')).body.code).toBe('event.decided')
  expect(await seenBy(kiln, row.id)).toEqual(['ann', 'mod', 'bob', 'eve'])
  expect((await kiln.call('bob', 'delete', `/events/${row.id}`)).body.code).toBe(
    'event.cancel-instead',
  )
})

test('a cancelled event stays with its reason, and nothing of it changes any more', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish()
  const path = `/events/${row.id}`
  expect((await kiln.call('bob', 'put', `${path}/cancelled`, {})).body.code).toBe('event.not-yours')
  const cancelled = await kiln.call('ann', 'put', `${path}/cancelled`, { reason: 'Snow.' })
  expect(cancelled.body.row).toMatchObject({ status: 'cancelled', reason: 'Snow.' })
  expect(await seenBy(kiln, row.id)).toEqual(['ann', 'mod', 'bob', 'eve'])
  expect((await kiln.call('ann', 'put', `${path}/cancelled`, {})).body.code).toBe(
    'event.not-published',
  )
  const change = { after: cancelled.body.row.version, title: 'Still on' }
  expect((await kiln.call('ann', 'patch', path, change)).status).toBe(403)
})

test('of two who change it one is told; hosts may, others may not, and hidden and missing look alike', async () => {
  await using kiln = await hall()
  const bob = (await kiln.member('bob')).member
  const { row } = await kiln.publish({ hosts: [bob] })
  const path = `/events/${row.id}`
  const change = { after: row.version, title: 'Glaze night', starts: wallIn(8) }
  const [first, second] = [
    await kiln.call('bob', 'patch', path, change),
    await kiln.call('ann', 'patch', path, change),
  ]
  expect([first.status, first.body.row.title]).toEqual([200, 'Glaze night'])
  expect(first.body.row.occurrences.map(({ slot }: { slot: string }) => slot)).toEqual([wallIn(8)])
  expect([second.status, second.body.code]).toEqual([409, 'event.changed-meanwhile'])
  expect((await kiln.call('eve', 'patch', path, { ...change, after: 2 })).status).toBe(403)
  const plan = [{ audience: ['leads'], from: null }]
  expect((await kiln.call('bob', 'patch', path, { after: 2, plan })).body.code).toBe(
    'event.leads-publish',
  )
  const hidden = await kiln.call('out', 'get', path)
  expect(hidden).toEqual(await kiln.call('out', 'get', `/events/${newId()}`))
  expect(hidden.status).toBe(404)
})

test('a change that takes an event from somebody takes it from their log as well', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish()
  const change = { after: row.version, plan: [{ audience: ['leads'], from: null }] }
  expect((await kiln.call('ann', 'patch', `/events/${row.id}`, change)).status).toBe(200)
  expect(await seenBy(kiln, row.id)).toEqual(['ann'])
  const told = (await kiln.entries()).map(({ kind, audience, data }) => ({ kind, audience, data }))
  const forAll = told.filter(({ audience }) => audience.includes('members'))
  expect(forAll).toEqual([
    {
      kind: 'events.event-changed',
      audience: ['members'],
      data: { id: row.id, event: null, pools: [] },
    },
    { kind: 'events.event-withdrawn', audience: ['members'], data: { id: row.id } },
  ])
})

test('the join link is for who comes and who hosts, and in no list', async () => {
  await using kiln = await hall()
  const joinUrl = 'https://meet.example.org/kiln'
  const { row } = await kiln.publish({ format: 'online', joinUrl })
  expect((await kiln.call('ann', 'get', `/events/${row.id}`)).body.joinUrl).toBe(joinUrl)
  expect((await kiln.call('bob', 'get', `/events/${row.id}`)).body.joinUrl).toBeNull()
  expect(JSON.stringify(await kiln.entries())).not.toContain('meet.example.org')
})

test('a copy has all but dates, links and cover', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({
    ...{ summary: 'Soup.', joinUrl: 'https://meet.example.org', format: 'online' },
    reminders: [60],
  })
  const copy = { id: newId(), starts: wallIn(30) }
  const { body } = await kiln.call('bob', 'post', `/events/${row.id}/copies`, copy)
  expect(body.row).toMatchObject({ id: copy.id, status: 'draft', summary: 'Soup.' })
  expect(body).toMatchObject({ joinUrl: null, reminders: [60] })
  expect(body.row.starts).toBe(copy.starts)
})

test.each([
  [{ starts: '2027-02-29T19:00' }, 'event.no-such-day'],
  [{ hosts: [newId()] }, 'event.unknown-host'],
  [{ agenda: [{ id: newId(), title: 'Tea', from: 110, minutes: 20 }] }, 'event.session-past-end'],
  [
    { agenda: [{ id: newId(), title: 'Tea', from: 0, minutes: 20, speakers: [newId()] }] },
    'event.unknown-speaker',
  ],
  [{ joining: 'whole' }, 'event.no-series'],
] as const)('%j is refused with a sentence', async (input, code) => {
  await using kiln = await hall()
  const event = { id: newId(), title: 'Kiln', zone: 'Europe/Oslo', starts: wallIn(2), ...input }
  const answer = await kiln.call('ann', 'post', '/events', event)
  expect([answer.status, answer.body.code]).toEqual([422, code])
  expect(answer.body.detail).toMatch(/\w+ .+\./)
  expect(await kiln.entries()).toEqual([])
})

test('every field that fails is named: an end before the start, a zone nobody knows, a day that is none', async () => {
  await using kiln = await hall()
  const event = { id: newId(), title: '', zone: 'Middle/Earth', starts: '2026-13-01T19:00' }
  const { status, body } = await kiln.call('ann', 'post', '/events', { ...event, minutes: -5 })
  expect(status).toBe(422)
  const named = body.errors.map(({ path }: { path: string }) => path)
  expect(named.sort()).toEqual(['minutes', 'starts', 'title', 'zone'])
})

test('what is over is not published; what was is found among the past', async () => {
  await using kiln = await hall()
  const { row } = await kiln.draft('ann', { starts: wallIn(-3) })
  const late = await kiln.call('ann', 'put', `/events/${row.id}/published`, {})
  expect([late.status, late.body.code]).toEqual([422, 'event.in-the-past'])
  const { row: come } = await kiln.publish()
  expect((await kiln.call('bob', 'get', '/events/past')).body.events).toEqual([])
  await kiln.database.pool.query(
    `update event set ends_at = now() - interval '1 day' where id = '${come.id}'`,
  )
  const past = await kiln.call('bob', 'get', '/events/past')
  expect(past.body.events.map(({ id }: { id: string }) => id)).toEqual([come.id])
  expect(past.body.more).toBe(false)
})

test('templates of a community and of headquarters', async () => {
  await using kiln = await hall()
  const template = {
    id: newId(),
    name: 'Kiln night',
    content: { title: 'Kiln night', minutes: 90 },
  }
  expect((await kiln.call('bob', 'put', '/event-templates', template)).status).toBe(403)
  expect((await kiln.call('ann', 'put', '/event-templates', template)).status).toBe(200)
  const central = { ...template, id: newId(), name: 'All hands' }
  expect((await kiln.call('ann', 'put', '/organisation/event-templates', central)).status).toBe(403)
  await kiln.database.pool.query(`update person set administrator = true where id = $1`, [
    kiln.people.out,
  ])
  expect((await kiln.call('out', 'put', '/organisation/event-templates', central)).status).toBe(200)
  const listed = (await kiln.call('bob', 'get', '/event-templates')).body
  expect(
    listed.map(({ name, central }: { name: string; central: boolean }) => [name, central]),
  ).toEqual([
    ['Kiln night', false],
    ['All hands', true],
  ])
  expect((await kiln.call('ann', 'delete', `/event-templates/${central.id}`)).status).toBe(404)
  expect((await kiln.call('ann', 'delete', `/event-templates/${template.id}`)).status).toBe(204)
})
