import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import type { Name } from '#app/testing/world.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { BusMessage } from '#platform/server/bus/bus.ts'
import { type Shelf, shelf } from '../testing.ts'

const reads = '/communities/kiln-circle/announcement-reads'

const announce = async (kiln: Shelf, input: object = {}) =>
  (await kiln.put('ann', { kind: 'announcement', title: 'Open day', body: 'Come.', ...input })).row
    .id

const read = (kiln: Shelf, name: Name, ...ids: Id[]) =>
  kiln.request(name, 'put', reads, { read: ids })

const readOf = async (kiln: Shelf, name: Name): Promise<Id[]> =>
  (await takeSnapshot(kiln.database, kiln.people[name], kiln.community)).library.read

test('what one has read is written by reading it alone, and told to oneself alone', async () => {
  await using kiln = await shelf()
  const heard: BusMessage[] = []
  await kiln.bus.subscribe((event) => heard.push(event))
  const [one, other] = [await announce(kiln), await announce(kiln)]
  const rows = async () =>
    (await kiln.database.pool.query('select count(*)::int as n from library_read')).rows[0].n
  expect(await rows()).toBe(0) // announcing writes nothing per member
  const told = (await kiln.entries()).length
  for (const ids of [[one], [one, one], [one, other]])
    expect((await read(kiln, 'eve', ...ids)).status).toBe(204)
  expect(await readOf(kiln, 'eve')).toEqual([one, other].sort())
  expect(await readOf(kiln, 'bob')).toEqual([])
  expect(await kiln.entries()).toHaveLength(told) // reading writes nothing into the log
  const { member: eve } = await kiln.member('eve')
  const signals = heard.filter((event) => 'name' in event && event.name === 'library.read')
  expect(signals).toMatchObject([
    { audience: [`member:${eve}`], data: [one] },
    { audience: [`member:${eve}`], data: [other] },
  ])
  expect(await (await kiln.request('eve', 'get', reads)).json()).toEqual([one, other].sort())
})

test('what is hidden, missing or no announcement is left out alike, and outsiders have no reads', async () => {
  await using kiln = await shelf()
  const hidden = await announce(kiln, { plan: [{ audience: ['leads'], from: null }] })
  const { row: page } = await kiln.put('ann')
  const ids = [hidden, page.id, newId()]
  expect((await read(kiln, 'eve', ...ids)).status).toBe(204)
  expect(await readOf(kiln, 'eve')).toEqual([])
  expect((await read(kiln, 'out', ...ids)).status).toBe(404)
  expect((await kiln.request('out', 'get', reads)).status).toBe(404)
  expect((await read(kiln, 'eve')).status).toBe(422)
})
