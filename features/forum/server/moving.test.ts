import { expect, test } from 'vitest'
import { type Name, world } from '#app/testing/world.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { sent, worldWithFiles } from '#features/files/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { PostView } from '../contract.ts'
import { createCategory } from './categories.ts'
import { firstCategory, replyBy, topicBy } from './testing.ts'

const path = '/communities/kiln-circle'

test('merging adds the posts at the end, with their authors and times, and the old address leads on', async () => {
  await using kiln = await world()
  const [from, into] = [
    await topicBy(kiln, 'ann', { title: 'Pinholes', body: 'Mine pinhole.' }),
    await topicBy(kiln, 'bob'),
  ]
  const said = await replyBy(kiln, 'eve', from.id, 'Fire slower.')
  await replyBy(kiln, 'eve', into.id)
  const merge = (name: Name, to: Id) =>
    kiln.request(name, 'post', `${path}/topics/${from.id}/merge`, { into: to })
  for (const name of ['bob', 'ann'] as const) {
    const refused = await merge(name, name === 'bob' ? into.id : from.id)
    expect((await refused.json()).code).toBe(
      name === 'bob' ? 'topic.moderators-only' : 'topic.into-itself',
    )
  }
  const merged = await (await merge('mod', into.id)).json()
  expect(merged).toMatchObject({ id: into.id, title: into.title, replies: 3, lastNumber: 4 })

  const read = async (id: Id, query = '') =>
    (await kiln.request('eve', 'get', `${path}/topics/${id}/posts${query}`)).json()
  const { posts } = await read(into.id)
  expect(posts[2]).toMatchObject({
    number: 3,
    heading: 'Pinholes',
    author: from.author,
    at: from.at,
  })
  expect(posts[3]).toEqual({ ...said, topicId: into.id, number: 4 })
  expect(await read(from.id, '?from=2')).toMatchObject({ topic: { id: into.id }, at: 4 })
  expect(await (await kiln.request('eve', 'get', `${path}/topics/${from.id}`)).json()).toEqual(
    merged,
  )
  const { topics } = await (await kiln.request('eve', 'get', `${path}/topics`)).json()
  expect(topics.map(({ id }: { id: Id }) => id)).toEqual([into.id])

  // A second merge leads on from both.
  const third = await topicBy(kiln, 'bob')
  await kiln.request('mod', 'post', `${path}/topics/${into.id}/merge`, { into: third.id })
  expect(await read(from.id, '?from=2')).toMatchObject({ topic: { id: third.id }, at: 5 })
  expect((await read(third.id)).posts.map(({ number }: PostView) => number)).toEqual([
    1, 2, 3, 4, 5,
  ])
})

test('nothing is merged into what more people read', async () => {
  await using kiln = await world()
  const hidden = await topicBy(kiln, 'ann', { audience: ['leads'] })
  const open = await topicBy(kiln, 'bob', { body: 'Not for all any more.' })
  const merge = async (from: Id, into: Id) => {
    const response = await kiln.request('ann', 'post', `${path}/topics/${from}/merge`, { into })
    return response.status === 200 ? 'merged' : (await response.json()).code
  }
  expect(await merge(hidden.id, open.id)).toBe('topic.shown-to-more')
  expect(await merge(open.id, hidden.id)).toBe('merged')
  for (const id of [open.id, hidden.id])
    expect((await kiln.request('bob', 'get', `${path}/topics/${id}/posts`)).status).toBe(404)
})

test('splitting moves chosen posts out and leaves a link at each', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'ann')
  const posts = [await replyBy(kiln, 'bob', topic.id, 'two')]
  posts.push(await replyBy(kiln, 'eve', topic.id, 'three'))
  const answer = { id: newId(), body: 'four', replyTo: 2 }
  posts.push(
    await (await kiln.request('bob', 'post', `${path}/topics/${topic.id}/posts`, answer)).json(),
  )
  const ids = [posts[2]?.id, posts[0]?.id]
  const split = { id: newId(), title: 'Slip', posts: ids }
  const call = (name: Name, body: object = split) =>
    kiln.request(name, 'post', `${path}/topics/${topic.id}/split`, body)
  expect((await call('bob')).status).toBe(403)
  const { posts: all } = await (
    await kiln.request('eve', 'get', `${path}/topics/${topic.id}/posts`)
  ).json()
  const first = await call('mod', { ...split, posts: [all[0].id] })
  expect((await first.json()).code).toBe('topic.first-stays')
  expect((await (await call('mod', { ...split, posts: [newId()] })).json()).code).toBe(
    'topic.not-its-posts',
  )

  const made = await (await call('mod')).json()
  expect(await (await call('mod')).json()).toEqual(made) // a retry is answered with the same
  const bob = (await kiln.member('bob')).member
  expect(made).toMatchObject({
    ...{ id: split.id, title: 'Slip', author: bob, replies: 1, lastNumber: 2 },
    splitFrom: { topicId: topic.id, number: 2 },
  })
  const read = async (id: Id) =>
    await (await kiln.request('eve', 'get', `${path}/topics/${id}/posts`)).json()
  const moved = (await read(split.id)).posts
  expect(moved.map(({ id, body, number }: PostView) => [id, body, number])).toEqual([
    [posts[0]?.id, 'two', 1],
    [posts[2]?.id, 'four', 2],
  ])
  expect(moved[1].replyTo).toEqual({ number: 1, author: bob })
  const left = await read(topic.id)
  expect(left.topic).toMatchObject({ replies: 1, lastNumber: 4 })
  expect(left.posts.map(({ body, moved }: PostView) => moved ?? body)).toEqual([
    topicBody(all),
    { topicId: split.id, number: 1 },
    'three',
    { topicId: split.id, number: 2 },
  ])
})

function topicBody([first]: PostView[]): string {
  return first?.body ?? ''
}

test('a chat thread becomes a topic with its messages, authors and files, and the chat gets a link', async () => {
  await using kiln = await worldWithFiles()
  const channel = await channelNamed(kiln, 'general')
  const post = async (name: Name, body: object) =>
    (
      await kiln.request(name, 'post', `${path}/channels/${channel}/messages`, {
        id: newId(),
        ...body,
      })
    ).json()
  const file = await sent(kiln, 'eve', 'The log of the firing.')
  const root = await post('bob', { body: 'Mine crawl.' })
  const answer = await post('eve', { body: 'Look', threadId: root.id, files: [{ id: file.id }] })
  const gone = await post('eve', { body: 'Forget that', threadId: root.id })
  await kiln.request('eve', 'delete', `${path}/messages/${gone.id}`)
  const draft = { id: newId(), categoryId: await firstCategory(kiln), title: 'Crawling [shino]' }
  const lift = (name: Name, id = draft.id) =>
    kiln.request(name, 'post', `${path}/messages/${answer.id}/topic`, { ...draft, id })
  const refused = await lift('eve')
  expect([refused.status, (await refused.json()).code]).toEqual([403, 'thread.not-yours-to-lift'])
  expect((await lift('out')).status).toBe(404)

  const topic = await (await lift('mod')).json()
  expect(topic).toMatchObject({
    ...{ id: draft.id, title: draft.title, author: root.author, at: root.at, replies: 1 },
    lifted: { channelId: channel, messageId: root.id },
  })
  const { posts } = await (
    await kiln.request('bob', 'get', `${path}/topics/${draft.id}/posts`)
  ).json()
  expect(posts).toMatchObject([
    { number: 1, author: root.author, at: root.at, body: 'Mine crawl.' },
    { number: 2, author: answer.author, at: answer.at, files: [{ name: file.name }] },
  ])
  const copy = posts[1].files[0].id
  expect(posts[1].body).toBe(`Look\n\n[${file.name}](file:${copy})`)
  expect(copy).not.toBe(file.id)
  await kiln.request('eve', 'delete', `${path}/messages/${answer.id}`)
  expect((await kiln.request('bob', 'get', `${path}/files/${copy}/${file.name}`)).status).toBe(200)

  const thread = await (
    await kiln.request('bob', 'get', `${path}/threads/${root.id}/messages`)
  ).json()
  expect(thread.messages.at(-1)).toMatchObject({
    body: `→ [Crawling \\[shino\\]](http://localhost:3000/c/kiln-circle/forum/${draft.id})`,
  })
  const again = await lift('bob', newId())
  expect((await again.json()).id).toBe(draft.id) // a thread becomes one topic
})

test('what was said to some in chat is lifted for no more', async () => {
  await using kiln = await world()
  const channel = await leadsChannel(kiln)
  const root = { id: newId(), body: 'Among us.' }
  await kiln.request('ann', 'post', `${path}/channels/${channel}/messages`, root)
  const lift = async (input: object) => {
    const draft = { id: newId(), categoryId: await firstCategory(kiln), title: 'T', ...input }
    const response = await kiln.request('ann', 'post', `${path}/messages/${root.id}/topic`, draft)
    const reply = await response.json()
    return response.status === 200 ? reply.audience : reply.code
  }
  expect(await lift({ audience: ['members'] })).toBe('topic.shown-to-more')
  const beta = newId()
  await kiln.as('ann', (tx, ann) =>
    createCategory(tx, ann, {
      ...{ id: beta, name: 'Beta', description: '', opening: 'everyone' },
      audience: [`member:${ann.member}`],
    }),
  )
  expect(await lift({ categoryId: beta })).toBe('topic.shown-to-more')
  expect(await lift({})).toEqual(['leads'])
})
