import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { memberId } from '#features/communities/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { BusMessage } from '#platform/server/bus/bus.ts'
import type { OwnSnapshot } from '../../contract.ts'
import { mergeTopic } from '../merge-topic.ts'
import { removeTopic } from '../remove-topic.ts'
import { splitTopic } from '../split-topic.ts'
import { firstCategory, replyBy, topicBy } from '../testing.ts'

const path = '/communities/kiln-circle'

async function ownOf(kiln: World, name: Name): Promise<OwnSnapshot> {
  return (await takeSnapshot(kiln.database, kiln.people[name], kiln.community)).forumOwn
}

const read = (kiln: World, name: Name, topicId: Id, number: number) =>
  kiln.request(name, 'put', `${path}/topic-reads`, { reads: [{ topicId, number }] })

const wish = (kiln: World, name: Name, topicId: Id, wished: string | null) =>
  kiln.request(name, 'put', `${path}/topics/${topicId}/wish`, { wish: wished })

test('how far one has read never goes back, nor beyond what is written, and is told to oneself alone', async () => {
  await using kiln = await world()
  const heard: BusMessage[] = []
  await kiln.bus.subscribe((event) => heard.push(event))
  const topic = await topicBy(kiln, 'bob')
  for (let n = 0; n < 4; n++) await replyBy(kiln, 'bob', topic.id)
  const told = (await kiln.entries()).length
  for (const number of [3, 2, 99, 4])
    expect((await read(kiln, 'eve', topic.id, number)).status).toBe(204)
  expect((await ownOf(kiln, 'eve')).reads).toEqual({ [topic.id]: 5 })
  expect((await ownOf(kiln, 'bob')).reads).toEqual({})
  expect(await kiln.entries()).toHaveLength(told) // reading writes nothing into the log
  const eve = await memberId(kiln, 'eve')
  expect(heard.filter((event) => 'name' in event && event.name === 'forum.read')).toMatchObject([
    { audience: [`member:${eve}`], data: { [topic.id]: 3 } },
    { audience: [`member:${eve}`], data: { [topic.id]: 5 } },
  ])
  expect((await read(kiln, 'out', topic.id, 1)).status).toBe(404)
  const hidden = await topicBy(kiln, 'ann', { audience: ['leads'] })
  await read(kiln, 'eve', hidden.id, 1)
  await read(kiln, 'eve', newId(), 1)
  expect((await ownOf(kiln, 'eve')).reads).toEqual({ [topic.id]: 5 }) // hidden and missing alike
})

test('writing in a topic follows it, unless one muted it; what one wishes nobody else hears', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'bob')
  expect((await ownOf(kiln, 'bob')).topics).toEqual({ [topic.id]: 'follow' })
  await wish(kiln, 'eve', topic.id, 'mute')
  await replyBy(kiln, 'eve', topic.id)
  await replyBy(kiln, 'mod', topic.id)
  await replyBy(kiln, 'mod', topic.id)
  expect((await ownOf(kiln, 'eve')).topics).toEqual({ [topic.id]: 'mute' })
  expect((await ownOf(kiln, 'mod')).topics).toEqual({ [topic.id]: 'follow' })
  await wish(kiln, 'mod', topic.id, null)
  expect((await ownOf(kiln, 'mod')).topics).toEqual({})
  const wishes = (await kiln.entries()).filter(({ kind }) => kind === 'forum.wish-changed')
  const ids = await Promise.all(
    (['bob', 'eve', 'mod', 'mod'] as const).map((n) => memberId(kiln, n)),
  )
  expect(wishes.map(({ audience }) => audience)).toEqual(ids.map((id) => [`member:${id}`]))
  const hidden = await topicBy(kiln, 'ann', { audience: ['leads'] })
  for (const id of [hidden.id, newId()])
    expect((await wish(kiln, 'eve', id, 'follow')).status).toBe(404)
})

test('a category can be wished for too', async () => {
  await using kiln = await world()
  const category = await firstCategory(kiln)
  const change = (id: Id, body: object) =>
    kiln.request('eve', 'put', `${path}/categories/${id}/wish`, body)
  await change(category, { wish: 'mute' })
  expect((await ownOf(kiln, 'eve')).categories).toEqual({ [category]: 'mute' })
  await change(category, { wish: null })
  expect((await ownOf(kiln, 'eve')).categories).toEqual({})
  expect((await change(newId(), { wish: 'follow' })).status).toBe(404)
  expect((await change(category, { wish: 'louder' })).status).toBe(422)
})

test('what one has on a topic comes along when it is merged', async () => {
  await using kiln = await world()
  const [from, into] = [await topicBy(kiln, 'bob'), await topicBy(kiln, 'ann')]
  for (let n = 0; n < 2; n++) await replyBy(kiln, 'bob', into.id)
  for (let n = 0; n < 3; n++) await replyBy(kiln, 'bob', from.id)
  await read(kiln, 'eve', into.id, 3) // all of it
  await read(kiln, 'eve', from.id, 2)
  await read(kiln, 'mod', into.id, 2) // not all of it
  await read(kiln, 'mod', from.id, 4)
  await wish(kiln, 'eve', from.id, 'follow')
  await wish(kiln, 'mod', from.id, 'mute')
  await kiln.as('mod', (tx, mod) => mergeTopic(tx, mod, from.id, { into: into.id }))
  expect(await ownOf(kiln, 'eve')).toMatchObject({
    ...{ reads: { [into.id]: 5 }, topics: { [into.id]: 'follow' } },
  })
  expect(await ownOf(kiln, 'mod')).toMatchObject({ reads: { [into.id]: 2 }, topics: {} })
})

test('who does not see what a topic was merged into follows nothing there', async () => {
  await using kiln = await world()
  const from = await topicBy(kiln, 'eve')
  const into = await topicBy(kiln, 'ann', { audience: ['leads'] })
  await kiln.as('ann', (tx, ann) => mergeTopic(tx, ann, from.id, { into: into.id }))
  expect((await ownOf(kiln, 'eve')).topics).toEqual({})
  const eve = await memberId(kiln, 'eve')
  const hers = (await kiln.entries()).filter(({ audience }) => audience.includes(`member:${eve}`))
  expect(JSON.stringify(hers)).not.toContain(into.id)
})

test('what was split off is followed and read as it was, and what is removed is forgotten', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'bob')
  const replies = []
  for (let n = 0; n < 4; n++) replies.push(await replyBy(kiln, 'bob', topic.id))
  await read(kiln, 'eve', topic.id, 4)
  await wish(kiln, 'eve', topic.id, 'mute')
  const posts = [replies[1], replies[2], replies[3]].map((post) => post?.id ?? '')
  const split = { id: newId(), kind: 'discussion', title: 'Apart', tags: [], posts } as const
  await kiln.as('mod', (tx, mod) => splitTopic(tx, mod, topic.id, { ...split, tags: [], posts }))
  expect(await ownOf(kiln, 'eve')).toMatchObject({
    ...{
      reads: { [topic.id]: 4, [split.id]: 2 },
      topics: { [topic.id]: 'mute', [split.id]: 'mute' },
    },
  })
  await kiln.as('mod', (tx, mod) => removeTopic(tx, mod, topic.id))
  expect(await ownOf(kiln, 'eve')).toMatchObject({
    ...{ reads: { [split.id]: 2 }, topics: { [split.id]: 'mute' } },
  })
})
