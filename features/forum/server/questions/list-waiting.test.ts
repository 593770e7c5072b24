import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import type { TopicView } from '../../contract.ts'
import { closeTopic } from '../mark-topic.ts'
import { replyBy, topicBy } from '../testing.ts'

const path = '/communities/kiln-circle'

async function waiting(kiln: World, name: Name, query = '') {
  const reply = await kiln.request(name, 'get', `${path}/waiting-questions${query}`)
  const { questions, more } = await reply.json()
  const titles = questions.map(({ topic, heard }: { topic: TopicView; heard: boolean }) =>
    heard ? `${topic.title} (heard)` : topic.title,
  )
  return { titles, more }
}

test('what waits for an answer stands in the queue, the longest waiting first, as far as one sees it', async () => {
  await using kiln = await world()
  const ask = (name: Name, title: string, input = {}) =>
    topicBy(kiln, name, { kind: 'question', title, ...input })
  const [first, second, third] = [
    await ask('bob', '1'),
    await ask('bob', '2'),
    await ask('eve', '3'),
  ]
  await ask('ann', 'hidden', { audience: ['leads'] })
  await topicBy(kiln, 'bob', { title: 'talk' })
  const closed = await ask('bob', 'closed')
  await kiln.as('mod', (tx, mod) => closeTopic(tx, mod, closed.id))
  await replyBy(kiln, 'bob', first.id) // one's own words are no answer
  const answer = await replyBy(kiln, 'eve', second.id)

  const all = { titles: ['1', '2 (heard)', '3'], more: false }
  expect(await waiting(kiln, 'bob')).toEqual(all)
  expect((await waiting(kiln, 'ann')).titles).toContain('hidden')
  expect(await waiting(kiln, 'bob', '?unheard=true')).toEqual({ titles: ['1', '3'], more: false })
  expect(await waiting(kiln, 'bob', `?category=${first.categoryId}`)).toEqual(all)
  expect(await waiting(kiln, 'bob', '?limit=2')).toEqual({ titles: ['1', '2 (heard)'], more: true })
  const after = `${second.at}_${second.id}`
  expect(await waiting(kiln, 'bob', `?after=${after}`)).toEqual({ titles: ['3'], more: false })
  expect((await kiln.request('out', 'get', `${path}/waiting-questions`)).status).toBe(404)

  await kiln.request('bob', 'put', `${path}/topics/${second.id}/answer`, { postId: answer.id })
  await kiln.request('eve', 'put', `${path}/topics/${third.id}/duplicate`, { of: first.id })
  expect(await waiting(kiln, 'bob')).toEqual({ titles: ['1'], more: false })
  await kiln.request('bob', 'delete', `${path}/topics/${second.id}/answer`)
  expect((await waiting(kiln, 'bob')).titles).toEqual(['1', '2 (heard)'])
})
