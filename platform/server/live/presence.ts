import { type Id, newId } from '#lib/ids.ts'
import { second } from '#lib/time.ts'
import type { Bus, PresenceMessage } from '../bus/bus.ts'

/** Who is here, over all nodes. Nothing of it is stored. */
export interface Presence {
  /** Tells the other nodes, soon, who listens to a community on this one. */
  changed(community: Id): void
  hear(message: PresenceMessage): void
  here(community: Id): Id[]
  [Symbol.dispose](): void
}

interface PresenceServices {
  bus: Bus
  /** The members of a community with a socket to this node. */
  membersHere(community: Id): Id[]
  /** Called with everybody here when that has changed. */
  onChange(community: Id, members: Id[]): void
}

const settleAfter = 100
const repeatEvery = 20 * second
const forgetAfter = 3 * repeatEvery

/** Keeps what each node says, for as long as it keeps saying it. */
export function createPresence({ bus, membersHere, onChange }: PresenceServices): Presence {
  const node = newId()
  const said = new Map<Id, Map<Id, { members: Id[]; at: number }>>()
  const settling = new Set<Id>()
  const repeating = setInterval(repeat, repeatEvery).unref()

  function tell(community: Id): void {
    settling.delete(community)
    bus.publish({ type: 'presence', node, community, members: membersHere(community) })
  }

  function repeat(): void {
    const since = Date.now() - forgetAfter
    for (const [community, nodes] of said) {
      for (const [id, { at }] of nodes) if (at < since) nodes.delete(id)
      if (nodes.get(node)?.members.length) tell(community)
    }
  }

  function here(community: Id): Id[] {
    const nodes = [...(said.get(community)?.values() ?? [])]
    return [...new Set(nodes.flatMap(({ members }) => members))].sort()
  }

  return {
    changed(community) {
      if (settling.has(community)) return
      settling.add(community)
      setTimeout(tell, settleAfter, community).unref()
    },
    hear(message) {
      const before = here(message.community).join()
      const nodes = said.getOrInsertComputed(message.community, () => new Map())
      if (message.members.length > 0)
        nodes.set(message.node, { members: message.members, at: Date.now() })
      else nodes.delete(message.node)
      if (nodes.size === 0) said.delete(message.community)
      const after = here(message.community)
      if (after.join() !== before) onChange(message.community, after)
    },
    here,
    [Symbol.dispose]: () => clearInterval(repeating),
  }
}
