import { expect, test } from 'vitest'
import { world } from '#app/testing/world.ts'
import { everywhere } from '#features/chat/server/testing.ts'
import { memberId } from '#features/communities/server/testing.ts'
import { erasePastPosts } from './erase-past.ts'
import { listPosts } from './list-posts.ts'
import { mergeWriters } from './merge-writers.ts'
import { react } from './react.ts'
import { replyBy, topicBy } from './testing.ts'

test('what a shadow wrote is of who turned out to be it, with reactions, mentions and private topics', async () => {
  await using kiln = await world()
  const [bob, eve] = [await memberId(kiln, 'bob'), await memberId(kiln, 'eve')]
  const topic = await topicBy(kiln, 'ann', { audience: ['leads', `member:${eve}`] })
  const said = await replyBy(kiln, 'eve', topic.id, `I am <@${eve}>.`)
  await kiln.as('ann', (tx, ann) => react(tx, ann, said.id, '🔥'))
  await kiln.as('eve', (tx, member) => react(tx, member, said.id, '🔥'))
  const read = async () => {
    const page = await listPosts(kiln.database, await kiln.member('bob'), topic.id, { limit: 50 })
    return JSON.parse(page.text)
  }
  await expect(read()).rejects.toMatchObject({ code: 'topic.not-found' })

  const merge = { community: kiln.community, from: eve, into: bob, opensPrivate: true }
  await kiln.platform.transact((tx) => mergeWriters(tx, merge))
  const { topic: after, posts } = await read()
  const ann = await memberId(kiln, 'ann')
  expect(after).toMatchObject({ people: [bob, ann], audience: ['leads', `member:${bob}`] })
  expect(posts[1]).toMatchObject({ author: bob, body: `I am <@${bob}>.` })
  expect(posts[1].reactions).toEqual([{ emoji: '🔥', by: [ann, bob] }])
  expect((await kiln.entries()).slice(-2)).toMatchObject([
    { kind: 'forum.history-changed', audience: ['members'], data: { posts: [] } },
    // What others wrote in the topic is for the member now, too.
    {
      kind: 'forum.history-changed',
      audience: [`member:${bob}`],
      data: { posts: [said.id, posts[0].id] },
    },
  ])
})

test('who erases their past takes their words out of topics, and nobody else’s', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'ann')
  await replyBy(kiln, 'bob', topic.id, 'From elsewhere.')
  await kiln.database.pool.query('update forum_post set imported = true')
  await replyBy(kiln, 'bob', topic.id, 'From here.')
  expect(await kiln.as('bob', erasePastPosts)).toBe(1)
  expect(await everywhere(kiln, 'From elsewhere.')).toEqual([])
  const page = await listPosts(kiln.database, await kiln.member('eve'), topic.id, { limit: 50 })
  const { topic: after, posts } = JSON.parse(page.text)
  expect(after).toMatchObject({ replies: 1, lastNumber: 3 })
  expect(posts.map(({ body }: { body: string }) => body)).toEqual([
    'What would you change first?',
    '',
    'From here.',
  ])
  expect(await kiln.as('bob', erasePastPosts)).toBe(0)
})
