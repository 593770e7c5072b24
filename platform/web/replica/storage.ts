import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { Id } from '#lib/ids.ts'

/** A community as this browser has it. */
export interface KeptReplica {
  community: Id
  seq: number
  /** Names and versions of the slices it was made of. */
  shape: string
  slices: Readonly<Record<string, unknown>>
}

/** Something to be sent. */
export interface Parcel {
  id: Id
  community: Id
  kind: string
  input: unknown
  /** When it was written, in Unix milliseconds. */
  at: number
  /** Why it was not taken; it then waits for its author. */
  refused?: { code: string; detail: string }
}

/** What a page showed last, for when there is no network. */
export interface KeptView {
  /** Of the page's own, such as `door/<date>`. */
  key: string
  view: unknown
  /** After it, in Unix milliseconds, it is taken off the device. */
  until: number
}

interface Schema extends DBSchema {
  replica: { key: Id; value: KeptReplica }
  parcel: { key: Id; value: Parcel }
  view: { key: string; value: KeptView }
}

/** What one person keeps on this device. Where a browser forbids it, everything works and nothing lasts. */
export interface Storage {
  readReplica(community: Id): Promise<KeptReplica | undefined>
  /** Keeps a replica, unless another tab has kept a later one. */
  keepReplica(replica: KeptReplica): Promise<void>
  dropReplica(community: Id): Promise<void>
  readParcels(): Promise<Parcel[]>
  keepParcel(parcel: Parcel): Promise<void>
  dropParcel(id: Id): Promise<void>
  readView(key: string): Promise<unknown>
  keepView(kept: KeptView): Promise<void>
  close(): void
}

const nameFor = (person: Id) => `hamlet-${person}`

/** Opens what a person keeps on this device. */
export function openStorage(person: Id): Storage {
  const opening = open(nameFor(person)).catch(() => undefined)

  async function using<Result>(
    work: (db: IDBPDatabase<Schema>) => Promise<Result>,
  ): Promise<Result | undefined> {
    try {
      const db = await opening
      return db && (await work(db))
    } catch {
      return undefined // full, or taken away by the browser: memory still has it
    }
  }

  return {
    readReplica: (community) => using((db) => db.get('replica', community)),
    keepReplica: async (replica) => {
      await using(async (db) => {
        const { store, done } = db.transaction('replica', 'readwrite')
        const kept = await store.get(replica.community)
        if (!kept || kept.shape !== replica.shape || kept.seq <= replica.seq)
          await store.put(replica)
        await done
      })
    },
    dropReplica: async (community) => void (await using((db) => db.delete('replica', community))),
    readParcels: async () => (await using((db) => db.getAll('parcel'))) ?? [],
    keepParcel: async (parcel) => void (await using((db) => db.put('parcel', parcel))),
    dropParcel: async (id) => void (await using((db) => db.delete('parcel', id))),
    readView: (key) => using(async (db) => (await db.get('view', key))?.view),
    keepView: async (kept) => {
      await using(async (db) => {
        const { store, done } = db.transaction('view', 'readwrite')
        for (const { key, until } of await store.getAll())
          if (until < Date.now()) await store.delete(key)
        await store.put(kept)
        await done
      })
    },
    close: () => void opening.then((db) => db?.close()),
  }
}

/** Takes everything a person kept off this device. */
export async function wipeStorage(person: Id): Promise<void> {
  await deleteDB(nameFor(person)).catch(() => {})
}

/** Takes off this device what others kept who did not sign out. */
export async function wipeOthers(person: Id): Promise<void> {
  const kept = (await globalThis.indexedDB?.databases?.()) ?? []
  for (const { name } of kept) {
    if (name?.startsWith(nameFor('')) && name !== nameFor(person)) await deleteDB(name)
  }
}

async function open(name: string): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 2, {
    upgrade(db, version) {
      if (version < 1) {
        db.createObjectStore('replica', { keyPath: 'community' })
        db.createObjectStore('parcel', { keyPath: 'id' })
      }
      db.createObjectStore('view', { keyPath: 'key' })
    },
    blocking(_current, _next, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
}
