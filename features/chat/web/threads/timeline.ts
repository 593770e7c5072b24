import type { LogEntry } from '#platform/server/live/protocol.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import { keptUp, type Replica } from '#platform/web/replica/index.ts'
import { createStore, type Store } from '#platform/web/store/index.ts'
import type { ChatSnapshot, MessagePage, MessageView } from '../../contract.ts'
import { api } from '../api.ts'
import { messageOf } from '../message-of.ts'
import { comesBefore, upsert } from '../messages-in-order.ts'
import { chatSlice } from '../replica.ts'
import { openTimeline, pageSize, type Timeline } from '../timeline.ts'

export interface ThreadState {
  /** `answered`: the newest answers are here. */
  status: 'fetching' | 'answered' | 'failed' | 'missing'
  /** The message that was answered, as it is now. */
  root: MessageView | undefined
}

type Newest = Pick<MessagePage, 'messages' | 'more'>

export interface ThreadTimeline extends Timeline {
  readonly thread: Pick<Store<ThreadState>, 'get' | 'watch'>
  fetch(): Promise<void>
}

/** The timeline of a thread. What the newest answers are is asked of the server, on opening and after each snapshot. */
export function openThread(replica: Replica, threadId: string): ThreadTimeline {
  const params = { community: replica.community, messageId: threadId }
  const state: ThreadState = { status: 'fetching', root: rootIn(replica.read(chatSlice), threadId) }
  const thread = createStore(state)
  const newest = createStore<Newest | undefined>(undefined)

  const page = (query: { before?: string; after?: string }) =>
    api.get('/communities/{community}/threads/{messageId}/messages', {
      params,
      query: { ...query, limit: pageSize },
    })

  async function fetch(): Promise<void> {
    try {
      const { root, ...answers } = await keptUp(replica, () => page({}), withEntry)
      thread.set(() => ({ status: 'answered', root }))
      newest.set(() => answers)
    } catch (error) {
      const missing = error instanceof ApiProblem && error.status === 404
      thread.set((last) =>
        last.status === 'answered' ? last : { ...last, status: missing ? 'missing' : 'failed' },
      )
    }
  }

  const timeline = openTimeline(replica, {
    window: newest.get,
    watch: newest.watch,
    page,
    has: (message) => message.threadId === threadId,
  })

  function takeEntry(entry: LogEntry): void {
    const message = messageOf(entry)
    if (message?.id === threadId) thread.set((last) => ({ ...last, root: message }))
    if (message?.threadId === threadId) newest.set((last) => last && withNewest(last, message))
  }

  function withEntry<Page extends Newest & Pick<ThreadState, 'root'>>(last: Page, entry: LogEntry) {
    const message = messageOf(entry)
    if (message?.id === threadId) return { ...last, root: message }
    return message?.threadId === threadId ? { ...last, ...withNewest(last, message) } : last
  }

  return {
    ...timeline,
    thread,
    fetch,
    open() {
      void fetch()
      const stops = [
        timeline.open(),
        replica.onEntry(takeEntry),
        replica.onSnapshot(() => void fetch()),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

function withNewest(last: Newest, message: MessageView): Newest {
  const [oldest] = last.messages
  if (last.more && oldest && comesBefore(message, oldest)) return last
  return { ...last, messages: [...upsert(last.messages, message)] }
}

/** The message as the replica has it, to be shown at once. */
function rootIn(chat: ChatSnapshot | undefined, id: string): MessageView | undefined {
  const shown = chat?.channels.flatMap(({ messages }) => messages)
  return [...(shown ?? []), ...(chat?.threads ?? [])].find((message) => message.id === id)
}
