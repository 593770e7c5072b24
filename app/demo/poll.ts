import { type Instant, instantOf, minute, plus } from '#lib/time.ts'
import { lastUp, type Rhythm } from './calendar.ts'

/** A poll as it is planned: times in hours from the end of the story, choices as the places of options. */
export type PollPlan = {
  channel: string
  author: string
  hoursAgo: number
  /** From the end of the story; before it the poll is closed. */
  closesInHours: number
  question: string
  kind: 'one' | 'many' | 'ranked'
  options: string[]
  votes: Record<string, number[]>
}

/** A poll in a channel, with the votes that were given. */
export type DemoPoll = Omit<PollPlan, 'author' | 'hoursAgo' | 'closesInHours'> & {
  authorKey: string
  at: Instant
  closesAt: Instant
  closed: boolean
}

/** Gives a planned poll its times: asked when its author was up. */
export function tellPoll(plan: PollPlan, zone: string, rhythm: Rhythm, now: number): DemoPoll {
  const { author, hoursAgo, closesInHours, ...rest } = plan
  const at = instantOf(Math.floor(lastUp(now, hoursAgo * 60, zone, rhythm)))
  const closesAt = plus(instantOf(now), closesInHours * 60 * minute)
  return { ...rest, authorKey: author, at, closesAt, closed: closesInHours < 0 }
}
