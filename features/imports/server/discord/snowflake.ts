import { type Instant, instantOf } from '#lib/time.ts'

/** Discord counts from the beginning of 2015. */
const discordEpoch = 1_420_070_400_000
const endOf9999 = 253_402_300_800_000

/** When something was made, which is the upper part of its id (https://docs.discord.com/developers/reference#snowflakes). */
export function madeAt(key: string): Instant {
  const since = /^\d{1,20}$/.test(key) ? Number(BigInt(key) >> 22n) : 0
  return instantOf(discordEpoch + (since < endOf9999 - discordEpoch ? since : 0))
}

/** Reads a time as exports write it, with or without an offset. */
export function timeOf(written: string | undefined): Instant | undefined {
  if (!written || !/^\d{4}-\d\d-\d\dT/.test(written)) return undefined
  const milliseconds = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(written) ? written : `${written}Z`)
  return milliseconds > 0 && milliseconds < endOf9999 ? instantOf(milliseconds) : undefined
}
