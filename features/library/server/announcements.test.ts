import { afterEach, expect, test, vi } from 'vitest'
import { runJobs, sent } from '#features/files/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour } from '#lib/time.ts'
import type { CreateResource, PublicationView, ResourceRow } from '../contract.ts'
import { carryJob } from './publishing/carry.ts'
import { anotherCommunity, type Shelf, shelf } from './testing.ts'

afterEach(() => void vi.useRealTimers())

const ahead = (time: number) => new Date(Date.now() + time).toISOString()

const announce = (kiln: Shelf, input: Partial<CreateResource> = {}) =>
  kiln.put('ann', { kind: 'announcement', title: 'Open day', body: 'On Sunday.', ...input })

const rowsIn = async (kiln: Shelf, there: Id): Promise<ResourceRow[]> =>
  (await (await kiln.request('eve', 'get', `/communities/${there}/snapshot`)).json()).library
    .resources

/** As if so much time had gone by for the database. */
const pass = (kiln: Shelf, time: number) =>
  kiln.database.pool.query(
    `with moved as (update release_step set at = at - $1 * interval '1 millisecond')
     update graphile_worker._private_jobs set run_at = run_at - $1 * interval '1 millisecond'`,
    [time],
  )

test('leads announce, nobody else; all comment', async () => {
  await using kiln = await shelf()
  const { row } = await announce(kiln)
  const input = { id: newId(), kind: 'announcement', title: 'Mine' }
  expect(await kiln.call('bob', 'post', '/resources', input)).toMatchObject({
    status: 403,
    body: { code: 'library.leads-announce' },
  })
  const comment = { id: newId(), body: 'I bring the cake.' }
  expect((await kiln.call('bob', 'post', `/resources/${row.id}/comments`, comment)).status).toBe(
    200,
  )
  expect((await kiln.read('eve', row.id)).body.row).toMatchObject({
    comments: 1,
    author: row.author,
  })
})

test('a ring first and all later: other communities hear when all do, and not before', async () => {
  await using kiln = await shelf()
  const there = await anotherCommunity(kiln, 'lead')
  const ring = await kiln.ring('bob')
  const file = await sent(kiln, 'ann', 'Map', 'map.txt')
  const { row } = await announce(kiln, {
    files: [file],
    plan: [
      { audience: [`ring:${ring}`], from: null },
      { audience: ['members'], from: ahead(2 * hour) },
    ],
    publishIn: [there],
  })
  const state = async () => {
    const { body }: { body: PublicationView } = await kiln.call(
      'ann',
      'get',
      `/resources/${row.id}/published`,
    )
    return [body.copies[0]?.state, body.from !== null]
  }
  expect((await kiln.read('bob', row.id)).status).toBe(200)
  expect((await kiln.read('eve', row.id)).status).toBe(404)
  await runJobs(kiln, carryJob) // early: it makes none and waits
  expect([await rowsIn(kiln, there), await state()]).toEqual([[], ['coming', true]])

  // What is put right until then is what comes.
  const change = { after: 1, title: 'Open day and sale' }
  expect((await kiln.call('ann', 'patch', `/resources/${row.id}`, change)).status).toBe(200)
  // A server whose clock is ahead hands nothing out early.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * hour })
  await runJobs(kiln, carryJob)
  vi.useRealTimers()
  expect(await rowsIn(kiln, there)).toEqual([])

  await pass(kiln, 3 * hour)
  await runJobs(kiln, carryJob)
  const [copy] = await rowsIn(kiln, there)
  expect(copy).toMatchObject({
    ...{ kind: 'announcement', status: 'published', title: 'Open day and sale' },
    source: { name: 'Kiln Circle', headquarters: false },
  })
  await runJobs(kiln, 'releases.open')
  expect(await state()).toEqual(['published', false])
  expect((await kiln.read('eve', row.id)).status).toBe(200)
})

test('planned anew, its copies come by the new plan; for some for good, it goes nowhere', async () => {
  await using kiln = await shelf()
  const there = await anotherCommunity(kiln, 'lead')
  const later = [{ audience: ['members' as const], from: ahead(9 * hour) }]
  const { row } = await announce(kiln, { plan: later, publishIn: [there] })
  const plan = (steps: CreateResource['plan']) =>
    kiln.call('ann', 'put', `/resources/${row.id}/plan`, { plan: steps })
  await plan([{ audience: ['leads'], from: null }])
  await runJobs(kiln, carryJob)
  expect(await rowsIn(kiln, there)).toEqual([])
  await plan([{ audience: ['members'], from: null }])
  await runJobs(kiln, carryJob)
  expect(await rowsIn(kiln, there)).toHaveLength(1)
  await plan(later) // what is there stays
  await runJobs(kiln, carryJob)
  expect((await rowsIn(kiln, there))[0]).toMatchObject({ version: 1, audience: ['members'] })

  const refused = {
    ...{ id: newId(), kind: 'announcement', title: 'Fees', publishIn: [there] },
    plan: [{ audience: ['leads'], from: null }],
  }
  expect((await kiln.call('ann', 'post', '/resources', refused)).body.code).toBe(
    'resource.not-for-others',
  )
  expect((await kiln.read('ann', refused.id)).status).toBe(404) // all of it or nothing
})

test('archived before its time, nothing comes elsewhere until it is taken out again', async () => {
  await using kiln = await shelf()
  const there = await anotherCommunity(kiln, 'lead')
  const later = [{ audience: ['members' as const], from: ahead(hour) }]
  const { row } = await announce(kiln, { plan: later, publishIn: [there] })
  const archive = (archived: boolean) =>
    kiln.call('ann', 'put', `/resources/${row.id}/archived`, { archived })
  expect((await archive(true)).status).toBe(200)
  await pass(kiln, 2 * hour)
  await runJobs(kiln, carryJob)
  expect(await rowsIn(kiln, there)).toEqual([])
  await archive(false)
  await runJobs(kiln, carryJob)
  expect(await rowsIn(kiln, there)).toMatchObject([{ title: 'Open day', status: 'published' }])
})

test('headquarters announce at a time; each community takes it down or comments for itself', async () => {
  await using kiln = await shelf()
  const there = await anotherCommunity(kiln, 'member')
  await kiln.database.pool.query('update person set administrator = true where id = $1', [
    kiln.people.out,
  ])
  const id = newId()
  const content = { kind: 'announcement', title: 'New house', body: 'We move.', from: ahead(hour) }
  const path = '/organisation/publications'
  const input = { id, content, communities: [there, kiln.community] }
  expect((await kiln.call('out', 'post', path, input)).status).toBe(200)
  await runJobs(kiln, carryJob)
  expect(await rowsIn(kiln, there)).toEqual([])
  await kiln.call('out', 'patch', `${path}/${id}`, { content: { ...content, from: null } })
  await runJobs(kiln, carryJob)
  const [copy] = await rowsIn(kiln, kiln.community)
  expect([copy?.kind, copy?.author, copy?.source?.headquarters]).toEqual([
    'announcement',
    null,
    true,
  ])
  const comment = { id: newId(), body: 'Where to?' }
  await kiln.call('bob', 'post', `/resources/${copy?.id}/comments`, comment)
  expect((await rowsIn(kiln, there))[0]).toMatchObject({ title: 'New house', comments: 0 })
  expect((await kiln.call('ann', 'delete', `/resources/${copy?.id}`)).status).toBe(204)
  await kiln.call('out', 'patch', `${path}/${id}`, {
    content: { ...content, title: 'Newer house' },
  })
  await runJobs(kiln, carryJob)
  expect(await rowsIn(kiln, kiln.community)).toEqual([])
  expect((await rowsIn(kiln, there))[0]).toMatchObject({ title: 'Newer house', version: 2 })
})
