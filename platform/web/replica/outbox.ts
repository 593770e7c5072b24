import { type Id, newId } from '#lib/ids.ts'
import { second } from '#lib/time.ts'
import { ApiProblem, isPassing, Unreachable } from '../api/index.ts'
import { createStore, type Store } from '../store/index.ts'
import type { Parcel, Storage } from './storage.ts'

export type { Parcel }

/** Sends one kind of parcel. It may be called again with the same parcel, so what it does must bear repeating. */
export type Sender = (parcel: Parcel) => Promise<void>

/** A sender whose code comes when it is first needed. Where it cannot come, as without a line, the parcel waits as it does then. */
export function lateSender(load: () => Promise<Sender>): Sender {
  return async (parcel) => {
    const send = await load().catch(() => {
      throw new Unreachable('offline')
    })
    await send(parcel)
  }
}

/** What was written here and has not arrived. It survives a reload, and goes out in the order it was written. */
export interface Outbox {
  readonly parcels: Pick<Store<readonly Parcel[]>, 'get' | 'watch'>
  /** Takes something to be sent and answers its id, which a sender uses so that it can't arrive twice. */
  put(community: Id, kind: string, input: unknown): Id
  /** Sends once more what was refused. */
  retry(id: Id): void
  discard(id: Id): void
  /** There is cause to believe that sending works again. */
  wake(): void
  close(): void
}

export interface OutboxOptions {
  storage: Storage
  senders: Readonly<Record<string, Sender>>
}

const pause = 5 * second

/** Opens the outbox with what was left in it. Communities do not wait for each other. */
export function openOutbox({ storage, senders }: OutboxOptions): Outbox {
  const parcels = createStore<readonly Parcel[]>([])
  const sending = new Set<Id>()
  let pausing: ReturnType<typeof setTimeout> | undefined
  let closed = false

  function wake(): void {
    clearTimeout(pausing)
    pausing = undefined
    for (const community of new Set(parcels.get().map((parcel) => parcel.community))) {
      if (!sending.has(community)) void pump(community)
    }
  }

  async function pump(community: Id): Promise<void> {
    sending.add(community)
    try {
      for (;;) {
        const next = parcels.get().find((each) => each.community === community && !each.refused)
        if (!next || closed || !(await sendOne(next))) return
      }
    } finally {
      sending.delete(community)
    }
  }

  /** Whether the next may follow: this one arrived, or was refused for good. */
  async function sendOne(parcel: Parcel): Promise<boolean> {
    try {
      await senders[parcel.kind]?.(parcel)
      drop(parcel.id)
      return true
    } catch (error) {
      if (isPassing(error)) {
        const wait = error instanceof ApiProblem ? error.retryAfter : undefined
        pausing ??= setTimeout(wake, wait === undefined ? pause : wait * second)
        return false
      }
      change(parcel.id, { refused: reasonOf(error) })
      return true
    }
  }

  function change(id: Id, what: { refused: Parcel['refused'] }): void {
    parcels.set((last) => last.map((each) => (each.id === id ? changed(each, what) : each)))
    const parcel = parcels.get().find((each) => each.id === id)
    if (parcel) void storage.keepParcel(parcel)
  }

  function drop(id: Id): void {
    parcels.set((last) => last.filter((each) => each.id !== id))
    void storage.dropParcel(id)
  }

  async function open(): Promise<void> {
    const kept = await storage.readParcels()
    if (closed) return
    const known = new Set(parcels.get().map(({ id }) => id))
    const earlier = kept.filter(({ id }) => !known.has(id))
    // Ids begin with the time they were made, so they sort in the order of writing.
    parcels.set((last) => [...earlier, ...last].sort((a, b) => (a.id < b.id ? -1 : 1)))
    wake()
  }

  void open()

  return {
    parcels,
    put(community, kind, input) {
      const parcel: Parcel = { id: nextId(parcels.get()), community, kind, input, at: Date.now() }
      parcels.set((last) => [...last, parcel])
      void storage.keepParcel(parcel)
      wake()
      return parcel.id
    },
    retry(id) {
      change(id, { refused: undefined })
      wake()
    },
    discard: drop,
    wake,
    close() {
      closed = true
      clearTimeout(pausing)
    },
  }
}

/** An id after all that wait: two made within one millisecond sort by chance. */
function nextId(waiting: readonly Parcel[]): Id {
  const last = waiting.at(-1)?.id ?? ''
  let id = newId()
  for (let ahead = 1; id <= last; ahead++) id = newId(Date.now() + ahead)
  return id
}

function changed(parcel: Parcel, { refused }: { refused: Parcel['refused'] }): Parcel {
  const { refused: _, ...rest } = parcel
  return refused ? { ...rest, refused } : rest
}

function reasonOf(error: unknown): NonNullable<Parcel['refused']> {
  if (error instanceof ApiProblem) return { code: error.code, detail: error.detail }
  return { code: 'unknown', detail: '' }
}
