import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { memberId } from '#features/communities/server/testing.ts'
import type { Id } from '#lib/ids.ts'
import type { TopicView } from '../../contract.ts'
import { mostAsksInWeek } from '../../limits.ts'
import { forum } from '../tables.ts'
import { replyBy, topicBy } from '../testing.ts'
import { passAskTask } from './pass-ask.ts'

const path = '/communities/kiln-circle'

const question = (kiln: World, name: Name, input = {}) =>
  topicBy(kiln, name, { kind: 'question', tags: ['glaze'], ...input })

/** Bob's question, of a kind that `eve` has answered and `mod` has written about. */
async function asking() {
  const kiln = await world()
  const past = await question(kiln, 'bob')
  await replyBy(kiln, 'mod', past.id)
  const answer = await replyBy(kiln, 'eve', past.id)
  await kiln.request('bob', 'put', `${path}/topics/${past.id}/answer`, { postId: answer.id })
  return { kiln, topic: await question(kiln, 'bob') }
}

async function suggested(kiln: World, name: Name, { id }: TopicView) {
  const reply = await (await kiln.request(name, 'get', `${path}/topics/${id}/asks`)).json()
  if (reply.code) return reply.code
  const names = await namesOf(kiln)
  const named = (member: Id) => names.get(member)
  return {
    suggestions: reply.suggestions.map(({ member }: { member: Id }) => named(member)),
    asked: reply.asked.map(named),
  }
}

async function namesOf(kiln: World): Promise<Map<Id, Name>> {
  const all = ['ann', 'mod', 'bob', 'eve'] as const
  return new Map(
    await Promise.all(all.map(async (name) => [await memberId(kiln, name), name] as const)),
  )
}

async function ask(kiln: World, name: Name, { id }: TopicView, whom: Name): Promise<string> {
  const body = { member: await memberId(kiln, whom) }
  const response = await kiln.request(name, 'post', `${path}/topics/${id}/asks`, body)
  return response.status < 300 ? 'ok' : (await response.json()).code
}

const decline = (kiln: World, name: Name, { id }: TopicView) =>
  kiln.request(name, 'delete', `${path}/topics/${id}/asks/mine`)

async function asksOf(kiln: World, name: Name): Promise<Id[]> {
  const { forum: state } = await takeSnapshot(kiln.database, kiln.people[name], kiln.community)
  return state.asks.map(({ topicId }) => topicId)
}

/** Lets the wait of somebody end, as the job does. */
async function pass(kiln: World, { id: topicId }: TopicView, whom: Name): Promise<void> {
  const member = await memberId(kiln, whom)
  await passAskTask(kiln.platform.transact)({ community: kiln.community, topicId, member })
}

/** As if all that was asked so far had been asked earlier. */
async function ago(kiln: World, days: number): Promise<void> {
  await kiln.database.pool.query(
    `update forum_ask set at = at - $1 * interval '1 day', until = until - $1 * interval '1 day',
       over_at = over_at - $1 * interval '1 day'`,
    [days],
  )
}

test('those who know are suggested, to who asked and who looks after the community', async () => {
  const { kiln, topic } = await asking()
  await using _ = kiln
  expect(await suggested(kiln, 'bob', topic)).toEqual({ suggestions: ['eve', 'mod'], asked: [] })
  expect(await suggested(kiln, 'ann', topic)).toEqual({ suggestions: ['eve', 'mod'], asked: [] })
  expect(await suggested(kiln, 'eve', topic)).toBe('topic.not-yours')
  expect(await suggested(kiln, 'out', topic)).toBe('community.not-found')
  await replyBy(kiln, 'eve', topic.id)
  expect(await suggested(kiln, 'bob', topic)).toEqual({ suggestions: ['mod'], asked: [] })
  await kiln.request('mod', 'put', `${path}/topics/${topic.id}/closed`)
  expect(await suggested(kiln, 'bob', topic)).toBe('topic.needs-no-answer')
})

test('only those who see the question are suggested, and what one knows is counted where the asker may read', async () => {
  const { kiln } = await asking()
  await using _ = kiln
  const audience = ['leads', `member:${await memberId(kiln, 'mod')}`] as const
  const few = await question(kiln, 'bob', { audience: [...audience] })
  expect(await suggested(kiln, 'bob', few)).toEqual({ suggestions: ['mod'], asked: [] })
  expect(await ask(kiln, 'bob', few, 'eve')).toBe('ask.not-now')

  const secret = await question(kiln, 'ann', { audience: ['leads'], tags: ['wood'] })
  await replyBy(kiln, 'ann', secret.id)
  expect(await suggested(kiln, 'bob', await question(kiln, 'bob', { tags: ['wood'] }))).toEqual({
    suggestions: ['eve'], // for the category; not ann, who wrote about wood where bob does not read
    asked: [],
  })
})

test('the asked has it as a matter of their own, and answering settles it', async () => {
  const { kiln, topic } = await asking()
  await using _ = kiln
  expect(await ask(kiln, 'eve', topic, 'mod')).toBe('topic.not-yours')
  expect(await ask(kiln, 'bob', topic, 'bob')).toBe('ask.not-now')
  const before = (await kiln.entries()).length
  expect(await ask(kiln, 'bob', topic, 'eve')).toBe('ok')
  expect(await ask(kiln, 'bob', topic, 'eve')).toBe('ok')
  const entries = (await kiln.entries()).slice(before)
  expect(entries).toMatchObject([
    { kind: 'forum.asked', audience: [`member:${await memberId(kiln, 'eve')}`] },
  ])
  expect(await asksOf(kiln, 'eve')).toEqual([topic.id])
  expect(await asksOf(kiln, 'mod')).toEqual([])
  expect(await suggested(kiln, 'bob', topic)).toEqual({ suggestions: ['mod'], asked: ['eve'] })
  await replyBy(kiln, 'eve', topic.id)
  expect(await asksOf(kiln, 'eve')).toEqual([])
  await pass(kiln, topic, 'eve')
  expect(await asksOf(kiln, 'mod')).toEqual([]) // it was answered, nothing is passed on
})

/** All that anybody but eve can learn of an ask, from the moment it was put. */
async function seenByOthers(kiln: World, topic: TopicView) {
  const eve = `member:${await memberId(kiln, 'eve')}`
  const entries = (await kiln.entries()).filter(
    ({ audience }) => !audience.every((key) => key === eve),
  )
  return {
    entries: entries.length,
    kinds: entries.slice(-3).map(({ kind }) => kind),
    bob: await suggested(kiln, 'bob', topic),
    ann: await suggested(kiln, 'ann', topic),
    next: await suggested(kiln, 'bob', await question(kiln, 'bob')),
    mod: (await asksOf(kiln, 'mod')).length,
    again: await ask(kiln, 'bob', topic, 'eve'),
  }
}

test('declining is one click, and for everybody else it is as if nothing had been said', async () => {
  const [said, silent] = [await asking(), await asking()]
  await using _ = said.kiln
  await using __ = silent.kiln
  for (const { kiln, topic } of [said, silent]) await ask(kiln, 'bob', topic, 'eve')
  expect((await decline(said.kiln, 'eve', said.topic)).status).toBeLessThan(300)
  expect((await decline(said.kiln, 'eve', said.topic)).status).toBeLessThan(300)
  expect((await decline(said.kiln, 'mod', said.topic)).status).toBe(404)
  expect(await asksOf(said.kiln, 'eve')).toEqual([])
  expect(await asksOf(silent.kiln, 'eve')).toEqual([silent.topic.id])
  const atOnce = await seenByOthers(said.kiln, said.topic)
  expect(atOnce).toEqual(await seenByOthers(silent.kiln, silent.topic))
  expect(atOnce.mod).toBe(0) // it is passed on when the wait is over, not before

  for (const { kiln, topic } of [said, silent]) {
    await ago(kiln, 2.1)
    await pass(kiln, topic, 'eve')
    await pass(kiln, topic, 'eve') // a job may run twice
  }
  const later = await seenByOthers(said.kiln, said.topic)
  expect(later).toEqual(await seenByOthers(silent.kiln, silent.topic))
  expect(later.mod).toBe(1)
  expect(later.bob).toEqual({ suggestions: [], asked: ['eve'] }) // whom it went to is not said
  for (const { kiln } of [said, silent]) expect(await asksOf(kiln, 'eve')).toEqual([])
})

test('nobody is asked too often, whoever asks, not even by two at once', async () => {
  const { kiln } = await asking()
  await using _ = kiln
  const topics: TopicView[] = []
  for (let n = 0; n < mostAsksInWeek + 2; n++)
    topics.push(await question(kiln, n % 2 ? 'bob' : 'ann'))
  const outcomes = await Promise.all(
    topics.map((topic, n) => ask(kiln, n % 2 ? 'bob' : 'ann', topic, 'eve')),
  )
  expect(outcomes.toSorted()).toEqual([
    ...Array(2).fill('ask.not-now'),
    ...Array(mostAsksInWeek).fill('ok'),
  ])
  const next = await question(kiln, 'bob')
  expect(await suggested(kiln, 'bob', next)).toEqual({ suggestions: ['mod'], asked: [] })
  await ago(kiln, 8)
  // Asked again, but after who was not asked in vain.
  expect((await suggested(kiln, 'bob', next)).suggestions.toSorted()).toEqual(['eve', 'mod'])
})

test('who wants to be left alone is, and who keeps away from somebody is not asked by them', async () => {
  const { kiln, topic } = await asking()
  await using _ = kiln
  const often = (name: Name, wish: string) =>
    kiln.request(name, 'put', `${path}/asking`, { often: wish })
  await often('eve', 'never')
  expect(await suggested(kiln, 'bob', topic)).toEqual({ suggestions: ['mod'], asked: [] })
  expect(await ask(kiln, 'bob', topic, 'eve')).toBe('ask.not-now')
  await often('eve', 'seldom')
  expect(await suggested(kiln, 'bob', topic)).toEqual({ suggestions: ['eve', 'mod'], asked: [] })
  const blocked = await kiln.request('eve', 'put', `${path}/blocks/${await memberId(kiln, 'bob')}`)
  expect(blocked.status).toBeLessThan(300)
  expect(await suggested(kiln, 'bob', topic)).toEqual({ suggestions: ['mod'], asked: [] })
  expect(await ask(kiln, 'bob', topic, 'eve')).toBe('ask.not-now') // as if she were asked enough
  expect(await suggested(kiln, 'ann', topic)).toMatchObject({ suggestions: ['eve', 'mod'] })
  const { forum: state } = await takeSnapshot(kiln.database, kiln.people.eve, kiln.community)
  expect(state.asking).toBe('seldom')
})

test.each([
  [
    'accepted',
    (kiln: World, { id }: TopicView, postId: Id) =>
      kiln.request('bob', 'put', `${path}/topics/${id}/answer`, { postId }),
  ],
  [
    'closed',
    (kiln: World, { id }: TopicView) => kiln.request('mod', 'put', `${path}/topics/${id}/closed`),
  ],
  [
    'removed',
    (kiln: World, { id }: TopicView) => kiln.request('mod', 'delete', `${path}/topics/${id}`),
  ],
  [
    'no question any more',
    (kiln: World, { id }: TopicView) =>
      kiln.request('bob', 'patch', `${path}/topics/${id}`, { kind: 'story' }),
  ],
] as const)('a question that is %s asks nobody any more', async (_, settle) => {
  const { kiln, topic } = await asking()
  await using __ = kiln
  await ask(kiln, 'bob', topic, 'eve')
  const reply = await replyBy(kiln, 'ann', topic.id)
  expect(await asksOf(kiln, 'eve')).toEqual([topic.id])
  expect((await settle(kiln, topic, reply.id)).status).toBeLessThan(300)
  expect(await asksOf(kiln, 'eve')).toEqual([])
  await ago(kiln, 3)
  await pass(kiln, topic, 'eve')
  expect(await asksOf(kiln, 'mod')).toEqual([])
  const silences = await forum(kiln.database)
    .selectFrom('forum_ask')
    .selectAll()
    .whereRef('over_at', '>=', 'until')
    .execute()
  expect(silences).toEqual([]) // nobody is held silent for what was settled by others
})
