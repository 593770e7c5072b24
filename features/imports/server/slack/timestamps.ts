import { type Instant, instantOf } from '#lib/time.ts'

/** The identity of a message in its channel and its time at once: seconds since 1970 with six decimals. */
export interface Stamp {
  key: string
  at: Instant
}

const endOf9999 = 253_402_300_800

/** Reads `"1455563087.000002"`; some tools wrote it as a number, and old exports write times without decimals. */
export function stampOf(value: string | number | undefined): Stamp | undefined {
  const written = typeof value === 'number' ? value.toFixed(6) : value?.trim()
  const [, seconds, decimals = ''] = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(written ?? '') ?? []
  if (seconds === undefined || Number(seconds) >= endOf9999 || Number(seconds) === 0)
    return undefined
  const micros = Number(decimals.padEnd(6, '0'))
  const at = instantOf(Number(seconds) * 1000 + Math.floor(micros / 1000), micros % 1000)
  return { key: `${Number(seconds)}.${decimals.padEnd(6, '0')}`, at }
}
