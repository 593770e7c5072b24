import { expect, test } from 'vitest'
import { isId, newId } from './ids.ts'

test('an id is a UUIDv7 that carries its time', () => {
  const id = newId(0x0192_3456_789a)
  expect(isId(id)).toBe(true)
  expect(id).toMatch(/^01923456-789a-7[0-9a-f]{3}-[89ab]/)
})

test('ids of later milliseconds sort later, and none repeats', () => {
  expect(newId(1_000) < newId(1_001)).toBe(true)
  expect(new Set(Array.from({ length: 1000 }, () => newId())).size).toBe(1000)
})

test.each(['', 'x', newId().toUpperCase(), `${newId()} `, newId().replaceAll('-', '')])(
  '%j is no id',
  (text) => expect(isId(text)).toBe(false),
)
