import { Hono } from 'hono'
import { expect, test, vi } from 'vitest'
import { type World, world } from '#app/testing/world.ts'
import { createChannel } from '#features/chat/server/create-channel.ts'
import { newId } from '#lib/ids.ts'
import { replyBy, topicBy } from '../testing.ts'
import { topicLooks } from './topic-look.ts'

const looksOf = ({ database }: World) => topicLooks(database, { publicUrl: 'http://localhost' })

test('however many channels a post refers to, they are read at once, and only those shown that its reader sees', async () => {
  await using kiln = await world()
  const [open, closed] = [newId(), newId()]
  await kiln.as('ann', async (tx, ann) => {
    const channel = { topic: '', description: '' }
    await createChannel(tx, ann, { ...channel, id: open, name: 'glazes', kind: 'open' })
    await createChannel(tx, ann, { ...channel, id: closed, name: 'fees', kind: 'leads' })
  })
  const topic = await topicBy(kiln, 'ann')
  const body = [open, closed, ...Array.from({ length: 150 }, newId)].map((id) => `<#${id}>`)
  await replyBy(kiln, 'ann', topic.id, body.join(' '))

  const prepared = vi.spyOn(kiln.database, 'prepared')
  const bob = { id: kiln.people.bob, name: 'bob', language: 'en', timeZone: 'UTC' } as const
  const params = { community: 'kiln-circle', topic: topic.id }
  const look = await looksOf(kiln)[0]?.look({ ...bob, administrator: false }, params, [])
  expect(look?.body).toContain('glazes')
  expect(look?.body).not.toContain('fees')
  expect(prepared.mock.calls.length).toBeLessThan(30)
})

test.each([
  ['1', 200],
  ['999999999', 200],
  ['2147483648', 404],
  ['99999999999999999999', 404],
])('a post number %s in an address: %i', async (number, status) => {
  await using kiln = await world()
  const app = new Hono()
  for (const { path } of looksOf(kiln)) app.get(path, (c) => c.text('a look'))
  expect((await app.request(`/c/kiln-circle/forum/${newId()}/${number}`)).status).toBe(status)
})
