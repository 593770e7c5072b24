import { useEffect } from 'react'
import { second } from '#lib/time.ts'
import type { Replica } from '#platform/web/replica/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { createStore, type Store, useStore } from '#platform/web/store/index.ts'
import type { ChatEntries, ChatSignals } from '../contract.ts'

/** Who writes where, and until when that holds unless they go on. */
type Typing = ReadonlyMap<string, ReadonlyMap<string, number>>

const holdsFor = 6 * second
const stores = new WeakMap<Replica, Store<Typing>>()
const nobody: readonly string[] = []

/** The members who are writing in a channel or a thread, by its id, right now, the first to begin first. */
export function useTyping(place: string): readonly string[] {
  const store = typingIn(useReplica())
  const writers = useStore(store, (typing) => typing.get(place))
  useEffect(() => {
    if (!writers) return
    const next = Math.min(...writers.values()) - Date.now()
    const timer = setTimeout(
      () => store.set((typing) => without(typing, isOver)),
      Math.max(0, next) + 50,
    )
    return () => clearTimeout(timer)
  }, [writers, store])
  return writers ? [...writers.keys()] : nobody
}

function typingIn(replica: Replica): Store<Typing> {
  const known = stores.get(replica)
  if (known) return known
  const store = createStore<Typing>(new Map())
  stores.set(replica, store)
  replica.onSignal((name, data) => {
    if (name !== 'chat.typing') return
    const { channelId, threadId, member } = data as ChatSignals['chat.typing']
    store.set((typing) => withWriter(typing, threadId ?? channelId, member))
  })
  replica.onEntry(({ kind, data }) => {
    if (kind !== 'chat.message-posted') return
    const { author } = data as ChatEntries['chat.message-posted']
    store.set((typing) => without(typing, (member) => member === author))
  })
  return store
}

function withWriter(typing: Typing, place: string, member: string): Typing {
  const writers = new Map(typing.get(place)).set(member, Date.now() + holdsFor)
  return new Map(typing).set(place, writers)
}

function without(typing: Typing, gone: (member: string, until: number) => boolean): Typing {
  const left = new Map<string, ReadonlyMap<string, number>>()
  for (const [place, writers] of typing) {
    const writing = [...writers].filter(([member, until]) => !gone(member, until))
    if (writing.length === writers.size) left.set(place, writers)
    else if (writing.length > 0) left.set(place, new Map(writing))
  }
  return left
}

function isOver(_: string, until: number): boolean {
  return until <= Date.now()
}
