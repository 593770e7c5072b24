import { createHmac, timingSafeEqual } from 'node:crypto'

const length = 16

/** What proves that we made something, for one purpose only: 128 bits of HMAC-SHA-256 (RFC 2104) by the secret of this Hamlet. */
export function macOf(secret: string, purpose: string, parts: readonly string[]): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest()
    .subarray(0, length)
}

/** Whether two of them are the same; how long that takes tells nothing. */
export function isSameMac(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
