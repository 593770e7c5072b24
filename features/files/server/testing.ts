import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { type Name, type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { FileView } from '../contract.ts'

/** The small world with a data folder of its own, which goes with it. */
export async function worldWithFiles(config: Partial<Config> = {}): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hamlet-files-'))
  const small = await world({ dataDir, ...config })
  return {
    ...small,
    [Symbol.asyncDispose]: async () => {
      await small[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export const files = '/communities/kiln-circle/files'

/** Sends a file as somebody. */
export async function send(
  { app, signIn }: World,
  name: Name | null,
  content: BodyInit,
  { id = newId(), named = 'notes.txt', headers = {} as Record<string, string> } = {},
): Promise<Response> {
  return app.request(
    `/api/v1${files}/${id}?name=${encodeURIComponent(named)}`,
    {
      method: 'PUT',
      headers: { ...headers, ...(name ? { cookie: await signIn(name) } : {}) },
      body: content,
      duplex: 'half',
    } as RequestInit,
    { incoming: { socket: { remoteAddress: '127.0.0.1', remoteFamily: 'IPv4' } } },
  )
}

export async function sent(
  small: World,
  name: Name,
  content: BodyInit,
  named?: string,
): Promise<FileView> {
  const answer = await send(small, name, content, named ? { named } : {})
  if (answer.status !== 200) throw new Error(await answer.text())
  return answer.json()
}

/** What lies in the folder of files, drafts included, as paths. */
export async function keptFiles({ platform }: World): Promise<string[]> {
  const folder = join(platform.config.dataDir, 'files')
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** A picture as a camera writes it: lying on its side, with the place it was taken at. */
export function photo(width = 1600, height = 1000): Promise<Buffer<ArrayBuffer>> {
  return plain(width, height)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Lantern', Orientation: '6' },
      IFD3: { GPSLatitude: '59/1 54/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
    .then((bytes) => Buffer.from(bytes))
}

export function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#a4502d' } })
}

/** Runs the jobs of one kind that wait, as the server does. */
export async function runJobs({ database, features }: World, name: string): Promise<void> {
  const { rows } = await database.pool.query<{ id: string; payload: unknown }>(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = $1 returning j.id, j.payload`,
    [name],
  )
  const task = features.map(({ jobs }) => jobs?.[name]).find((each) => each !== undefined)
  for (const { payload } of rows) await task?.(payload)
}
