import { hash } from 'node:crypto'
import type { Id } from '#lib/ids.ts'
import { type Instant, millisecondsOf } from '#lib/time.ts'

/**
 * The id that a key always gives. With a time it is a UUIDv7 of that time whose random bits are a hash of the key;
 * without one it is a hash throughout (UUIDv8, RFC 9562).
 */
export function derivedId(key: readonly string[], at?: Instant): Id {
  const hex = hash('sha256', JSON.stringify(key), 'hex')
  const time = at ? millisecondsOf(at).toString(16).padStart(12, '0') : hex.slice(20, 32)
  const version = at ? '7' : '8'
  const variant = '89ab'[Number.parseInt(hex.charAt(19), 16) % 4]
  return [
    time.slice(0, 8),
    time.slice(8),
    version + hex.slice(0, 3),
    variant + hex.slice(3, 6),
    hex.slice(6, 18),
  ].join('-')
}
