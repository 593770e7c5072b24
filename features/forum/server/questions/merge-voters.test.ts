import { expect, test } from 'vitest'
import { type Name, world } from '#app/testing/world.ts'
import { memberId } from '#features/communities/server/testing.ts'
import { mergeWriters } from '../merge-writers.ts'
import { readPost } from '../read-post.ts'
import { readTopic } from '../read-topic.ts'
import { replyBy, topicBy } from '../testing.ts'

const path = '/communities/kiln-circle'

test('who voted, had the question and accepted as themselves and as their shadow did so once, and not for themselves', async () => {
  await using kiln = await world()
  const [ann, mod, bob, eve] = [
    await memberId(kiln, 'ann'),
    await memberId(kiln, 'mod'),
    await memberId(kiln, 'bob'),
    await memberId(kiln, 'eve'),
  ]
  const put = async (name: Name, at: string, body?: object) =>
    expect((await kiln.request(name, 'put', `${path}${at}`, body)).status).toBe(200)
  const asked = await topicBy(kiln, 'eve', { kind: 'question' })
  const other = await topicBy(kiln, 'ann', { kind: 'question', title: 'Pinholes' })
  const [byAnn, byBob] = [
    await replyBy(kiln, 'ann', asked.id),
    await replyBy(kiln, 'bob', asked.id),
  ]
  for (const name of ['eve', 'mod', 'bob'] as const) await put(name, `/posts/${byAnn.id}/vote`)
  for (const name of ['eve', 'mod'] as const) await put(name, `/posts/${byBob.id}/vote`)
  for (const name of ['bob', 'mod'] as const) await put(name, `/topics/${asked.id}/same`)
  for (const name of ['mod', 'bob', 'eve'] as const) await put(name, `/topics/${other.id}/same`)
  await put('eve', `/topics/${asked.id}/answer`, { postId: byAnn.id })

  const merge = { community: kiln.community, from: eve, into: bob, opensPrivate: false }
  await kiln.platform.transact((tx) => mergeWriters(tx, merge))
  const viewer = await kiln.member('mod')
  const post = (id: string) => readPost(kiln.database, viewer, id)
  const topic = (id: string) => readTopic(kiln.database, viewer, id)
  expect(await post(byAnn.id)).toMatchObject({ votes: [bob, mod], accepted: { by: bob } })
  expect(await post(byBob.id)).toMatchObject({ author: bob, votes: [mod] })
  expect(await topic(asked.id)).toMatchObject({
    ...{ author: bob, same: [mod] },
    answer: { by: bob, postId: byAnn.id },
  })
  expect(await topic(other.id)).toMatchObject({ author: ann, same: [mod, bob] })

  // The last one is taken away with its list.
  const alone = await replyBy(kiln, 'bob', other.id)
  await kiln.database.pool.query('update forum_post set votes = $1 where id = $2', [
    JSON.stringify([eve]),
    alone.id,
  ])
  await kiln.platform.transact((tx) => mergeWriters(tx, merge))
  expect(await post(alone.id)).not.toHaveProperty('votes')
})
