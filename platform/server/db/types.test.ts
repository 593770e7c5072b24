import { expect, test } from 'vitest'
import { parseInstant } from './types.ts'

test.each([
  ['2026-11-23 10:00:00+00', '2026-11-23T10:00:00.000000Z'],
  ['2026-11-23 10:00:00.1+00', '2026-11-23T10:00:00.100000Z'],
  ['2026-11-23 10:00:00.123456+00', '2026-11-23T10:00:00.123456Z'],
])('%s is read as %s', (text, instant) => expect(parseInstant(text)).toBe(instant))
