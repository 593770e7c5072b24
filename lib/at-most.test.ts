import { expect, test } from 'vitest'
import { atMost } from './at-most.ts'

test('no more than so many are under way, in order, and a failure makes room', async () => {
  const inTurn = atMost(2)
  const started: number[] = []
  let underWay = 0
  let most = 0
  const work = (n: number) =>
    inTurn(async () => {
      started.push(n)
      most = Math.max(most, ++underWay)
      await new Promise((resolve) => setTimeout(resolve, 2))
      underWay--
      if (n % 3 === 0) throw new Error('no')
      return n
    })
  const all = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => work(n)))
  expect(most).toBe(2)
  expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(3)
})
