import { expect, test } from 'vitest'
import { asWished, withWish } from './wishes.ts'

test('reactions show as one wants them, and as they are once the wish is dropped', () => {
  const reactions = [{ emoji: '👍', by: ['bob'] }]
  const wished = withWish(withWish(new Map(), '👍', true), '🎉', true)
  expect(asWished(reactions, wished, 'ann')).toEqual([
    { emoji: '👍', by: ['bob', 'ann'] },
    { emoji: '🎉', by: ['ann'] },
  ])
  const dropped = withWish(withWish(wished, '👍', undefined), '🎉', undefined)
  expect(asWished(reactions, dropped, 'ann')).toBe(reactions)
  expect(asWished(reactions, withWish(dropped, '👍', false), 'bob')).toEqual([])
})
