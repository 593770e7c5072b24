import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { type Id, newId } from '#lib/ids.ts'
import type { LogEntry, ServerMessage } from '#platform/server/live/protocol.ts'

interface Place {
  port(): number
  cookie: string
  community: Id
  channel: Id
}

/** A client that comes back with its cursor after every cut, and sends again what was not acknowledged, as a browser does. */
export interface FaithfulClient {
  /** Posts that the server acknowledged. */
  acknowledged: ReadonlySet<Id>
  /** Every entry delivered, in order. */
  entries: readonly LogEntry[]
  /** What went wrong that may never: an entry twice or out of order. */
  faults: readonly string[]
  /** Keeps posts under way until `settle`. */
  keepPosting(outstanding: number): void
  /** Stops posting, and resolves when everything sent was acknowledged. */
  finishPosting(): Promise<void>
  /** Resolves when everything up to a seq was heard. */
  hearUpTo(seq: number): Promise<void>
  close(): void
}

/** Connects, and reconnects for as long as it lives. */
export function faithfulClient({ port, cookie, community, channel }: Place): FaithfulClient {
  const acknowledged = new Set<Id>()
  const unacknowledged = new Map<Id, string>()
  const entries: LogEntry[] = []
  const faults: string[] = []
  let socket: WebSocket | undefined
  let cursor = 0
  let posting = 0
  let refs = 0
  const calls = new Map<number, Id>()
  let closed = false
  void connect()

  async function connect(): Promise<void> {
    while (!closed) {
      const next = new WebSocket(`ws://127.0.0.1:${port()}/api/live`, { headers: { cookie } })
      socket = next
      next.on('open', () => {
        next.send(JSON.stringify({ type: 'subscribe', community, after: cursor }))
        for (const [id, body] of unacknowledged) send(id, body)
        fill()
      })
      next.on('message', (frame: Buffer) => {
        for (const message of JSON.parse(frame.toString()) as ServerMessage[]) hear(message)
      })
      next.on('error', () => {})
      await new Promise((resolve) => next.on('close', resolve))
      await sleep(50)
    }
  }

  function hear(message: ServerMessage): void {
    if (message.type === 'reply') settleCall(message)
    if (message.type === 'stale') faults.push('told to take a snapshot')
    if (message.type !== 'entries') return
    if (message.from > cursor + 1) return void faults.push(`a hole before ${message.from}`)
    for (const entry of message.entries) if (entry.seq > cursor) entries.push(entry)
    cursor = Math.max(cursor, message.to)
  }

  function settleCall(reply: ServerMessage & { type: 'reply' }): void {
    const id = calls.get(reply.ref)
    if (!id) return
    calls.delete(reply.ref)
    if (reply.problem) {
      // The database was away: the server said so, and the post is sent again.
      const body = unacknowledged.get(id)
      if (body) setTimeout(send, 50, id, body)
      return
    }
    unacknowledged.delete(id)
    acknowledged.add(id)
    fill()
  }

  function fill(): void {
    while (unacknowledged.size < posting) {
      const id = newId()
      unacknowledged.set(id, `said ${id}`)
      send(id, `said ${id}`)
    }
  }

  function send(id: Id, body: string): void {
    if (socket?.readyState !== WebSocket.OPEN) return
    const ref = ++refs
    calls.set(ref, id)
    const input = { community, channelId: channel, id, body }
    socket.send(JSON.stringify({ type: 'call', ref, name: 'chat.post-message', input }))
  }

  return {
    acknowledged,
    entries,
    faults,
    keepPosting(outstanding) {
      posting = outstanding
      fill()
    },
    async finishPosting() {
      posting = 0
      while (unacknowledged.size > 0) await sleep(20)
    },
    async hearUpTo(seq) {
      while (cursor < seq) await sleep(20)
    },
    close() {
      closed = true
      socket?.terminate()
    },
  }
}

/** Lets all of them finish, then hear everything: what one sends last, the others must hear too. */
export async function settle(
  clients: readonly FaithfulClient[],
  head: () => Promise<number>,
): Promise<void> {
  await Promise.all(clients.map((client) => client.finishPosting()))
  const end = await head()
  await Promise.all(clients.map((client) => client.hearUpTo(end)))
}
