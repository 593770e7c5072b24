import { expect, test } from 'vitest'
import { type Name, world } from '#app/testing/world.ts'
import { everywhere } from '#features/chat/server/testing.ts'
import { newId } from '#lib/ids.ts'
import type { CategoryView, TopicView } from '../contract.ts'
import { firstCategory, replyBy, topicBy } from './testing.ts'

const path = '/communities/kiln-circle'

test('opening a topic', async () => {
  await using kiln = await world()
  const categoryId = await firstCategory(kiln)
  const draft = {
    ...{ id: newId(), categoryId, kind: 'question', title: '  Crawling on shino ' },
    ...{ tags: ['Shino', 'reduction', 'shino'], body: 'What first?' },
  }
  const open = (name: Name, body: object = draft) =>
    kiln.request(name, 'post', `${path}/topics`, body)
  const bob = (await kiln.member('bob')).member

  const first = await (await open('bob')).json()
  expect(first).toEqual({
    ...{ id: draft.id, categoryId, kind: 'question', title: 'Crawling on shino' },
    ...{ tags: ['shino', 'reduction'], author: bob, at: first.at, audience: ['members'] },
    ...{ replies: 0, lastNumber: 1, lastAt: first.at, people: [bob] },
  })
  expect(await (await open('bob')).json()).toEqual(first)
  expect((await kiln.entries()).map(({ kind, data }) => [kind, data])).toEqual([
    ['forum.topic-opened', first],
    [
      'forum.post-added',
      expect.objectContaining({ topicId: draft.id, number: 1, body: draft.body, author: bob }),
    ],
    ['forum.wish-changed', { of: 'topic', id: draft.id, wish: 'follow' }],
  ])
  const taken = await open('eve')
  expect([taken.status, (await taken.json()).code]).toEqual([409, 'topic.id-taken'])
  expect((await open('out')).status).toBe(404)
  expect((await open('bob', { ...draft, id: newId(), categoryId: newId() })).status).toBe(404)
  const bad = await open('bob', { ...draft, title: ' ', tags: ['no spaces'], body: '' })
  expect((await bad.json()).errors.map((error: { path: string }) => error.path)).toEqual([
    'title',
    'tags.0',
    'body',
  ])
  await kiln.database.pool.query(`update member set guidelines_accepted = 0 where name = 'eve'`)
  const unready = await open('eve', { ...draft, id: newId() })
  expect((await unready.json()).code).toBe('guidelines.not-accepted')
  expect(await kiln.entries()).toHaveLength(3)
})

test('its author and moderators arrange a topic, nobody else', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'bob')
  const arrange = async (name: Name, change: object) => {
    const response = await kiln.request(name, 'patch', `${path}/topics/${topic.id}`, change)
    return [response.status, await response.json()]
  }
  expect(await arrange('eve', { title: 'Mine' })).toMatchObject([403, { code: 'topic.not-yours' }])
  expect(await arrange('bob', { title: 'Crawling' })).toMatchObject([200, { title: 'Crawling' }])
  expect(await arrange('mod', { tags: ['shino'], kind: 'question' })).toMatchObject([
    ...[200, { title: 'Crawling', tags: ['shino'], kind: 'question' }],
  ])
  const told = (await kiln.entries()).length
  expect(await arrange('mod', { tags: ['shino'], kind: 'question' })).toMatchObject([200, {}])
  expect(await kiln.entries()).toHaveLength(told) // what changes nothing is not told
})

test('pins and closing are for moderators, and say who did it and when', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'bob')
  const mark = async (name: Name, method: 'put' | 'delete', what: 'pin' | 'closed') => {
    const response = await kiln.request(name, method, `${path}/topics/${topic.id}/${what}`)
    return response.status === 200 ? response.json() : (await response.json()).code
  }
  const [mod, ann] = [(await kiln.member('mod')).member, (await kiln.member('ann')).member]
  expect(await mark('bob', 'put', 'pin')).toBe('topic.moderators-only')
  expect(await mark('bob', 'put', 'closed')).toBe('topic.moderators-only')
  expect(await mark('out', 'put', 'pin')).toBe('community.not-found')
  const pinned = await mark('mod', 'put', 'pin')
  expect(pinned.pinned).toEqual({ by: mod, at: expect.any(String) })
  expect(await mark('ann', 'put', 'pin')).toEqual(pinned) // who did it first stays
  expect((await mark('ann', 'put', 'closed')).closed.by).toBe(ann)
  expect(await mark('ann', 'delete', 'pin')).not.toHaveProperty('pinned')
  expect(await mark('ann', 'delete', 'closed')).not.toHaveProperty('closed')
})

test('the list goes back in pages by the last activity, and can be narrowed', async () => {
  await using kiln = await world()
  const titles = ['one', 'two', 'three', 'four']
  const topics: TopicView[] = []
  for (const title of titles)
    topics.push(
      await topicBy(kiln, 'bob', {
        title,
        ...(title === 'two' ? { tags: ['shino'], kind: 'question' } : {}),
      }),
    )
  await replyBy(kiln, 'eve', topics[0]?.id ?? '')
  const list = async (query: string) => {
    const { topics, more } = await (
      await kiln.request('eve', 'get', `${path}/topics?${query}`)
    ).json()
    return { titles: topics.map(({ title }: TopicView) => title), more, last: topics.at(-1) }
  }
  const first = await list('limit=2')
  expect([first.titles, first.more]).toEqual([['one', 'four'], true])
  const second = await list(`limit=2&before=${first.last.lastAt}_${first.last.id}`)
  expect([second.titles, second.more]).toEqual([['three', 'two'], false])
  expect((await list('tag=shino')).titles).toEqual(['two'])
  expect((await list('kind=question')).titles).toEqual(['two'])
  expect((await list('unanswered=true')).titles).toEqual(['four', 'three', 'two'])
  expect((await list(`category=${newId()}`)).titles).toEqual([])
})

test('a topic that is removed is gone with all its words', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'bob', { title: 'Cheap glazes', body: 'Buy cheap glazes.' })
  await replyBy(kiln, 'eve', topic.id, 'Those cheap glazes again.')
  const remove = (name: Name) => kiln.request(name, 'delete', `${path}/topics/${topic.id}`)
  expect((await remove('bob')).status).toBe(403)
  expect((await remove('mod')).status).toBe(204)
  expect((await remove('mod')).status).toBe(404)
  expect(await everywhere(kiln, 'heap glazes')).toEqual([])
  expect((await kiln.entries()).at(-1)).toMatchObject({
    ...{ kind: 'forum.topic-removed', data: { id: topic.id } },
  })
})

test('leads make categories, order them, and remove those that are empty', async () => {
  await using kiln = await world()
  const categories = `${path}/categories`
  const glaze = { id: newId(), name: 'Glaze and slip', description: 'What melts.' }
  for (const name of ['mod', 'bob'] as const)
    expect((await kiln.request(name, 'post', categories, glaze)).status).toBe(403)
  const made = await (await kiln.request('ann', 'post', categories, glaze)).json()
  expect(made).toEqual({ ...glaze, opening: 'everyone', audience: ['members'], place: 1 })
  expect(await (await kiln.request('ann', 'post', categories, glaze)).json()).toEqual(made)
  const again = await kiln.request('ann', 'post', categories, {
    id: newId(),
    name: 'glaze and SLIP',
  })
  expect((await again.json()).code).toBe('category.name-taken')

  const [general, ids] = [await firstCategory(kiln), [glaze.id]]
  const ordered = await (await kiln.request('ann', 'put', categories, { ids })).json()
  expect(ordered.map(({ id, place }: CategoryView) => [id, place])).toEqual([
    [glaze.id, 0],
    [general, 1],
  ])
  const only = { opening: 'leads' }
  await kiln.request('ann', 'patch', `${categories}/${glaze.id}`, only)
  const draft = { id: newId(), categoryId: glaze.id, title: 'T', body: 'b' }
  const refused = await kiln.request('mod', 'post', `${path}/topics`, draft)
  expect((await refused.json()).code).toBe('category.opening-closed')
  expect((await kiln.request('ann', 'post', `${path}/topics`, draft)).status).toBe(200)

  const full = await kiln.request('ann', 'delete', `${categories}/${glaze.id}`)
  expect((await full.json()).code).toBe('category.not-empty')
  expect((await kiln.request('mod', 'delete', `${categories}/${general}`)).status).toBe(403)
  expect((await kiln.request('ann', 'delete', `${categories}/${general}`)).status).toBe(204)
})
