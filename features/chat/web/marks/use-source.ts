import { useEffect } from 'react'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import { keptUp, type Replica, useReplica, useSlice } from '#platform/web/replica/index.ts'
import { createStore, useStore } from '#platform/web/store/index.ts'
import type { ForwardView, MessageView } from '../../contract.ts'
import { api } from '../api.ts'
import { messageOf } from '../message-of.ts'
import { chatSlice } from '../replica.ts'

/** A message that is passed on; `hidden` where it is not, or no more, the reader's to see. */
type Source = MessageView | 'coming' | 'hidden'

/** What was fetched, by id. */
const fetched = createStore<ReadonlyMap<string, Source>>(new Map())

/** The source of what was passed on: of the replica where it holds it, else fetched and kept up with what happens. */
export function useSource({ channelId, messageId }: ForwardView): Source {
  const replica = useReplica()
  const held = useSlice(chatSlice, ({ channels }) =>
    channels
      .find(({ channel }) => channel.id === channelId)
      ?.messages.find(({ id }) => id === messageId),
  )
  const kept = useStore(fetched, (all) => all.get(messageId))
  const wanted = held === undefined
  useEffect(() => {
    if (!wanted) return
    if (!fetched.get().has(messageId)) void fetchSource(replica, messageId)
    return replica.onEntry((entry) => {
      const message = messageOf(entry)
      if (message?.id === messageId) keep(messageId, message)
    })
  }, [replica, messageId, wanted])
  return held ?? kept ?? 'coming'
}

async function fetchSource(replica: Replica, messageId: string): Promise<void> {
  keep(messageId, 'coming')
  try {
    const params = { community: replica.community, messageId }
    const ask = () => api.get('/communities/{community}/messages/{messageId}', { params })
    keep(messageId, await keptUp(replica, ask, ofMessage(messageId)))
  } catch (error) {
    keep(messageId, error instanceof ApiProblem ? 'hidden' : undefined)
  }
}

const ofMessage = (id: string) => (last: MessageView, entry: LogEntry) => {
  const message = messageOf(entry)
  return message?.id === id ? message : last
}

function keep(messageId: string, source: Source | undefined) {
  fetched.set((all) => {
    const after = new Map(all)
    if (source) after.set(messageId, source)
    else after.delete(messageId) // tried again for the next who looks
    return after
  })
}
