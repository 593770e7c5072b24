import { expect, test } from 'vitest'
import type { Lately } from '../contract.ts'
import { shelf } from './testing.ts'

test('what was opened lately, by the most members first, as far as one sees it', async () => {
  await using kiln = await shelf()
  const [often, once, hidden] = [
    await kiln.put('ann', { title: 'Often' }),
    await kiln.put('ann', { title: 'Once' }),
    await kiln.put('ann', { plan: [{ audience: ['leads'], from: null }] }),
  ].map(({ row }) => row.id)
  for (const name of ['bob', 'eve', 'bob'] as const) await kiln.read(name, often ?? '')
  await kiln.read('bob', once ?? '')
  await kiln.read('ann', hidden ?? '')
  const lately = async (name: 'ann' | 'bob'): Promise<Lately> =>
    (await kiln.call(name, 'get', '/lately')).body
  await expect.poll(async () => (await lately('ann')).length).toBe(3)
  expect(await lately('bob')).toEqual([
    { id: often, members: 2 },
    { id: once, members: 1 },
  ])
  const count = 'select count(*)::int as count from library_opening where resource_id = $1'
  expect((await kiln.database.pool.query(count, [often])).rows[0].count).toBe(2)
  expect(await kiln.entries()).toHaveLength(3) // openings are in no log
})
