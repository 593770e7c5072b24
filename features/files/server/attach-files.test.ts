import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Name, World } from '#app/testing/world.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { files, plain, sent, worldWithFiles } from './testing.ts'

let kiln: World
beforeAll(async () => {
  kiln = await worldWithFiles()
})
afterAll(() => kiln[Symbol.asyncDispose]())

/** Posts a message that is a file, in `#general` if nothing else is said. */
async function post(name: Name, file: Id, channel?: Id): Promise<Response> {
  const to = channel ?? (await channelNamed(kiln, 'general'))
  const message = { id: newId(), body: '', files: [{ id: file }] }
  return kiln.request(name, 'post', `/communities/kiln-circle/channels/${to}/messages`, message)
}

const read = (name: Name, id: Id, part = 'pot.png') =>
  kiln.request(name, 'get', `${files}/${id}/${part}`)

const pot = async () => Buffer.from(await plain(40, 30).png().toBuffer())

test('a file is its sender’s until it goes along with something, and then whose that is', async () => {
  const { id } = await sent(kiln, 'bob', await pot(), 'pot.png')
  const [hidden, missing] = [await read('eve', id), await read('eve', newId())]
  expect([hidden.status, await hidden.json()]).toEqual([404, await missing.json()])
  expect((await read('bob', id)).status).toBe(200)
  const view = (name: Name) => kiln.request(name, 'get', `${files}/${id}`)
  expect(await (await view('bob')).json()).toMatchObject({ id, width: 40, height: 30 })
  expect([(await view('eve')).status, (await view('out')).status]).toEqual([404, 404])

  expect((await post('eve', id)).status).toBe(422) // not hers to attach
  const posted = await (await post('bob', id)).json()
  expect(posted.files).toMatchObject([{ id, width: 40, height: 30 }])
  for (const name of ['ann', 'eve', 'bob'] as const) expect((await read(name, id)).status).toBe(200)
  expect((await read('out', id)).status).toBe(404)
  expect((await read('ann', id, 'thumbnails/360')).status).toBe(200)
  expect((await read('out', id, 'thumbnails/360')).status).toBe(404)
  expect((await post('bob', id)).status).toBe(422) // it goes along with one message

  await kiln.request('bob', 'delete', `/communities/kiln-circle/messages/${posted.id}`)
  for (const name of ['ann', 'bob'] as const) expect((await read(name, id)).status).toBe(404)
  expect((await view('bob')).status).toBe(404)
  const log = JSON.stringify((await kiln.entries()).map(({ data }) => data))
  expect(log).not.toContain('pot.png')
})

test('of two messages that take one file along at once, one does', async () => {
  const { id } = await sent(kiln, 'bob', 'once', 'once.txt')
  const answers = await Promise.all([post('bob', id), post('bob', id), post('bob', id)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422])
})

test('what is for leads is for leads, and who is removed reads nothing any more', async () => {
  const secret = await sent(kiln, 'ann', 'for leads', 'plan.txt')
  const shared = await sent(kiln, 'ann', 'for all', 'all.txt')
  expect((await post('ann', secret.id, await leadsChannel(kiln))).status).toBe(200)
  expect((await post('ann', shared.id)).status).toBe(200)
  expect((await read('bob', secret.id)).status).toBe(404)
  expect(await (await read('bob', shared.id)).text()).toBe('for all')
  const { member } = await kiln.member('bob')
  await kiln.request('ann', 'delete', `/communities/kiln-circle/members/${member}`)
  expect((await read('bob', shared.id)).status).toBe(404)
})
