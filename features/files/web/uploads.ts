import { type Id, newId } from '#lib/ids.ts'
import type { CallsOf } from '#platform/server/http/route.ts'
import { ApiProblem, client, upload } from '#platform/web/api/index.ts'
import { createStore, type Store } from '#platform/web/store/index.ts'
import type { FileView } from '../contract.ts'
import { mostFiles } from '../limits.ts'
import type { FileRoutes } from '../server/routes.ts'

const api = client<CallsOf<FileRoutes>>()

/** A file on its way to the server, to go along with what is being written. */
export interface Upload {
  id: Id
  file: File
  state: 'waiting' | 'sending' | 'here' | 'failed'
  /** The part that is sent, from 0 to 1. */
  part: number
  /** Why it failed, for the person; empty when nobody answered. */
  reason?: string
  description: string
}

/** The files of one place where somebody writes. They go on being sent while one looks elsewhere. */
export interface Uploads {
  readonly list: Pick<Store<readonly Upload[]>, 'get' | 'watch'>
  /** Takes files to be sent; answers how many were too many for one message. */
  add(files: readonly File[]): number
  describe(id: Id, description: string): void
  retry(id: Id): void
  /** Stops sending, or takes back what was sent. */
  cancel(id: Id): void
  /** Forgets all, as the message took them along. */
  clear(): void
}

const atOnce = 3
const places = new Map<string, Uploads>()

/** The files of a channel or thread that is written in. */
export function uploadsAt(community: Id, place: Id): Uploads {
  return places.getOrInsertComputed(`${community} ${place}`, () => openUploads(community))
}

function openUploads(community: Id): Uploads {
  const list = createStore<readonly Upload[]>([])
  const sending = new Map<Id, AbortController>()

  function change(id: Id, what: Partial<Upload>): void {
    list.set((last) => last.map((each) => (each.id === id ? { ...each, ...what } : each)))
  }

  function pump(): void {
    const next = list.get().find(({ state }) => state === 'waiting')
    if (!next || sending.size >= atOnce) return
    void send(next)
    pump()
  }

  async function send({ id, file }: Upload): Promise<void> {
    const stop = new AbortController()
    sending.set(id, stop)
    change(id, { state: 'sending', part: 0 })
    try {
      await upload<FileView>(
        `/communities/${community}/files/${id}?name=${encodeURIComponent(file.name)}`,
        file,
        { onProgress: (part) => change(id, { part }), signal: stop.signal },
      )
      change(id, { state: 'here', part: 1 })
    } catch (error) {
      const reason = error instanceof ApiProblem ? error.detail : ''
      change(id, { state: 'failed', reason })
    } finally {
      sending.delete(id)
      pump()
    }
  }

  return {
    list,
    add(files) {
      const room = mostFiles - list.get().length
      const taken = files
        .slice(0, Math.max(0, room))
        .map((file): Upload => ({ id: newId(), file, state: 'waiting', part: 0, description: '' }))
      list.set((last) => [...last, ...taken])
      pump()
      return files.length - taken.length
    },
    describe: (id, description) => change(id, { description }),
    retry(id) {
      change(id, { state: 'waiting', part: 0 })
      pump()
    },
    cancel(id) {
      sending.get(id)?.abort(new Error('cancelled'))
      const here = list.get().find((each) => each.id === id)?.state === 'here'
      list.set((last) => last.filter((each) => each.id !== id))
      if (here)
        api
          .delete('/communities/{community}/files/{fileId}', { params: { community, fileId: id } })
          .catch(() => {}) // the server drops it by itself after a day
    },
    clear: () => list.set([]),
  }
}
