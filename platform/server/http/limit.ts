import { TooMany } from '../errors/errors.ts'

/** How often something may happen: `'30/minute'`. */
export type Limit = `${number}/${'second' | 'minute' | 'hour' | 'day'}`

const seconds = { second: 1, minute: 60, hour: 3600, day: 86_400 }

interface Bucket {
  tokens: number
  at: number
}

/** Counts by key and refuses what is too often (a token bucket: bursts up to the number, then its rate). */
export interface Limiter {
  take(limit: Limit, key: string): void
}

const mostBuckets = 50_000

/** A limiter in the memory of this process: each node counts for itself. */
export function limiter(clock: () => number = Date.now): Limiter {
  const buckets = new Map<string, Bucket>()
  return {
    take(limit, key) {
      const { most, perSecond } = rateOf(limit)
      const at = clock()
      const bucket = buckets.get(key) ?? { tokens: most, at }
      const tokens = Math.min(most, bucket.tokens + ((at - bucket.at) / 1000) * perSecond)
      if (tokens < 1) throw new TooMany(Math.ceil((1 - tokens) / perSecond))
      buckets.delete(key)
      buckets.set(key, { tokens: tokens - 1, at })
      if (buckets.size > mostBuckets) forgetOldest(buckets)
    },
  }
}

function rateOf(limit: Limit): { most: number; perSecond: number } {
  const [count, unit] = limit.split('/') as [string, keyof typeof seconds]
  const most = Number(count)
  return { most, perSecond: most / seconds[unit] }
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const oldest = buckets.keys().next()
  if (!oldest.done) buckets.delete(oldest.value)
}
