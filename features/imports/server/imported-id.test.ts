import { expect, test } from 'vitest'
import { isId } from '#lib/ids.ts'
import { instantOf } from '#lib/time.ts'
import { importedId } from './imported-id.ts'

const at = instantOf(1_455_563_087_000, 2)
const message = importedId('a', ['slack', 'message', 'C1', '1455563087.000002'], at)

test('is the same in every import, and different for all else', () => {
  expect(importedId('a', ['slack', 'message', 'C1', '1455563087.000002'], at)).toBe(message)
  const others = [
    importedId('b', ['slack', 'message', 'C1', '1455563087.000002'], at),
    importedId('a', ['slack', 'message', 'C2', '1455563087.000002'], at),
    importedId('a', ['slack', 'message', 'C1', '1455563087.000003'], at),
    importedId('a', ['slack', 'message', 'C11', '455563087.000002'], at),
    importedId('a', ['slack', 'member', 'U1']),
    importedId('a', ['slack', 'channel', 'U1']),
  ]
  expect(new Set([message, ...others]).size).toBe(others.length + 1)
  expect([message, ...others].every(isId)).toBe(true)
})

test('of something with a time is a UUIDv7 that sorts by it', () => {
  expect(message).toMatch(/^0152e652-1c98-7...-[89ab]/)
  expect(importedId('a', ['slack', 'member', 'U1'])).toMatch(/^........-....-8...-[89ab]/)
})
