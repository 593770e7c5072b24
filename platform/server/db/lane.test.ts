import pg from 'pg'
import { expect, test } from 'vitest'
import { lane } from './lane.ts'
import type { Transact } from './transaction.ts'

const noTransaction: Transact = (work) => work({} as never)
const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

test('what arrives during a commit is written as one batch, in order', async () => {
  const batches: number[][] = []
  const write = lane<number, number>(noTransaction, async (_, items) => {
    batches.push([...items])
    await pause()
    return items.map((item) => ({ ok: item * 2 }))
  })
  const first = write(1)
  await new Promise((resolve) => setTimeout(resolve, 1))
  const others = [write(2), write(3), write(4)]
  expect(await Promise.all([first, ...others])).toEqual([2, 4, 6, 8])
  expect(batches).toEqual([[1], [2, 3, 4]])
})

test('one refusal leaves its neighbours alone', async () => {
  const write = lane<number, number>(noTransaction, async (_, items) =>
    items.map((item) => (item === 2 ? { error: new Error('not two') } : { ok: item })),
  )
  const settled = await Promise.allSettled([write(1), write(2), write(3)])
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('a batch with data that the database refuses is tried item by item', async () => {
  const write = lane<number, number>(noTransaction, async (_, items) => {
    if (items.includes(2)) throw refusal('22021')
    return items.map((item) => ({ ok: item }))
  })
  const settled = await Promise.allSettled([write(1), write(2), write(3)])
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await write(4)).toBe(4)
})

test('when the database is away nobody is tried again', async () => {
  let tries = 0
  const write = lane<number, number>(noTransaction, async () => {
    tries++
    throw refusal('57P03')
  })
  const settled = await Promise.allSettled([write(1), write(2)])
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(tries).toBe(1)
})

function refusal(code: string): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError('refused', 7, 'error'), { code })
}
