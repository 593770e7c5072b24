import type { Name, World } from '#app/testing/world.ts'
import { openFirstChannel } from '#features/chat/server/index.ts'
import { addMember, createCommunity } from '#features/communities/server/index.ts'
import { worldWithFiles } from '#features/files/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { CreateResource, ResourceView } from '../contract.ts'

const root = '/communities/kiln-circle/library'

export interface Shelf extends World {
  /** What an API call of the library answers: the status, and the body as it came. */
  call(name: Name | null, method: string, path: string, body?: unknown): Promise<Answer>
  /** Puts something into the library. */
  put(name: Name, input?: Partial<CreateResource>): Promise<ResourceView>
  /** A resource as somebody reads it: the view, or the status and code of the refusal. */
  read(name: Name, id: Id): Promise<Answer>
  /** A ring with these members. */
  ring(...members: Name[]): Promise<Id>
}

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: an answer may be any view or problem; tests look into it.
  body: any
}

/** The small world with a data folder, and shortcuts for the library in it. */
export async function shelf(config: Partial<Config> = {}): Promise<Shelf> {
  const kiln = await worldWithFiles(config)
  const call: Shelf['call'] = async (name, method, path, body) => {
    const answer = await kiln.request(
      name,
      method,
      path.startsWith('/organisation') ? path : root + path,
      body,
    )
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : parsed(text) }
  }
  return {
    ...kiln,
    call,
    read: (name, id) => call(name, 'get', `/resources/${id}`),
    async put(name, input = {}) {
      const resource = { id: newId(), kind: 'page', title: 'Glaze tests', ...input }
      const { status, body } = await call(name, 'post', '/resources', resource)
      if (status !== 200) throw new Error(JSON.stringify(body))
      return body
    },
    async ring(...names) {
      const members = await Promise.all(names.map(async (name) => (await kiln.member(name)).member))
      const id = newId()
      const answer = await kiln.request('ann', 'post', '/communities/kiln-circle/rings', {
        ...{ id, name: `Ring ${id.slice(-6)}`, members },
      })
      if (answer.status !== 200) throw new Error(await answer.text())
      return id
    },
    [Symbol.asyncDispose]: () => kiln[Symbol.asyncDispose](),
  }
}

/** Another community, led by eve; ann leads it too, or is a member. */
export async function anotherCommunity(kiln: Shelf, role: 'lead' | 'member'): Promise<Id> {
  const id = newId()
  await kiln.platform.transact(async (tx) => {
    const founder = { id: kiln.people.eve, name: 'eve' }
    const plain = { purpose: 'x', meantFor: '', gives: '', gets: '', hue: 10, seats: 20 }
    const doors = { visibility: 'private', admission: 'invitation', language: 'en' } as const
    const input = { id, name: `C ${id.slice(-6)}`, ...plain, ...doors }
    await createCommunity(tx, founder, input, openFirstChannel)
    const person = { id: kiln.people.ann, name: 'ann' }
    await addMember(tx, { community: id, id: newId(), person, role, guidelinesAccepted: 1 })
  })
  return id
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
