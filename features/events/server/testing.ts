import type { Name, World } from '#app/testing/world.ts'
import { worldWithFiles } from '#features/files/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { day, instantOf } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { CreateEvent, EventView } from '../contract.ts'

export interface Hall extends World {
  /** What an API call below the community answers: the status, and the body. */
  call(name: Name | null, method: string, path: string, body?: unknown): Promise<Answer>
  /** A draft of somebody's. */
  draft(name: Name, input?: Partial<CreateEvent>): Promise<EventView>
  /** An event of ann's that is published. */
  publish(input?: Partial<CreateEvent>): Promise<EventView>
}

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: an answer may be any view or problem; tests look into it.
  body: any
}

/** The wall time in Oslo this many days from now. */
export function wallIn(days: number): string {
  return wallText(wallTimeAt('Europe/Oslo', instantOf(Date.now() + days * day)))
}

/** The small world with a data folder, and shortcuts for events in it. */
export async function hall(config: Partial<Config> = {}): Promise<Hall> {
  const kiln = await worldWithFiles(config)
  const call: Hall['call'] = async (name, method, path, body) => {
    const root = path.startsWith('/organisation') ? '' : '/communities/kiln-circle'
    const answer = await kiln.request(name, method, root + path, body)
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  }
  const draft: Hall['draft'] = async (name, input = {}) => {
    const event = { id: newId(), title: 'Open kiln night', zone: 'Europe/Oslo', starts: wallIn(7) }
    const { status, body } = await call(name, 'post', '/events', { ...event, ...input })
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body
  }
  return {
    ...kiln,
    call,
    draft,
    async publish(input) {
      const { row } = await draft('ann', input)
      const { status, body } = await call('ann', 'put', `/events/${row.id}/published`, {})
      if (status !== 200) throw new Error(JSON.stringify(body))
      return body
    },
    [Symbol.asyncDispose]: () => kiln[Symbol.asyncDispose](),
  }
}
