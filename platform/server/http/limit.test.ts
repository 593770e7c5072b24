import { expect, test } from 'vitest'
import { limiter } from './limit.ts'

test('a burst passes, then the rate holds, and the refusal says when to come back', () => {
  let time = 0
  const { take } = limiter(() => time)
  for (let i = 0; i < 30; i++) take('30/minute', 'ann')
  expect(() => take('30/minute', 'ann')).toThrow(
    expect.objectContaining({ status: 429, retryAfter: 2 }),
  )
  expect(() => take('30/minute', 'bob')).not.toThrow()
  time = 2_000
  take('30/minute', 'ann')
  expect(() => take('30/minute', 'ann')).toThrow()
})
