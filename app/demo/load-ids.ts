import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { derivedId } from '#platform/server/derived-id.ts'

/** The id of somebody in the story: the same whatever the seed and the time, so that they are recognised later. */
export function personId(key: string): Id {
  return derivedId(['demo', 'person', key])
}

/** The id of a thing in the story, made at that time: the same when the story is the same. */
export function demoId(at: Instant, ...key: string[]): Id {
  return derivedId(['demo', ...key], at)
}
