import { expect, test } from 'vitest'
import { world } from '#app/testing/world.ts'
import { everywhere } from '#features/chat/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { closeTopic } from './mark-topic.ts'
import { mergeTopic } from './merge-topic.ts'
import { replyBy, topicBy } from './testing.ts'
import { writeReplies } from './write-reply.ts'

const path = '/communities/kiln-circle'

test('replying in a topic', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'ann')
  const draft = { id: newId(), body: 'Thin the slip until it drips like milk.', replyTo: 1 }
  const send = (name: 'bob' | 'eve' | 'out', body: object, to = topic.id) =>
    kiln.request(name, 'post', `${path}/topics/${to}/posts`, body)
  const before = (await kiln.entries()).length

  const first = await (await send('bob', draft)).json()
  const [ann, bob] = [(await kiln.member('ann')).member, (await kiln.member('bob')).member]
  expect(first).toEqual({
    ...{ id: draft.id, topicId: topic.id, number: 2, author: bob, body: draft.body },
    ...{ at: first.at, replyTo: { number: 1, author: ann } },
  })
  expect(await (await send('bob', draft)).json()).toEqual(first) // a retry answers with the first post
  const [added, changed, ...more] = (await kiln.entries()).slice(before)
  expect(more.map(({ kind }) => kind)).toEqual(['forum.wish-changed']) // and is announced once
  expect(added).toMatchObject({ kind: 'forum.post-added', data: first, audience: ['members'] })
  expect(changed).toMatchObject({
    kind: 'forum.topic-changed',
    data: { id: topic.id, replies: 1, lastNumber: 2, lastAt: first.at, people: [bob, ann] },
  })

  const another = await send('eve', draft)
  expect([another.status, (await another.json()).code]).toEqual([409, 'post.id-taken'])
  const nothing = await send('bob', { id: newId(), body: 'x', replyTo: 99 })
  expect([nothing.status, (await nothing.json()).code]).toEqual([404, 'post.not-found'])
  const outside = [await send('out', draft), await send('bob', { ...draft, id: newId() }, newId())]
  expect(outside.map(({ status }) => status)).toEqual([404, 404])
  expect(await kiln.entries()).toHaveLength(before + 3)
})

test('in a closed topic nobody writes, who had written already is answered again, and what stands can be put right', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'ann')
  const posts = `${path}/topics/${topic.id}/posts`
  const draft = { id: newId(), body: 'In time.' }
  const sent = await (await kiln.request('bob', 'post', posts, draft)).json()
  expect((await kiln.request('bob', 'put', `${path}/topics/${topic.id}/closed`)).status).toBe(403)
  const closed = await (
    await kiln.request('mod', 'put', `${path}/topics/${topic.id}/closed`)
  ).json()
  expect(closed.closed).toMatchObject({ by: (await kiln.member('mod')).member })

  for (const name of ['bob', 'ann'] as const) {
    const late = await kiln.request(name, 'post', posts, { id: newId(), body: 'Too late.' })
    expect([late.status, (await late.json()).code]).toEqual([403, 'topic.closed'])
  }
  expect(await (await kiln.request('bob', 'post', posts, draft)).json()).toEqual(sent)
  const edit = await kiln.request('bob', 'patch', `${path}/posts/${sent.id}`, {
    body: 'Put right.',
  })
  expect(edit.status).toBe(200)
  expect(await everywhere(kiln, 'Too late.')).toEqual([])

  await kiln.request('mod', 'delete', `${path}/topics/${topic.id}/closed`)
  expect((await kiln.request('bob', 'post', posts, { id: newId(), body: 'y' })).status).toBe(200)
})

test('many who reply at once have numbers without a hole, whatever is refused among them', async () => {
  await using kiln = await world()
  const [one, other] = [await topicBy(kiln, 'ann'), await topicBy(kiln, 'bob')]
  const send = (name: 'bob' | 'eve' | 'out', topicId: string, id = newId()) =>
    kiln.request(name, 'post', `${path}/topics/${topicId}/posts`, { id, body: 'x' })
  const twice = newId()
  const answers = await Promise.all([
    ...Array.from({ length: 20 }, (_, n) => send(n % 2 ? 'bob' : 'eve', n % 3 ? one.id : other.id)),
    ...[send('out', one.id), send('bob', one.id, twice), send('bob', one.id, twice)],
    send('eve', newId()),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(22)
  for (const topic of [one, other]) {
    const page = await (
      await kiln.request('eve', 'get', `${path}/topics/${topic.id}/posts?limit=100`)
    ).json()
    const numbers = page.posts.map(({ number }: { number: number }) => number)
    expect(numbers).toEqual(numbers.map((_: number, at: number) => at + 1))
    expect(page.topic).toMatchObject({ lastNumber: numbers.length, replies: numbers.length - 1 })
    const times = page.posts.map(({ at }: { at: string }) => at)
    expect(new Set(times).size).toBe(times.length)
    expect(times).toEqual(times.toSorted())
  }
})

test('a batch admits and refuses each for itself', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'ann')
  await kiln.database.pool.query(`update member set guidelines_accepted = 0 where name = 'eve'`)
  const by = (name: 'bob' | 'eve' | 'out') => ({
    ...{ person: kiln.people[name], community: kiln.community, topicId: topic.id },
    ...{ id: newId(), body: name },
  })
  const outcomes = await kiln.as('ann', (tx) =>
    writeReplies(tx, [by('bob'), by('eve'), by('out'), { ...by('bob'), replyTo: 9 }]),
  )
  expect(
    outcomes.map((outcome) => ('ok' in outcome ? outcome.ok.number : outcome.error)),
  ).toMatchObject([
    2,
    { code: 'guidelines.not-accepted' },
    { code: 'community.not-found' },
    { code: 'post.not-found' },
  ])
})

test('a reply and closing at once: it stands, or it is refused, and never after the closing', async () => {
  await using kiln = await world()
  for (let i = 0; i < 6; i++) {
    const topic = await topicBy(kiln, 'ann')
    const [reply] = await Promise.all([
      kiln.request('bob', 'post', `${path}/topics/${topic.id}/posts`, { id: newId(), body: 'x' }),
      kiln.as('mod', (tx, mod) => closeTopic(tx, mod, topic.id)),
    ])
    const about = (await kiln.entries()).filter(({ data }) =>
      JSON.stringify(data).includes(topic.id),
    )
    const kinds = about.map(({ kind, data }) => [kind, Object.hasOwn(data as object, 'closed')])
    const last = kinds.findLast(([kind]) => kind === 'forum.topic-changed')
    expect(last).toEqual(['forum.topic-changed', true])
    const added = kinds.filter(([kind]) => kind === 'forum.post-added').length
    expect(added).toBe(reply.status === 200 ? 2 : 1)
  }
})

test('a reply and a merge at once: the reply stands in the topic that is left', async () => {
  await using kiln = await world()
  for (let i = 0; i < 6; i++) {
    const [from, into] = [await topicBy(kiln, 'ann'), await topicBy(kiln, 'bob')]
    await replyBy(kiln, 'eve', into.id)
    const id = newId()
    const [answer] = await Promise.all([
      kiln.request('bob', 'post', `${path}/topics/${from.id}/posts`, { id, body: 'x', replyTo: 1 }),
      kiln.as('mod', (tx, mod) => mergeTopic(tx, mod, from.id, { into: into.id })),
    ])
    expect(answer.status).toBe(200)
    const page = await (await kiln.request('eve', 'get', `${path}/topics/${from.id}/posts`)).json()
    expect(page.topic).toMatchObject({ id: into.id, lastNumber: 4, replies: 3 })
    expect(page.at).toBe(3) // what was the first is the third
    const posts = await (await kiln.request('eve', 'get', `${path}/topics/${into.id}/posts`)).json()
    const reply = posts.posts.find((post: { id: string }) => post.id === id)
    expect(reply).toMatchObject({ topicId: into.id, number: 4, replyTo: { number: 3 } })
    expect(posts.posts).toHaveLength(4)
  }
})
