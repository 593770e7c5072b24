import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { memberId } from '#features/communities/server/testing.ts'
import { sent, worldWithFiles } from '#features/files/server/testing.ts'
import type { ReleasePlan } from '#features/releases/contract.ts'
import { passReleases } from '#features/releases/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour } from '#lib/time.ts'
import type { TopicView } from '../contract.ts'
import { createCategory } from './categories.ts'
import { replyBy, topicBy } from './testing.ts'

const path = '/communities/kiln-circle'
const ahead = (time: number) => new Date(Date.now() + time).toISOString()
const allLater: ReleasePlan = [{ audience: ['members'], from: ahead(hour) }]
const leadsFirst: ReleasePlan = [{ audience: ['leads'], from: null }, ...allLater]

/** What is answered to a change of a topic: the topic, or why not. */
async function change(kiln: World, name: Name, method: string, at: string, body: object) {
  const answer = await kiln.request(name, method, `${path}/topics${at && `/${at}`}`, body)
  return answer.json()
}

const plan = (kiln: World, name: Name, { id }: { id: Id }, steps: ReleasePlan) =>
  change(kiln, name, 'put', `${id}/plan`, { steps })

const read = async (kiln: World, name: Name, { id }: { id: Id }) =>
  (await kiln.request(name, 'get', `${path}/topics/${id}`)).json()

test('leads first, all later: its plan stands on it, and those who see it now hear of it with its files', async () => {
  await using kiln = await worldWithFiles()
  const file = await sent(kiln, 'bob', 'The log of the firing.')
  const topic = await topicBy(kiln, 'bob', { plan: leadsFirst, body: `[log](file:${file.id})` })
  const bob = await memberId(kiln, 'bob')
  expect(topic).toMatchObject({
    audience: ['leads', `member:${bob}`],
    plan: [{ audience: ['members'], from: expect.any(String) }],
  })
  const download = async (name: Name) =>
    (await kiln.request(name, 'get', `${path}/files/${file.id}/log.txt`)).status
  const eve = await kiln.member('eve')
  expect([await download('ann'), await download('eve')]).toEqual([200, 404])
  expect((await kiln.entries()).filter(({ audience }) => audience.includes('members'))).toEqual([])

  await passReleases(kiln, hour)
  expect([await download('ann'), await download('eve'), await download('out')]).toEqual([
    200, 200, 404,
  ])
  const told = (await kiln.entries()).at(-1)
  expect(told).toMatchObject({ kind: 'forum.topic-changed', audience: ['members'] })
  const { forum } = await takeSnapshot(kiln.database, kiln.people.eve, kiln.community)
  const [row, ...more] = forum.topics
  expect([row, more]).toEqual([told?.data, []])
  expect(row).not.toHaveProperty('plan')
  expect(row && row.lastAt > topic.lastAt).toBe(true) // it is news for those who see it now
  expect(eve.keys.has('leads')).toBe(false)
})

test('who opened it and leads plan anew; once others wrote, for nobody whom they were not told of', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'bob', { audience: ['leads'] })
  expect((await plan(kiln, 'eve', topic, allLater)).code).toBe('topic.not-found')
  // Bob alone wrote: he may open what he said, a lead not.
  expect((await plan(kiln, 'ann', topic, allLater)).code).toBe('topic.plan-wider')
  expect((await plan(kiln, 'bob', topic, allLater)).plan).toHaveLength(1)
  await replyBy(kiln, 'ann', topic.id)
  const sooner: ReleasePlan = [{ audience: ['members'], from: ahead(hour / 2) }]
  expect((await plan(kiln, 'ann', topic, sooner)).plan[0].from.slice(0, 23)).toBe(
    sooner[0]?.from?.slice(0, 23),
  )
  expect(await plan(kiln, 'bob', topic, [])).not.toHaveProperty('plan')
  expect((await plan(kiln, 'bob', topic, allLater)).code).toBe('topic.plan-wider')
  await passReleases(kiln, 2 * hour)
  expect((await read(kiln, 'eve', topic)).code).toBe('topic.not-found')

  const open = await topicBy(kiln, 'bob', { plan: leadsFirst })
  await replyBy(kiln, 'ann', open.id)
  expect(await plan(kiln, 'ann', open, [{ audience: ['members'], from: null }])).toMatchObject({
    audience: ['members'],
  })
  expect((await plan(kiln, 'eve', open, allLater)).code).toBe('topic.not-yours-to-plan')
})

test('a decision to which somebody stands opens to nobody else either', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'bob', { audience: ['leads'], kind: 'decision' })
  await change(kiln, 'ann', 'put', `${topic.id}/position`, { stance: 'agree', reason: 'Yes.' })
  expect((await plan(kiln, 'bob', topic, allLater)).code).toBe('topic.plan-wider')
})

test('a plan is for no more than see the category, whoever plans, and wherever the topic goes', async () => {
  await using kiln = await world()
  const [leads, ring] = [newId(), newId()]
  await kiln.as('ann', (tx, ann) =>
    createCategory(tx, ann, {
      ...{ id: leads, name: 'Leads', description: '', opening: 'everyone', audience: ['leads'] },
    }),
  )
  await kiln.request('ann', 'post', `${path}/rings`, { id: ring, name: 'Founders', members: [] })
  const input = { title: 'T', body: 'b', categoryId: leads, id: newId(), plan: leadsFirst }
  expect((await change(kiln, 'ann', 'post', '', input)).code).toBe('topic.audience-too-wide')
  const [now] = leadsFirst
  const anybody = { ...input, plan: [now, { audience: ['public'], from: ahead(hour) }] }
  expect((await change(kiln, 'ann', 'post', '', anybody)).code).toBe('topic.audience-too-wide')
  const hidden = await topicBy(kiln, 'ann', { categoryId: leads })
  expect((await plan(kiln, 'ann', hidden, allLater)).code).toBe('topic.audience-too-wide')
  expect((await plan(kiln, 'ann', hidden, [{ audience: ['organisation'], from: null }])).code).toBe(
    'topic.audience-too-wide',
  )

  const topic = await topicBy(kiln, 'ann', {
    plan: [
      { audience: ['members'], from: null },
      { audience: [`ring:${ring}`], from: ahead(hour) },
    ],
  })
  expect(topic).not.toHaveProperty('plan') // it adds nobody
  const moved = await topicBy(kiln, 'ann', { plan: leadsFirst })
  for (const { id } of [topic, moved])
    expect(await change(kiln, 'ann', 'patch', id, { categoryId: leads })).not.toHaveProperty('plan')
  await passReleases(kiln, 2 * hour)
  for (const each of [topic, moved])
    expect((await read(kiln, 'bob', each)).code).toBe('topic.not-found')
})

test('posts that are merged or split open as it was told to those who wrote them', async () => {
  await using kiln = await world()
  const [leads, opening] = [
    await topicBy(kiln, 'ann', { audience: ['leads'] }),
    await topicBy(kiln, 'ann', { plan: leadsFirst }),
  ]
  const merge = async (from: TopicView, into: TopicView) =>
    (await change(kiln, 'ann', 'post', `${from.id}/merge`, { into: into.id })).code
  expect(await merge(leads, opening)).toBe('topic.shown-to-more')
  const [said, other] = [await replyBy(kiln, 'ann', opening.id), await topicBy(kiln, 'ann')]
  const split = { id: newId(), title: 'Apart', posts: [said.id] }
  expect(await change(kiln, 'ann', 'post', `${opening.id}/split`, split)).toMatchObject({
    plan: opening.plan,
  })
  expect(await merge(opening, leads)).toBeUndefined()
  await passReleases(kiln, 2 * hour)
  expect((await read(kiln, 'bob', split)).audience).toEqual(['members'])
  expect((await read(kiln, 'bob', leads)).code).toBe('topic.not-found')
  expect((await read(kiln, 'bob', other)).audience).toEqual(['members'])
})

test('a duplicate that opens to some who do not see the other topic is a question of its own again', async () => {
  await using kiln = await world()
  const other = await topicBy(kiln, 'ann', { audience: ['leads'] })
  const question = await topicBy(kiln, 'ann', { kind: 'question', plan: leadsFirst })
  const marked = await change(kiln, 'ann', 'put', `${question.id}/duplicate`, { of: other.id })
  expect(marked.duplicateOf.topicId).toBe(other.id)
  await passReleases(kiln, 2 * hour)
  const after = await read(kiln, 'bob', question)
  expect(after).not.toHaveProperty('duplicateOf')
  expect(after).not.toHaveProperty('closed')
})

test('what was removed opens to nobody', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'ann', { plan: leadsFirst })
  expect((await kiln.request('ann', 'delete', `${path}/topics/${topic.id}`)).status).toBe(204)
  const told = (await kiln.entries()).length
  await passReleases(kiln, 2 * hour)
  expect(await kiln.entries()).toHaveLength(told)
})
