import { useEffect, useMemo, useState } from 'react'
import { chatSlice } from '#features/chat/web/index.ts'
import type { MembershipView, MemberView } from '#features/communities/contract.ts'
import { communitySlice, membersById, useMemberships } from '#features/communities/web/index.ts'
import { forumSlice } from '#features/forum/web/index.ts'
import { librarySlice } from '#features/library/web/index.ts'
import { type Replica, useDesk } from '#platform/web/replica/index.ts'
import { sameItems, useStore } from '#platform/web/store/index.ts'

/** What is searched, as this browser has it: one community, or all of mine. */
export interface Scope {
  /** Undefined for all of mine. */
  community: MembershipView | undefined
  replicas: readonly Replica[]
  members: readonly MemberView[]
  /** The names of channels, and of categories and sections. */
  channels: readonly string[]
  shelves: readonly string[]
  /** Where a result stands, as far as it is known here. */
  placeOf(community: string, placeId: string | null, author: string | null): ResultPlace
}

interface ResultPlace {
  community: MembershipView | undefined
  channel: string | undefined
  /** The category or section. */
  shelf: string | undefined
  author: MemberView | undefined
}

/** What is searched when one looks in a community, or everywhere. */
export function useScope(community: string | undefined): Scope {
  const memberships = useMemberships()
  const all = useStore(useDesk().replicas)
  const own = useMemo(
    () =>
      memberships.filter(({ slug, id }) => !community || community === slug || community === id),
    [memberships, community],
  )
  const replicas = useMemo(() => own.flatMap(({ id }) => all.get(id) ?? []), [all, own])
  const ready = useReady(replicas)
  return useMemo(() => scopeOf(community, own, ready), [community, own, ready])
}

function scopeOf(
  community: string | undefined,
  own: readonly MembershipView[],
  replicas: readonly Replica[],
): Scope {
  const members = replicas.flatMap((replica) => replica.read(communitySlice)?.members ?? [])
  const channels = replicas.flatMap(
    (replica) => replica.read(chatSlice)?.channels.map(({ channel }) => channel.name) ?? [],
  )
  const shelves = replicas.flatMap((replica) => shelvesOf(replica).map(({ name }) => name))
  const byId = new Map(replicas.map((replica) => [replica.community, replica]))
  return {
    community: community === undefined ? undefined : own[0],
    replicas,
    members: onePerName(members),
    channels: [...new Set(channels)],
    shelves: [...new Set(shelves)],
    placeOf(id, placeId, author) {
      const replica = byId.get(id)
      const state = replica?.read(communitySlice)
      return {
        community: own.find((each) => each.id === id),
        channel: replica?.read(chatSlice)?.channels.find(({ channel }) => channel.id === placeId)
          ?.channel.name,
        shelf: replica && shelvesOf(replica).find((shelf) => shelf.id === placeId)?.name,
        author: state && author ? membersById(state).get(author) : undefined,
      }
    },
  }
}

function shelvesOf(replica: Replica): readonly { id: string; name: string }[] {
  const categories = replica.read(forumSlice)?.categories ?? []
  return [...categories, ...(replica.read(librarySlice)?.sections ?? [])]
}

function onePerName(members: readonly MemberView[]): readonly MemberView[] {
  return [...new Map(members.map((member) => [member.name, member])).values()]
}

/** The replicas that have something to look into; a new list when another one has. */
function useReady(replicas: readonly Replica[]): readonly Replica[] {
  const [ready, setReady] = useState(() => readyIn(replicas))
  useEffect(() => {
    const look = () =>
      setReady((before) => {
        const now = readyIn(replicas)
        return sameItems(before, now) ? before : now
      })
    const stops = replicas.map((replica) => replica.state.watch(look))
    look()
    return () => {
      for (const stop of stops) stop()
    }
  }, [replicas])
  return ready
}

function readyIn(replicas: readonly Replica[]): readonly Replica[] {
  return replicas.filter((replica) => replica.state.get().status === 'ready')
}
