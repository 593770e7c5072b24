import { type Instant, instantFrom, minute, plus } from '#lib/time.ts'
import type { StagedEvent } from '../contract.ts'

/** A part of the agenda with when it is. */
export interface TimedSession {
  id: string
  title: string
  speakers: readonly string[]
  startsAt: Instant
  endsAt: Instant
}

/** The agenda with times, in order. */
export function timedAgenda({ startsAt, agenda, speakers }: StagedEvent): TimedSession[] {
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return agenda.map((session) => {
    const from = plus(instantFrom(startsAt), session.from * minute)
    return {
      id: session.id,
      title: session.title,
      speakers: session.speakers.flatMap((id) => names.get(id) ?? []),
      startsAt: from,
      endsAt: plus(from, session.minutes * minute),
    }
  })
}

/** The part that is on: the one that hosts say, else the last one that the clock has begun and not ended. */
export function sessionNow(
  agenda: readonly TimedSession[],
  chosen: string | null,
  now: Instant,
): TimedSession | undefined {
  return (
    agenda.find(({ id }) => id === chosen) ??
    agenda.findLast(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)
  )
}
