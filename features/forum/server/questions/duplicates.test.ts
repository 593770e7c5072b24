import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { memberId } from '#features/communities/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { TopicView } from '../../contract.ts'
import { createCategory } from '../categories.ts'
import { mergeTopic } from '../merge-topic.ts'
import { removeTopic } from '../remove-topic.ts'
import { topicBy } from '../testing.ts'

const path = '/communities/kiln-circle'

const question = (kiln: World, name: Name, input = {}) =>
  topicBy(kiln, name, { kind: 'question', ...input })

/** Which topic a question leads to after that, or the code of the refusal. */
async function close(kiln: World, name: Name, topic: TopicView, of: TopicView) {
  const at = `${path}/topics/${topic.id}/duplicate`
  const reply = await (await kiln.request(name, 'put', at, { of: of.id })).json()
  return reply.code ?? reply.duplicateOf?.topicId
}

async function read(kiln: World, { id }: TopicView, name: Name = 'ann') {
  const topic: TopicView = await (await kiln.request(name, 'get', `${path}/topics/${id}`)).json()
  return { of: topic.duplicateOf?.topicId ?? null, closed: topic.closed !== undefined }
}

async function shownAt(kiln: World, { id }: TopicView, name: Name) {
  const reply = await kiln.request(name, 'get', `${path}/topics/${id}/duplicates`)
  const { of, duplicates } = await reply.json()
  return { of: of?.id ?? null, duplicates: duplicates.map((topic: { id: Id }) => topic.id) }
}

test('a duplicate is closed and both show the other; taking it back opens it again', async () => {
  await using kiln = await world()
  const [topic, other] = [await question(kiln, 'bob'), await topicBy(kiln, 'ann')]
  expect(await close(kiln, 'eve', topic, other)).toBe('topic.not-yours')
  expect(await close(kiln, 'out', topic, other)).toBe('community.not-found')
  expect(await close(kiln, 'bob', topic, topic)).toBe('topic.duplicate-of-itself')
  expect(await close(kiln, 'ann', other, topic)).toBe('topic.no-question')
  expect(await close(kiln, 'bob', topic, other)).toBe(other.id)
  expect(await read(kiln, topic)).toEqual({ of: other.id, closed: true })
  expect(await shownAt(kiln, topic, 'eve')).toEqual({ of: other.id, duplicates: [] })
  expect(await shownAt(kiln, other, 'eve')).toEqual({ of: null, duplicates: [topic.id] })
  await kiln.request('bob', 'delete', `${path}/topics/${topic.id}/duplicate`)
  expect(await read(kiln, topic)).toEqual({ of: null, closed: false })

  await kiln.request('mod', 'put', `${path}/topics/${topic.id}/closed`)
  await close(kiln, 'bob', topic, other)
  await kiln.request('bob', 'delete', `${path}/topics/${topic.id}/duplicate`)
  expect(await read(kiln, topic)).toEqual({ of: null, closed: true }) // it was closed for another reason
  await close(kiln, 'bob', topic, other)
  await kiln.request('mod', 'delete', `${path}/topics/${topic.id}/closed`)
  expect(await read(kiln, topic)).toEqual({ of: null, closed: false })
})

test('chains lead to the last, and never in a circle', async () => {
  await using kiln = await world()
  const [a, b, c] = [
    await question(kiln, 'bob'),
    await question(kiln, 'bob'),
    await question(kiln, 'bob'),
  ]
  expect(await close(kiln, 'bob', a, b)).toBe(b.id)
  expect(await close(kiln, 'bob', b, a)).toBe('topic.duplicate-of-itself')
  expect(await close(kiln, 'bob', b, c)).toBe(c.id)
  expect(await read(kiln, a)).toEqual({ of: c.id, closed: true }) // led on
  expect(await close(kiln, 'bob', c, a)).toBe('topic.duplicate-of-itself')
  const d = await question(kiln, 'bob')
  expect(await close(kiln, 'bob', d, a)).toBe(c.id)
  expect((await shownAt(kiln, c, 'eve')).duplicates).toEqual([a.id, b.id, d.id])
})

test('two that are closed as duplicates of each other at once do not make a circle', async () => {
  await using kiln = await world()
  for (let round = 0; round < 5; round++) {
    const [a, b] = [await question(kiln, 'bob'), await question(kiln, 'bob')]
    const outcomes = await Promise.all([close(kiln, 'bob', a, b), close(kiln, 'bob', b, a)])
    expect(outcomes.filter((each) => each === 'topic.duplicate-of-itself')).toHaveLength(1)
  }
})

test('everybody who sees the question sees the other; of its duplicates one learns what one may see', async () => {
  await using kiln = await world()
  const open = await question(kiln, 'bob')
  const hidden = await question(kiln, 'ann', { audience: ['leads'] })
  const alsoBobs = await question(kiln, 'bob', {
    audience: ['leads', `member:${await memberId(kiln, 'mod')}`],
  })
  expect(await close(kiln, 'ann', open, hidden)).toBe('topic.duplicate-hidden')
  expect(await close(kiln, 'bob', open, hidden)).toBe('topic.not-found')
  expect(await close(kiln, 'bob', open, alsoBobs)).toBe('topic.duplicate-hidden')
  expect(await close(kiln, 'ann', hidden, open)).toBe(open.id)
  expect((await shownAt(kiln, open, 'ann')).duplicates).toEqual([hidden.id])
  expect((await shownAt(kiln, open, 'bob')).duplicates).toEqual([])
})

test('a duplicate follows where the other was merged, and is open again where there is nothing left to see', async () => {
  await using kiln = await world()
  const merge = (from: TopicView, into: TopicView) =>
    kiln.as('ann', (tx, ann) => mergeTopic(tx, ann, from.id, { into: into.id }))
  const [a, b, c] = [
    await question(kiln, 'bob'),
    await question(kiln, 'bob'),
    await question(kiln, 'bob'),
  ]
  await close(kiln, 'bob', a, b)
  await merge(b, c)
  expect(await read(kiln, a)).toEqual({ of: c.id, closed: true })
  await merge(c, a) // what it led to stands in it now
  expect(await read(kiln, a)).toEqual({ of: null, closed: false })

  const d = await question(kiln, 'bob')
  await close(kiln, 'bob', a, d)
  await kiln.as('mod', (tx, mod) => removeTopic(tx, mod, d.id))
  expect(await read(kiln, a)).toEqual({ of: null, closed: false })

  const e = await question(kiln, 'bob')
  await close(kiln, 'bob', a, e)
  const leads = newId()
  await kiln.as('ann', (tx, ann) =>
    createCategory(tx, ann, {
      ...{ id: leads, name: 'Leads', description: '', opening: 'everyone' },
      audience: ['leads'],
    }),
  )
  await kiln.request('ann', 'patch', `${path}/topics/${e.id}`, { categoryId: leads })
  expect(await read(kiln, a, 'bob')).toEqual({ of: null, closed: false }) // it does not say what others may not see
})
