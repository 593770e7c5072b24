import type { Id } from '#lib/ids.ts'
import { second } from '#lib/time.ts'
import type {
  ClientMessage,
  closeCodes,
  LogEntry,
  ServerMessage,
} from '#platform/server/live/protocol.ts'
import { problemFrom, Unreachable } from '../api/index.ts'
import { createStore, type Store } from '../store/index.ts'

export type LiveState = 'connecting' | 'live' | 'offline' | 'signed-out'

/** Somebody on this side who keeps up with one community. */
export interface Follower {
  /** The last seq they have; undefined while they have nothing and want nothing yet. */
  after(): number | undefined
  entries(from: number, to: number, entries: readonly LogEntry[]): void
  /** Take a snapshot, then subscribe anew. */
  stale(): void
  ended(): void
  present(members: readonly Id[]): void
  signal(name: string, data: unknown): void
  /** The line is up: what the log does not carry may have been missed before. */
  resumed(): void
}

export interface Following {
  /** Asks to be delivered from after the follower's seq. */
  subscribe(): void
  stop(): void
}

/** The one line of this tab to the server. */
export interface Live {
  readonly state: Pick<Store<LiveState>, 'get' | 'watch'>
  follow(community: Id, follower: Follower): Following
  /** Asks something by name. Throws `ApiProblem` when refused and `Unreachable` when no answer came. */
  call(name: string, input: unknown): Promise<unknown>
  /** Tries again at once, where waiting was the plan. */
  wake(): void
  close(): void
}

export interface LiveOptions {
  url: string
  openSocket?: (url: string) => WebSocket
  /** The socket was refused or lost before it opened: perhaps nobody is signed in any more. */
  onRefused?: () => void
}

const signedOut: (typeof closeCodes)['signedOut'] = 4401
const answerWithin = 10 * second
const probeWithin = 4 * second
const longestPause = 30 * second
/** Attempts that may fail before the line is called offline. */
const hopeful = 2

interface Waiting {
  resolve(reply: unknown): void
  reject(error: Error): void
}

/** Opens the line and keeps it open: it comes back with a growing, jittered pause, and at once when there is cause to hope. */
export function openLive(options: LiveOptions): Live {
  const { url, openSocket = (address) => new WebSocket(address), onRefused } = options
  const state = createStore<LiveState>('connecting')
  const followers = new Map<Id, Follower>()
  const waiting = new Map<number, Waiting>()
  let socket: WebSocket | undefined
  let pausing: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let lastRef = 0
  let closed = false

  function connect(): void {
    clearTimeout(pausing)
    if (closed || socket) return
    const opening = openSocket(url)
    socket = opening
    opening.onopen = () => {
      failures = 0
      state.set('live')
      for (const [community, follower] of followers) {
        if (subscribe(community)) follower.resumed()
      }
    }
    opening.onmessage = ({ data }) => {
      for (const message of framed(data)) take(message)
    }
    opening.onclose = ({ code }) => lost(opening, code)
  }

  function lost(which: WebSocket, code: number): void {
    if (socket !== which) return
    socket = undefined
    for (const call of waiting.values()) call.reject(new Unreachable('offline'))
    waiting.clear()
    for (const follower of followers.values()) follower.present([])
    if (closed) return
    if (code === signedOut) {
      closed = true
      return state.set('signed-out')
    }
    if (state.get() !== 'live') onRefused?.()
    failures++
    state.set(isOffline() || failures > hopeful ? 'offline' : 'connecting')
    pausing = setTimeout(connect, pauseAfter(failures))
  }

  function take(message: ServerMessage): void {
    if (message.type === 'reply') return answer(message)
    const follower = followers.get(message.community)
    if (!follower) return
    if (message.type === 'entries') follower.entries(message.from, message.to, message.entries)
    else if (message.type === 'stale') follower.stale()
    else if (message.type === 'ended') follower.ended()
    else if (message.type === 'present') follower.present(message.members)
    else if (message.type === 'signal') follower.signal(message.name, message.data)
  }

  function answer({ ref, ok, problem }: Extract<ServerMessage, { type: 'reply' }>): void {
    const call = waiting.get(ref)
    waiting.delete(ref)
    if (problem === undefined) call?.resolve(ok)
    else call?.reject(problemFrom(problem))
  }

  function send(message: ClientMessage): boolean {
    if (socket?.readyState !== 1) return false
    socket.send(JSON.stringify(message))
    return true
  }

  function subscribe(community: Id): boolean {
    const after = followers.get(community)?.after()
    return after !== undefined && send({ type: 'subscribe', community, after })
  }

  function call(name: string, input: unknown, within = answerWithin): Promise<unknown> {
    const ref = ++lastRef
    return new Promise((resolve, reject) => {
      if (!send({ type: 'call', ref, name, input })) return reject(new Unreachable('offline'))
      const tooLate = setTimeout(() => {
        waiting.delete(ref)
        reject(new Unreachable('time-out'))
      }, within)
      const settled =
        <Value>(settle: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(tooLate)
          settle(value)
        }
      waiting.set(ref, { resolve: settled(resolve), reject: settled(reject) })
    })
  }

  /** A socket may be dead without knowing. Any answer will do, a refusal too. */
  async function probe(asked: WebSocket): Promise<void> {
    const answered = await call('probe', null, probeWithin).catch((error) => error)
    if (!(answered instanceof Unreachable) || socket !== asked) return
    asked.close()
    lost(asked, 1006)
    wake()
  }

  function wake(): void {
    if (closed) return
    if (!socket) connect()
    else if (socket.readyState === 1) void probe(socket)
  }

  const stopWatching = watchForChange(wake)
  connect()

  return {
    state,
    follow(community, follower) {
      followers.set(community, follower)
      return {
        subscribe: () => void subscribe(community),
        stop: () => {
          if (followers.get(community) !== follower) return
          followers.delete(community)
          send({ type: 'unsubscribe', community })
        },
      }
    },
    call: (name, input) => call(name, input),
    wake,
    close() {
      closed = true
      stopWatching()
      clearTimeout(pausing)
      socket?.close()
    },
  }
}

function framed(data: unknown): readonly ServerMessage[] {
  return JSON.parse(String(data))
}

/** Half a second, doubled with every failure; half of it is chance, so that a server that restarts is not run over. */
function pauseAfter(failures: number): number {
  const most = Math.min(longestPause, (second / 2) * 2 ** Math.min(failures - 1, 10))
  return most / 2 + Math.random() * (most / 2)
}

function isOffline(): boolean {
  return globalThis.navigator?.onLine === false
}

/** The network comes or is said to be gone, or somebody looks at the page again: a line that looks open may be dead. */
function watchForChange(look: () => void): () => void {
  if (typeof document === 'undefined') return () => {}
  const seen = () => document.visibilityState === 'visible' && look()
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  document.addEventListener('visibilitychange', seen)
  return () => {
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
    document.removeEventListener('visibilitychange', seen)
  }
}
