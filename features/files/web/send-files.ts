import { type Id, newId } from '#lib/ids.ts'
import type { CallsOf } from '#platform/server/http/route.ts'
import { ApiProblem, client, upload } from '#platform/web/api/index.ts'
import type { FileLimits, FileView } from '../contract.ts'
import { mostFiles } from '../limits.ts'
import type { FileRoutes } from '../server/routes.ts'
import { refusalOf } from './refusal.ts'
import type { Upload, UploadProblem, Uploads } from './uploads.ts'

const api = client<CallsOf<FileRoutes>>()

const atOnce = 3
const underWay = new Map<Id, AbortController>()
const limits = new Map<Id, Promise<FileLimits | undefined>>()

/** Sends files, as many as a message may carry. What the server would not take is said, and not sent. */
export async function sendFiles(uploads: Uploads, files: readonly File[]): Promise<void> {
  const room = Math.max(0, mostFiles - uploads.list.get().length)
  const taken = files
    .slice(0, room)
    .map((file): Upload => ({ id: newId(), file, state: 'checking', part: 0, description: '' }))
  uploads.list.set((last) => [...last, ...taken])
  const known = await limitsOf(uploads.community)
  for (const { id, file } of taken) {
    const problem = refusalOf(file, known)
    change(uploads, id, problem ? { state: 'refused', problem } : { state: 'waiting' })
  }
  pump(uploads)
}

export function describeFile(uploads: Uploads, id: Id, description: string): void {
  change(uploads, id, { description })
}

export function sendAgain(uploads: Uploads, id: Id): void {
  change(uploads, id, { state: 'waiting', part: 0 })
  pump(uploads)
}

/** Stops sending, or takes back what was sent. */
export function takeOff({ list, community }: Uploads, id: Id): void {
  underWay.get(id)?.abort(new Error('cancelled'))
  const here = list.get().find((each) => each.id === id)?.state === 'here'
  list.set((last) => last.filter((each) => each.id !== id))
  if (here)
    api
      .delete('/communities/{community}/files/{fileId}', { params: { community, fileId: id } })
      .catch(() => {}) // the server drops it by itself after a day
}

/** What a community takes, asked once; undefined where nobody answers, and then the server says it at the end. */
function limitsOf(community: Id): Promise<FileLimits | undefined> {
  return limits.getOrInsertComputed(community, () =>
    api.get('/communities/{community}/file-limits', { params: { community } }).catch(() => {
      limits.delete(community)
      return undefined
    }),
  )
}

function pump(uploads: Uploads): void {
  const list = uploads.list.get()
  const room = atOnce - list.filter(({ state }) => state === 'sending').length
  for (const each of list.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, room)))
    void send(uploads, each)
}

async function send(uploads: Uploads, { id, file }: Upload): Promise<void> {
  const stop = new AbortController()
  underWay.set(id, stop)
  change(uploads, id, { state: 'sending', part: 0 })
  try {
    await upload<FileView>(
      `/communities/${uploads.community}/files/${id}?name=${encodeURIComponent(file.name)}`,
      file,
      { onProgress: (part) => change(uploads, id, { part }), signal: stop.signal },
    )
    change(uploads, id, { state: 'here', part: 1 })
  } catch (error) {
    change(uploads, id, failureOf(error))
  } finally {
    underWay.delete(id)
    pump(uploads)
  }
}

/** What the server has against the file itself stays so however often it is sent. */
function failureOf(error: unknown): Pick<Upload, 'state'> & { problem: UploadProblem } {
  if (!(error instanceof ApiProblem)) return { state: 'failed', problem: { what: 'unreachable' } }
  const state = error.status === 413 || error.status === 422 ? 'refused' : 'failed'
  return { state, problem: { what: 'told', words: error.detail } }
}

function change({ list }: Uploads, id: Id, what: Partial<Upload>): void {
  list.set((last) => last.map((each) => (each.id === id ? { ...each, ...what } : each)))
}
