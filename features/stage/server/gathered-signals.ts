import type { Id } from '#lib/ids.ts'
import type { Live } from '#platform/server/live/live.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { StageSignals } from '../contract.ts'

const hereEvery = 2_000
const reactionsEvery = 300

interface Crowd<Data> {
  community: Id
  audience: Audience
  data: Data
}

/**
 * Says together what many say at about the same time, so that a thousand who are there cost one signal every few moments
 * and not a million.
 */
export function gatheredSignals(live: Live) {
  const here = new Map<Id, Crowd<Set<Id>>>()
  const reacted = new Map<Id, Crowd<Map<string, number>>>()

  function tellHere(occurrenceId: Id): void {
    const crowd = here.get(occurrenceId)
    here.delete(occurrenceId)
    if (!crowd) return
    const data: StageSignals['stage.here'] = { occurrenceId, members: [...crowd.data] }
    live.signal(crowd.community, crowd.audience, 'stage.here', data)
  }

  function tellReactions(occurrenceId: Id): void {
    const crowd = reacted.get(occurrenceId)
    reacted.delete(occurrenceId)
    if (!crowd) return
    const emoji = Object.fromEntries(crowd.data)
    const data: StageSignals['stage.reacted'] = { occurrenceId, emoji }
    live.signal(crowd.community, crowd.audience, 'stage.reacted', data)
  }

  return {
    here(place: { community: Id; occurrenceId: Id; audience: Audience }, member: Id): void {
      const { occurrenceId, ...to } = place
      const crowd = here.getOrInsertComputed(occurrenceId, () => {
        setTimeout(tellHere, hereEvery, occurrenceId).unref()
        return { ...to, data: new Set() }
      })
      crowd.data.add(member)
    },
    reacted(place: { community: Id; occurrenceId: Id; audience: Audience }, emoji: string): void {
      const { occurrenceId, ...to } = place
      const crowd = reacted.getOrInsertComputed(occurrenceId, () => {
        setTimeout(tellReactions, reactionsEvery, occurrenceId).unref()
        return { ...to, data: new Map() }
      })
      crowd.data.set(emoji, (crowd.data.get(emoji) ?? 0) + 1)
    },
  }
}
