import { useCallback, useEffect, useState } from 'react'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import { ApiProblem, Unreachable } from '#platform/web/api/index.ts'
import { keptUp, useReplica } from '#platform/web/replica/index.ts'
import type { MessageView } from '../../contract.ts'
import { messageOf } from '../message-of.ts'

interface Source<Item> {
  /** The page after an item, or the first. The same function on every draw. */
  fetch: (last: Item | undefined) => Promise<{ items: readonly Item[]; more: boolean }>
  /** The list once a message is as it is now; that it was told before must not matter. */
  follow: (list: Listed<Item>, message: MessageView) => readonly Item[]
}

export interface Listed<Item> {
  items: readonly Item[]
  /** Whether there are further ones than these. */
  more: boolean
}

export interface Pages<Item> {
  /** Undefined until the first page is here. */
  list: Listed<Item> | undefined
  failed: boolean
  fetchMore: () => Promise<void>
}

/** A list of things in a channel that comes in pages, and is kept up by what happens meanwhile. */
export function usePages<Item>({ fetch, follow }: Source<Item>): Pages<Item> {
  const replica = useReplica()
  const [list, setList] = useState<Listed<Item>>()
  const [failed, setFailed] = useState(false)

  const after = useCallback(
    (before: Listed<Item>, entry: LogEntry) => {
      const message = messageOf(entry)
      const items = message ? follow(before, message) : before.items
      return items === before.items ? before : { ...before, items }
    },
    [follow],
  )

  const fetchAfter = useCallback(
    async (known: readonly Item[]) => {
      setFailed(false)
      const ask = async (): Promise<Listed<Item>> => {
        const { items, more } = await fetch(known.at(-1))
        return { items: [...known, ...items], more }
      }
      try {
        setList(await keptUp(replica, ask, after))
      } catch (error) {
        if (!(error instanceof ApiProblem || error instanceof Unreachable)) throw error
        setFailed(true)
      }
    },
    [replica, fetch, after],
  )

  useEffect(() => {
    const restart = () => void fetchAfter([])
    restart()
    const stops = [
      replica.onSnapshot(restart),
      replica.onEntry((entry) => setList((last) => last && after(last, entry))),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [replica, fetchAfter, after])

  return { list, failed, fetchMore: () => fetchAfter(list?.items ?? []) }
}
