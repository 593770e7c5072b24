import { useCallback, useEffect, useState } from 'react'
import { ApiProblem, Unreachable } from '#platform/web/api/index.ts'
import { type Replica, useReplica } from '#platform/web/replica/index.ts'
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

  const take = useCallback(
    (before: Listed<Item>, message: MessageView) => {
      const items = follow(before, message)
      return items === before.items ? before : { ...before, items }
    },
    [follow],
  )

  const fetchAfter = useCallback(
    async (known: readonly Item[]) => {
      setFailed(false)
      // What is said between the asking and the answer is in one of the two.
      const meanwhile: MessageView[] = []
      const stop = onMessage(replica, (message) => meanwhile.push(message))
      try {
        const page = await fetch(known.at(-1))
        const all = { items: [...known, ...page.items], more: page.more }
        setList(meanwhile.reduce(take, all))
      } catch (error) {
        if (!(error instanceof ApiProblem || error instanceof Unreachable)) throw error
        setFailed(true)
      } finally {
        stop()
      }
    },
    [replica, fetch, take],
  )

  useEffect(() => {
    const restart = () => void fetchAfter([])
    restart()
    const stops = [
      replica.onSnapshot(restart),
      onMessage(replica, (message) => setList((last) => last && take(last, message))),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [replica, fetchAfter, take])

  return { list, failed, fetchMore: () => fetchAfter(list?.items ?? []) }
}

function onMessage(replica: Replica, heard: (message: MessageView) => void): () => void {
  return replica.onEntry((entry) => {
    const message = messageOf(entry)
    if (message) heard(message)
  })
}
