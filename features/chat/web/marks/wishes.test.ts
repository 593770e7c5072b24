import { expect, test } from 'vitest'
import { asWished } from './wishes.ts'

test('reactions show as one wants them, the last word holding, and as they are where nothing is wished', () => {
  const reactions = [{ emoji: '👍', by: ['bob'] }]
  const wish = (emoji: string, there: boolean) => ({ on: 'm', emoji, there })
  expect(asWished(reactions, [wish('👍', true), wish('🎉', true)], 'ann')).toEqual([
    { emoji: '👍', by: ['bob', 'ann'] },
    { emoji: '🎉', by: ['ann'] },
  ])
  expect(asWished(reactions, [wish('🎉', true), wish('🎉', false)], 'ann')).toEqual(reactions)
  expect(asWished(reactions, [], 'ann')).toBe(reactions)
  expect(asWished(reactions, [wish('👍', false)], 'bob')).toEqual([])
})
