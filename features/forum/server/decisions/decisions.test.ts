import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { everywhere } from '#features/chat/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { day, hour, now, plus, second } from '#lib/time.ts'
import { startJobs } from '#platform/server/jobs/jobs.ts'
import { createLogger } from '#platform/server/logger.ts'
import type { TopicView } from '../../contract.ts'
import { firstCategory, topicBy } from '../testing.ts'
import { closingTask } from './close-decision.ts'

const path = '/communities/kiln-circle'

/** Asks as somebody, and answers the reply or the code of the refusal. */
async function ask(kiln: World, name: Name, method: string, what: string, body?: object) {
  const response = await kiln.request(name, method, `${path}/${what}`, body)
  if (response.status === 204) return null
  const reply = await response.json()
  return response.status === 200 ? reply : reply.code
}

function propose(kiln: World, name: Name = 'bob', more: object = {}): Promise<TopicView> {
  return topicBy(kiln, name, { kind: 'decision', closesAt: plus(now(), 3 * day), ...more })
}

const stand = (kiln: World, name: Name, { id }: TopicView, stance: string, reason = '') =>
  ask(kiln, name, 'put', `topics/${id}/position`, { stance, reason })

const settle = (kiln: World, name: Name, { id }: TopicView, as: string, more: object = {}) =>
  ask(kiln, name, 'put', `topics/${id}/decision/outcome`, { as, words: 'We try it.', ...more })

/** Lets the date of a decision be over, as if time had passed. */
async function letPass(kiln: World, { id }: TopicView): Promise<void> {
  await kiln.database.pool.query(
    `update forum_topic set decision = jsonb_set(decision, '{closesAt}', to_jsonb($2::text)) where id = $1`,
    [id, plus(now(), -second)],
  )
}

test('members say how they stand, by name, and may change it; what they said before stays', async () => {
  await using kiln = await world()
  const topic = await propose(kiln)
  expect(topic.decision).toMatchObject({ counts: { agree: 0, block: 0 } })
  const eve = (await kiln.member('eve')).member
  expect(await stand(kiln, 'eve', topic, 'block')).toBe('input.invalid') // who blocks says why
  const first = await stand(kiln, 'eve', topic, 'block', 'The kiln is too old.')
  expect(first).toMatchObject({ member: eve, stance: 'block', before: [] })
  expect(await stand(kiln, 'eve', topic, 'block', 'The kiln is too old.')).toEqual(first)
  await stand(kiln, 'eve', topic, 'abstain')
  await stand(kiln, 'mod', topic, 'agree')
  const { positions } = await ask(kiln, 'bob', 'get', `topics/${topic.id}/positions`)
  expect(positions).toMatchObject([
    { stance: 'agree', before: [] },
    {
      member: eve,
      stance: 'abstain',
      before: [{ stance: 'block', reason: 'The kiln is too old.' }],
    },
  ])
  const { decision } = await ask(kiln, 'bob', 'get', `topics/${topic.id}`)
  expect(decision.counts).toEqual({ agree: 1, abstain: 1, disagree: 0, block: 0 })
  const told = (await kiln.entries()).filter(({ kind }) => kind === 'forum.position-taken')
  expect(told).toHaveLength(3) // what changes nothing is not told
  await kiln.database.pool.query(`update member set guidelines_accepted = 0 where name = 'ann'`)
  expect(await stand(kiln, 'ann', topic, 'agree')).toBe('guidelines.not-accepted')
})

test('only those who see the topic stand to it, or see who stands how', async () => {
  await using kiln = await world()
  const topic = await propose(kiln, 'ann', { audience: ['leads'] })
  await stand(kiln, 'ann', topic, 'agree', 'A word among leads')
  const other = await topicBy(kiln, 'bob')
  for (const [name, code] of [
    ['eve', 'topic.not-found'],
    ['out', 'community.not-found'],
  ] as const) {
    expect(await stand(kiln, name, topic, 'agree')).toBe(code)
    expect(await ask(kiln, name, 'get', `topics/${topic.id}/positions`)).toBe(code)
    expect(await settle(kiln, name, topic, 'adopted')).toBe(code)
  }
  expect(await stand(kiln, 'eve', other, 'agree')).toBe('decision.not-found')
  expect((await ask(kiln, 'eve', 'get', 'decisions')).decisions).toEqual([])
  await settle(kiln, 'ann', topic, 'adopted', { words: 'Among leads it is so' })
  expect((await ask(kiln, 'ann', 'get', 'decisions')).decisions).toMatchObject([
    { topic: { id: topic.id }, words: 'Among leads it is so' },
  ])
  expect((await ask(kiln, 'eve', 'get', 'decisions')).decisions).toEqual([])
  const forEve = (await kiln.entries()).filter(({ json }) => json.includes(topic.id))
  for (const { audience } of forEve) expect(audience).not.toContain('members')
})

test('a decision closes at its date, never before, by the job or whoever comes first', async () => {
  await using kiln = await world()
  const topic = await propose(kiln)
  const task = closingTask(kiln.platform.transact)
  const due = { community: kiln.community, topicId: topic.id }
  const state = async () => (await ask(kiln, 'bob', 'get', `topics/${topic.id}`)).decision
  await task(due)
  expect((await state()).closed).toBeUndefined() // its time has not come
  await letPass(kiln, topic)
  expect(await stand(kiln, 'eve', topic, 'agree')).toBe('decision.closed') // by the clock, before the job
  await Promise.all([task(due), task(due)])
  expect((await state()).closed).toEqual({ at: expect.any(String), by: null })
  const closings = (await kiln.entries()).filter(({ kind }) => kind === 'forum.decision-closed')
  expect(closings).toHaveLength(1)
})

test('a decision that was due while the server was down closes when it is back', async () => {
  await using kiln = await world()
  const topic = await propose(kiln, 'bob', { closesAt: plus(now(), second) })
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const logger = createLogger('silent')
  const tasks = { 'forum.close-decision': closingTask(kiln.platform.transact) }
  await using _ = await startJobs(kiln.database, tasks, logger)
  await expect
    .poll(async () => (await ask(kiln, 'bob', 'get', `topics/${topic.id}`)).decision.closed, {
      timeout: 20_000,
    })
    .toBeDefined()
})

test('its proposer and leads close it early and move its date, nobody else', async () => {
  await using kiln = await world()
  const topic = await propose(kiln)
  const close = (name: Name) => ask(kiln, name, 'put', `topics/${topic.id}/decision/closed`)
  const move = (name: Name, closesAt: string) =>
    ask(kiln, name, 'patch', `topics/${topic.id}/decision`, { closesAt })
  const later = plus(now(), 5 * day)
  expect(await move('mod', later)).toBe('decision.not-yours')
  expect(await move('bob', plus(now(), -hour))).toBe('decision.date-past')
  expect(await move('bob', plus(now(), 400 * day))).toBe('decision.date-too-far')
  expect((await move('bob', later)).decision.closesAt).toBe(later)
  expect(await close('eve')).toBe('decision.not-yours')
  const closed = await close('ann')
  expect(closed.decision.closed.by).toBe((await kiln.member('ann')).member)
  expect(await close('bob')).toEqual(closed) // who did it first stays
  expect(await move('bob', later)).toBe('decision.closed')
  expect(await stand(kiln, 'eve', topic, 'agree')).toBe('decision.closed')
})

test('what came of it is a post in the topic and a line in the register', async () => {
  await using kiln = await world()
  const topic = await propose(kiln)
  await stand(kiln, 'eve', topic, 'agree')
  expect(await settle(kiln, 'eve', topic, 'adopted')).toBe('decision.not-yours')
  const { decision } = await settle(kiln, 'bob', topic, 'adopted')
  expect(decision).toMatchObject({ outcome: { as: 'adopted' }, closed: { at: expect.any(String) } })
  const { posts } = await ask(kiln, 'eve', 'get', `topics/${topic.id}/posts`)
  expect(posts.at(-1)).toMatchObject({
    ...{ id: decision.outcome.postId, body: 'We try it.', decided: { as: 'adopted' } },
  })
  expect(await settle(kiln, 'ann', topic, 'rejected')).toBe('decision.settled')
  const kinds = (await kiln.entries()).map(({ kind }) => kind)
  expect(kinds).toContain('forum.decision-settled')

  const others: TopicView[] = []
  for (const as of ['rejected', 'withdrawn', 'no-decision']) {
    const other = await propose(kiln)
    await settle(kiln, 'bob', other, as)
    others.push(other)
  }
  const open = await propose(kiln)
  const register = async (query: string) => {
    const page = await ask(kiln, 'eve', 'get', `decisions?${query}`)
    const ids = page.decisions.map((each: { topic: TopicView }) => each.topic.id)
    return { ids, more: page.more, last: page.decisions.at(-1)?.topic }
  }
  const newest = [open, ...others.toReversed(), topic].map(({ id }) => id)
  const first = await register('limit=2')
  expect(first).toMatchObject({ ids: newest.slice(0, 2), more: true })
  const before = `${first.last.decision.at}_${first.last.id}`
  expect(await register(`before=${before}`)).toMatchObject({ ids: newest.slice(2), more: false })
  expect((await register('state=rejected')).ids).toEqual([others[0]?.id])
  expect((await register('state=open')).ids).toEqual([open.id])
  expect((await register('state=waiting')).ids).toEqual([])
  await ask(kiln, 'bob', 'delete', `posts/${decision.outcome.postId}`)
  expect((await ask(kiln, 'eve', 'get', `topics/${topic.id}/positions`)).words).toBe('')
})

test('what is blocked only leads adopt, and their words answer the block', async () => {
  await using kiln = await world()
  const topic = await propose(kiln)
  await stand(kiln, 'eve', topic, 'block', 'The kiln is too old.')
  expect(await settle(kiln, 'bob', topic, 'adopted', { answersBlock: true })).toBe(
    'decision.block-stands',
  )
  expect(await settle(kiln, 'ann', topic, 'adopted')).toBe('decision.block-unanswered')
  expect((await ask(kiln, 'ann', 'get', `topics/${topic.id}`)).decision.outcome).toBeUndefined()
  const words = 'The kiln was checked in October, Eve.'
  const { decision } = await settle(kiln, 'ann', topic, 'adopted', { words, answersBlock: true })
  expect(decision.outcome).toMatchObject({ as: 'adopted', overBlock: true })
  const other = await propose(kiln)
  await stand(kiln, 'eve', other, 'block', 'Not now.')
  expect((await settle(kiln, 'bob', other, 'withdrawn')).decision.outcome.as).toBe('withdrawn')
})

test('it is opened again with a reason, and how members stand stays', async () => {
  await using kiln = await world()
  const topic = await propose(kiln)
  await stand(kiln, 'eve', topic, 'agree')
  const reopen = (name: Name, more: object = {}) =>
    ask(kiln, name, 'post', `topics/${topic.id}/decision/reopening`, {
      ...{ reason: 'The price doubled.', closesAt: plus(now(), 2 * day), ...more },
    })
  expect(await reopen('bob')).toBe('decision.open')
  await settle(kiln, 'bob', topic, 'adopted')
  expect(await reopen('eve')).toBe('decision.not-yours')
  expect(await reopen('bob', { reason: ' ' })).toBe('input.invalid')
  const { decision } = await reopen('ann')
  expect(decision).toMatchObject({ reopened: 1, counts: { agree: 1 } })
  expect(decision.outcome ?? decision.closed).toBeUndefined()
  expect((await stand(kiln, 'eve', topic, 'disagree')).before).toHaveLength(1)
  const { posts } = await ask(kiln, 'eve', 'get', `topics/${topic.id}/posts`)
  expect(posts.slice(-2)).toMatchObject([
    { body: 'We try it.', decided: { as: 'adopted' } },
    { body: 'The price doubled.', decided: { as: 'reopened' } },
  ])
})

test('two outcomes at once: one holds, and there is one post', async () => {
  await using kiln = await world()
  const topic = await propose(kiln)
  const replies = await Promise.all([
    settle(kiln, 'ann', topic, 'adopted'),
    settle(kiln, 'bob', topic, 'rejected'),
  ])
  expect(replies.filter((reply) => reply === 'decision.settled')).toHaveLength(1)
  const { posts, topic: after } = await ask(kiln, 'eve', 'get', `topics/${topic.id}/posts`)
  expect(posts).toHaveLength(2)
  expect(posts[1]).toMatchObject({ decided: { as: after.decision.outcome.as } })
})

test('positions while it closes: what was counted was taken before, and nothing after', async () => {
  await using kiln = await world()
  const topic = await propose(kiln)
  const taken = await Promise.all([
    stand(kiln, 'eve', topic, 'agree'),
    stand(kiln, 'mod', topic, 'disagree'),
    ask(kiln, 'ann', 'put', `topics/${topic.id}/decision/closed`),
    stand(kiln, 'bob', topic, 'abstain'),
  ])
  const stood = taken.filter((reply) => typeof reply === 'object' && 'stance' in reply)
  const refused = taken.filter((reply) => reply === 'decision.closed')
  expect(stood.length + refused.length).toBe(3)
  const kinds = (await kiln.entries()).map(({ kind }) => kind)
  const closing = kinds.indexOf('forum.decision-closed')
  expect(kinds.filter((kind) => kind === 'forum.position-taken')).toHaveLength(stood.length)
  expect(kinds.lastIndexOf('forum.position-taken')).toBeLessThan(closing)
})

test('a decision to which members stand stays one, and its words go with its topic', async () => {
  await using kiln = await world()
  const [topic, into] = [await propose(kiln), await topicBy(kiln, 'bob')]
  const change = (id: Id, kind: string) => ask(kiln, 'bob', 'patch', `topics/${id}`, { kind })
  expect((await change(topic.id, 'discussion')).decision).toBeUndefined()
  expect((await change(topic.id, 'decision')).decision.closesAt > plus(now(), 6 * day)).toBe(true)
  await stand(kiln, 'eve', topic, 'disagree', 'Too dear a clay')
  expect(await change(topic.id, 'discussion')).toBe('decision.stays')
  const merge = { into: into.id }
  expect(await ask(kiln, 'mod', 'post', `topics/${topic.id}/merge`, merge)).toBe('decision.stays')
  await ask(kiln, 'mod', 'delete', `topics/${topic.id}`)
  expect(await everywhere(kiln, 'oo dear a clay')).toEqual([])
  const draft = {
    id: newId(),
    categoryId: await firstCategory(kiln),
    kind: 'decision',
    title: 'T',
    body: 'b',
  }
  expect(await ask(kiln, 'bob', 'post', 'topics', { ...draft, closesAt: plus(now(), -day) })).toBe(
    'decision.date-past',
  )
})
