import type { Id } from '#lib/ids.ts'
import { day, hour, type Instant, instantFrom, plus } from '#lib/time.ts'

/** So long after the end people are asked, and so late at most. */
const [after, latest] = [2 * hour, 3 * day]

interface Past {
  joining: 'each' | 'whole'
  occurrences: readonly { id: Id; endsAt: string; cancelled: boolean }[]
}

/** After which dates people are to be asked now, and when to look again. What is joined as a whole is over with its last date. */
export function dueSurveys(
  { joining, occurrences }: Past,
  now: Instant,
): { due: Id[]; next: Instant | undefined } {
  const held = occurrences.filter(({ cancelled }) => !cancelled)
  const asked = (joining === 'whole' ? held.slice(-1) : held).map(({ id, endsAt }) => ({
    id,
    at: plus(instantFrom(endsAt), after),
  }))
  return {
    due: asked.filter(({ at }) => at <= now && now <= plus(at, latest)).map(({ id }) => id),
    next: asked
      .map(({ at }) => at)
      .filter((at) => at > now)
      .sort()[0],
  }
}
