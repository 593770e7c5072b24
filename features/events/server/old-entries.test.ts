import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { everyMember } from '#platform/server/log/audience.ts'
import type { EventView } from '../contract.ts'
import { rsvp } from './coming/testing.ts'
import { hall } from './testing.ts'

test('entries of earlier versions name nobody who comes, and say all else as before', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish()
  await kiln.call('bob', 'put', `/pools/${row.occurrences[0]?.id}/rsvp`, rsvp())
  const { pools } = (await kiln.call('bob', 'get', `/events/${row.id}`)).body as EventView
  const told = await kiln.entries()
  const [bob, eve] = [(await kiln.member('bob')).member, (await kiln.member('eve')).member]
  const named = pools.map((pool) => ({ ...pool, faces: [bob, eve] }))
  const entry = { community: kiln.community, by: null, audience: everyMember }
  await kiln.platform.transact(async (tx) => {
    const whole = { id: row.id, event: row, pools: named }
    tx.log({ ...entry, kind: 'events.event-changed', data: whole })
    tx.log({ ...entry, kind: 'events.seats-changed', data: { pool: named[0] } })
  })
  expect(JSON.stringify(await kiln.entries())).toContain('faces')
  const file = `${import.meta.dirname}/../migrations/0010-faces.sql`
  for (let twice = 0; twice < 2; twice++)
    await kiln.database.pool.query(await readFile(file, 'utf8'))
  const after = await kiln.entries()
  expect(after.slice(0, told.length)).toEqual(told)
  expect(after.slice(told.length).map(({ data }) => data)).toEqual([
    { id: row.id, event: row, pools },
    { pool: pools[0] },
  ])
})
