import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { memberId } from '#features/communities/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { TopicView } from '../../contract.ts'
import { deletePost } from '../delete-post.ts'
import { mergeTopic } from '../merge-topic.ts'
import { splitTopic } from '../split-topic.ts'
import { forum } from '../tables.ts'
import { replyBy, topicBy } from '../testing.ts'

const path = '/communities/kiln-circle'

const question = (kiln: World, name: Name, input = {}) =>
  topicBy(kiln, name, { kind: 'question', ...input })

/** What came of a request: the code of its refusal, or the answer's number. */
async function accept(kiln: World, name: Name, topicId: Id, postId: Id | null) {
  const at = `${path}/topics/${topicId}/answer`
  const reply = await (postId
    ? kiln.request(name, 'put', at, { postId })
    : kiln.request(name, 'delete', at)
  ).then((response) => response.json())
  return reply.code ?? reply.answer?.number ?? null
}

/** The numbers of the posts that say they are accepted, and the one that the topic names. */
async function accepted(kiln: World, topicId: Id) {
  const page = await kiln.request('eve', 'get', `${path}/topics/${topicId}/posts`)
  const { topic, posts } = await page.json()
  const numbers = posts.flatMap((post: { accepted?: object; number: number }) =>
    post.accepted ? post.number : [],
  )
  return { posts: numbers, topic: topic.answer?.number ?? null }
}

test('an answer is accepted by who asked, or by a lead after a week, and can be changed and taken back', async () => {
  await using kiln = await world()
  const topic = await question(kiln, 'bob')
  const first = await replyBy(kiln, 'eve', topic.id)
  const second = await replyBy(kiln, 'ann', topic.id)
  const before = (await kiln.entries()).length
  for (const name of ['eve', 'mod', 'ann'] as const)
    expect(await accept(kiln, name, topic.id, first.id)).toBe('topic.not-yours-to-accept')
  expect(await accept(kiln, 'out', topic.id, first.id)).toBe('community.not-found')
  const ownPost = (
    await (await kiln.request('bob', 'get', `${path}/topics/${topic.id}/posts`)).json()
  ).posts[0].id
  expect(await accept(kiln, 'bob', topic.id, ownPost)).toBe('post.no-answer')
  expect(await accept(kiln, 'bob', topic.id, newId())).toBe('post.not-found')
  expect(await kiln.entries()).toHaveLength(before) // nothing was said of what was refused

  expect(await accept(kiln, 'bob', topic.id, first.id)).toBe(2)
  expect(await accepted(kiln, topic.id)).toEqual({ posts: [2], topic: 2 })
  expect((await kiln.entries()).slice(before).map(({ kind }) => kind)).toEqual([
    'forum.post-changed',
    'forum.topic-changed',
  ])
  expect(await accept(kiln, 'bob', topic.id, first.id)).toBe(2)
  expect(await kiln.entries()).toHaveLength(before + 2) // twice is once

  await forum(kiln.database)
    .updateTable('forum_topic')
    .set({ at: '2026-01-01T00:00:00.000000Z' as never })
    .execute()
  expect(await accept(kiln, 'mod', topic.id, second.id)).toBe('topic.not-yours-to-accept')
  expect(await accept(kiln, 'ann', topic.id, second.id)).toBe(3)
  expect(await accepted(kiln, topic.id)).toEqual({ posts: [3], topic: 3 })
  expect(await accept(kiln, 'bob', topic.id, null)).toBe(null)
  expect(await accepted(kiln, topic.id)).toEqual({ posts: [], topic: null })

  const talk = await topicBy(kiln, 'bob')
  const said = await replyBy(kiln, 'eve', talk.id)
  expect(await accept(kiln, 'bob', talk.id, said.id)).toBe('topic.no-question')
  expect(await accept(kiln, 'bob', topic.id, said.id)).toBe('post.not-found') // of another topic
})

test('of two that accept at once one stands, and what is deleted meanwhile is no answer', async () => {
  await using kiln = await world()
  for (let round = 0; round < 5; round++) {
    const topic = await question(kiln, 'ann')
    const [one, other, gone] = [
      await replyBy(kiln, 'eve', topic.id),
      await replyBy(kiln, 'bob', topic.id),
      await replyBy(kiln, 'mod', topic.id),
    ]
    await Promise.all([one, other].map(({ id }) => accept(kiln, 'ann', topic.id, id)))
    const after = await accepted(kiln, topic.id)
    expect(after.posts).toEqual([after.topic])
    await Promise.all([
      accept(kiln, 'ann', topic.id, gone.id),
      kiln.as('mod', (tx, mod) => deletePost(tx, mod, gone.id)),
    ])
    const { posts, topic: named } = await accepted(kiln, topic.id)
    expect(posts).toEqual(named === null ? [] : [named])
    expect(named).not.toBe(gone.number)
  }
})

test.each([
  [
    'deleted',
    (kiln: World, _: TopicView, id: Id) => kiln.as('eve', (tx, eve) => deletePost(tx, eve, id)),
  ],
  [
    'moved',
    (kiln: World, topic: TopicView, id: Id) =>
      kiln.as('mod', (tx, mod) =>
        splitTopic(tx, mod, topic.id, {
          ...{ id: newId(), title: 'Apart', kind: 'question', tags: [], posts: [id] },
        }),
      ),
  ],
] as const)('an answer that is %s is the accepted one no more', async (_, take) => {
  await using kiln = await world()
  const topic = await question(kiln, 'bob')
  const answer = await replyBy(kiln, 'eve', topic.id)
  await accept(kiln, 'bob', topic.id, answer.id)
  await take(kiln, topic, answer.id)
  expect(await accepted(kiln, topic.id)).toEqual({ posts: [], topic: null })
  const reply = await kiln.request('bob', 'get', `${path}/posts/${answer.id}`)
  expect(await reply.json()).not.toHaveProperty('accepted')
  expect(await accept(kiln, 'bob', topic.id, answer.id)).toMatch(/post\.(no-answer|not-found)/)
})

test('a merge brings votes and who has the question along, but not what was accepted there', async () => {
  await using kiln = await world()
  const [from, into] = [await question(kiln, 'bob'), await question(kiln, 'ann')]
  const [there, here] = [await replyBy(kiln, 'eve', from.id), await replyBy(kiln, 'bob', into.id)]
  await accept(kiln, 'bob', from.id, there.id)
  await accept(kiln, 'ann', into.id, here.id)
  // Whoever voted in both has voted for two answers, each once.
  for (const [name, post] of [
    ...(['bob', 'mod'] as const).map((name) => [name, there] as const),
    ...(['ann', 'mod'] as const).map((name) => [name, here] as const),
  ])
    await kiln.request(name, 'put', `${path}/posts/${post.id}/vote`)
  for (const name of ['ann', 'mod', 'eve'] as const)
    await kiln.request(name, 'put', `${path}/topics/${from.id}/same`)
  await kiln.request('eve', 'put', `${path}/topics/${into.id}/same`)
  const merged = await kiln.as('mod', (tx, mod) => mergeTopic(tx, mod, from.id, { into: into.id }))
  const ids = await Promise.all([memberId(kiln, 'eve'), memberId(kiln, 'mod')])
  expect(merged.same).toEqual(ids) // without who asked it here
  expect(await accepted(kiln, into.id)).toEqual({ posts: [2], topic: 2 })
  const moved = await (await kiln.request('eve', 'get', `${path}/posts/${there.id}`)).json()
  expect(moved.votes).toEqual([await memberId(kiln, 'bob'), await memberId(kiln, 'mod')])
  const stayed = await (await kiln.request('eve', 'get', `${path}/posts/${here.id}`)).json()
  expect(stayed.votes).toEqual([await memberId(kiln, 'ann'), await memberId(kiln, 'mod')])
})

test('what is a question no more has no accepted answer', async () => {
  await using kiln = await world()
  const topic = await question(kiln, 'bob')
  const answer = await replyBy(kiln, 'eve', topic.id)
  await accept(kiln, 'bob', topic.id, answer.id)
  await kiln.request('bob', 'patch', `${path}/topics/${topic.id}`, { kind: 'discussion' })
  expect(await accepted(kiln, topic.id)).toEqual({ posts: [], topic: null })
})

test('one votes once for an answer of somebody else, and all see by name who did', async () => {
  await using kiln = await world()
  const topic = await question(kiln, 'bob')
  const [low, high] = [await replyBy(kiln, 'eve', topic.id), await replyBy(kiln, 'ann', topic.id)]
  const vote = async (name: Name, id: Id, method = 'put') => {
    const reply = await (await kiln.request(name, method, `${path}/posts/${id}/vote`)).json()
    return reply.code ?? reply.votes ?? []
  }
  const [bob, mod] = [await memberId(kiln, 'bob'), await memberId(kiln, 'mod')]
  expect(await vote('ann', high.id)).toBe('post.own-answer')
  expect(await vote('out', high.id)).toBe('community.not-found')
  expect(await vote('bob', high.id)).toEqual([bob])
  expect(await vote('bob', high.id)).toEqual([bob])
  expect(await vote('mod', high.id)).toEqual([bob, mod])
  expect(await vote('mod', high.id, 'delete')).toEqual([bob])
  expect(await vote('mod', high.id)).toEqual([bob, mod])
  expect(await vote('ann', low.id)).toHaveLength(1)
  const third = await replyBy(kiln, 'mod', topic.id)

  const read = async (query: string) =>
    (await kiln.request('eve', 'get', `${path}/topics/${topic.id}/answers${query}`)).json()
  const all = await read('')
  expect(all.posts.map(({ number }: { number: number }) => number)).toEqual([3, 2, third.number])
  const [first, rest] = [await read('?limit=1'), await read('?limit=2&after=2_3')]
  expect([...first.posts, ...rest.posts]).toEqual(all.posts)
  expect([first.more, rest.more]).toEqual([true, false])

  const talk = await replyBy(kiln, 'eve', (await topicBy(kiln, 'bob')).id)
  expect(await vote('bob', talk.id)).toBe('post.no-answer')
})

test('many vote at once and none is lost', async () => {
  await using kiln = await world()
  const topic = await question(kiln, 'bob')
  const answer = await replyBy(kiln, 'eve', topic.id)
  const voters = ['ann', 'mod', 'bob'] as const
  await Promise.all(
    [...voters, ...voters].map((name) =>
      kiln.request(name, 'put', `${path}/posts/${answer.id}/vote`),
    ),
  )
  const { votes } = await (await kiln.request('eve', 'get', `${path}/posts/${answer.id}`)).json()
  expect(votes.toSorted()).toEqual(
    (await Promise.all(voters.map((name) => memberId(kiln, name)))).toSorted(),
  )
})

test('one says that one has the question too, not of one’s own', async () => {
  await using kiln = await world()
  const topic = await question(kiln, 'bob')
  const same = async (name: Name, method = 'put') => {
    const at = `${path}/topics/${topic.id}/same`
    const reply = await (await kiln.request(name, method, at)).json()
    return reply.code ?? reply.same?.length ?? 0
  }
  expect(await same('bob')).toBe('topic.own-question')
  expect([await same('eve'), await same('eve'), await same('ann')]).toEqual([1, 1, 2])
  expect([await same('eve', 'delete'), await same('ann', 'delete')]).toEqual([1, 0])
})
