import { microsecondsOf } from '#lib/time.ts'
import { fold } from '../query/words.ts'
import type { Candidate } from './find-candidates.ts'

/** After so long a result needs to fit e times as well to stand as high: 180 days in microseconds. */
const fading = 180 * 24 * 3600 * 1e6

/**
 * How high a result stands: how close and how often it has the words, whether exactly as typed, and how new it is. Age
 * counts by the time itself and not by the present, so that the order holds while somebody pages through it.
 */
export function scoreOf({ rank, at }: Candidate, text: string, exact: readonly string[]): number {
  const folded = ` ${fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')} `
  const asTyped = exact.filter((words) => folded.includes(` ${words} `)).length
  const share = exact.length > 0 ? asTyped / exact.length : 0
  return Math.log(rank + 0.001) + share + microsecondsOf(at) / fading
}
