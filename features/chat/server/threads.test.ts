import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { AnswersPage, MessageView, ThreadPolicy } from '../contract.ts'
import { channelNamed, everywhere, leadsChannel } from './testing.ts'

const root = '/communities/kiln-circle'

/** Messages of the small world, written and answered over HTTP. */
function talk(kiln: World, channelId: Id) {
  const send = (name: Name, body: string, rest: object = {}, to = channelId) =>
    kiln.request(name, 'post', `${root}/channels/${to}/messages`, { id: newId(), body, ...rest })
  async function say(name: Name, body: string, rest: object = {}): Promise<MessageView> {
    const response = await send(name, body, rest)
    expect(response.status).toBe(200)
    return response.json()
  }
  async function refused(asked: Promise<Response>) {
    const response = await asked
    return [response.status, (await response.json()).code]
  }
  return { send, say, refused }
}

async function answersOf(kiln: World, id: string, query = ''): Promise<AnswersPage> {
  return (await kiln.request('bob', 'get', `${root}/threads/${id}/messages?${query}`)).json()
}

async function chatOf(kiln: World, name: Name) {
  return (await (await kiln.request(name, 'get', `${root}/snapshot`)).json()).chat
}

test('who is mentioned by an edit of an answer follows from that answer on, once and only if they may', async () => {
  await using kiln = await world()
  const { say } = talk(kiln, await channelNamed(kiln, 'general'))
  const { id } = await say('bob', 'Which cone?')
  await say('bob', 'Anybody?', { threadId: id })
  const answer = await say('mod', 'Ask somebody', { threadId: id })
  await say('bob', 'Whom?', { threadId: id })
  const { member: eve } = await kiln.member('eve')
  const { member: bob } = await kiln.member('bob')
  expect((await chatOf(kiln, 'eve')).threads).toEqual([])

  const edit = (body: string) =>
    kiln.request('mod', 'patch', `${root}/messages/${answer.id}`, { body })
  const told = async () =>
    (await kiln.entries()).filter(({ kind }) => kind === 'chat.thread-followed').length
  const before = await told()
  expect((await edit(`Ask <@${eve}>, <@${bob}>, <@${newId()}>`)).status).toBe(200)
  const [thread, ...more] = (await chatOf(kiln, 'eve')).threads
  expect(more).toEqual([])
  expect([thread.id, thread.follow.unread]).toEqual([id, 2]) // the answer, and the one after it
  expect(await told()).toBe(before + 1) // bob followed already, and nobody has the other id

  await kiln.request('eve', 'delete', `${root}/threads/${id}/follow`)
  await edit(`Do ask <@${eve}>`) // mentioned before: it brings nobody back
  expect((await chatOf(kiln, 'eve')).threads).toEqual([])
  await edit('Ask somebody')
  await edit(`Ask <@${eve}>`)
  expect((await chatOf(kiln, 'eve')).threads).toMatchObject([{ id, follow: { unread: 2 } }])
})

test('answers gather in a thread, say so on what they answer, and stay out of the channel unless sent there', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const { say, send, refused } = talk(kiln, channelId)
  const { id, ...question } = await say('bob', 'Which cone?')
  expect(question).not.toHaveProperty('thread')
  const first = await say('eve', 'Ten', { threadId: id })
  const second = await say('mod', 'Nine', { threadId: first.id, inChannel: true })
  expect([first.threadId, second.threadId]).toEqual([id, id]) // what answers an answer stands in the same thread
  expect(first).not.toHaveProperty('inChannel')

  const page = await answersOf(kiln, id)
  expect(page.messages.map(({ body }) => body)).toEqual(['Ten', 'Nine'])
  expect(page.root.thread).toEqual({
    count: 2,
    lastAt: second.at,
    authors: [second.author, first.author],
  })
  expect(await answersOf(kiln, first.id)).toEqual(page) // an answer leads to its thread
  const [{ messages }] = (await chatOf(kiln, 'ann')).channels
  expect(messages.map(({ body }: MessageView) => body)).toEqual(['Which cone?', 'Nine'])

  const latest = await answersOf(kiln, id, 'limit=1')
  expect([latest.more, latest.messages.map(({ body }) => body)]).toEqual([true, ['Nine']])
  const place = latest.messages.map((message) => `${message.at}_${message.id}`).join()
  const before = await answersOf(kiln, id, `limit=1&before=${place}`)
  expect([before.more, before.messages.map(({ body }) => body)]).toEqual([false, ['Ten']])

  expect(await refused(send('out', 'x', { threadId: id }))).toEqual([404, 'community.not-found'])
  const missing = await refused(send('bob', 'x', { threadId: newId() }))
  expect(missing).toEqual([404, 'message.not-found'])
})

test('a retried answer counts once, and of many at once each', async () => {
  await using kiln = await world()
  const { say } = talk(kiln, await channelNamed(kiln, 'general'))
  const { id } = await say('bob', 'Go')
  const again = { id: newId(), threadId: id }
  const [one, two] = [await say('eve', 'once', again), await say('eve', 'once', again)]
  expect(two).toEqual(one)
  const all = ['ann', 'mod', 'bob', 'eve'] as const
  await Promise.all(
    all.flatMap((name) => Array.from({ length: 12 }, () => say(name, 'now', { threadId: id }))),
  )
  const { root: answered, messages } = await answersOf(kiln, id)
  expect([answered.thread?.count, messages.length]).toEqual([49, 49])
  expect(answered.thread?.lastAt).toBe(messages.at(-1)?.at)
  const newestFirst = messages.map(({ author }) => author).reverse()
  expect(answered.thread?.authors).toEqual([...new Set(newestFirst)].slice(0, 3))
})

test('a reply to something deleted stays readable, and an answer that is deleted counts no more', async () => {
  await using kiln = await world()
  const { say, send, refused } = talk(kiln, await channelNamed(kiln, 'general'))
  const remove = (id: string) => kiln.request('mod', 'delete', `${root}/messages/${id}`)
  const question = await say('bob', 'a kept secret')
  const [ten, nine] = [
    await say('eve', 'Ten', { threadId: question.id }),
    await say('mod', 'Nine', { threadId: question.id }),
  ]
  await remove(question.id)
  expect(await everywhere(kiln, 'a kept secret')).toEqual([]) // nor in what followers were told
  const page = await answersOf(kiln, question.id)
  expect(page.root).toMatchObject({ body: '', deletedAt: expect.any(String), thread: { count: 2 } })
  expect(page.messages.map(({ body }) => body)).toEqual(['Ten', 'Nine'])
  await say('eve', 'Still here', { threadId: question.id })

  await remove(nine.id)
  expect((await answersOf(kiln, question.id)).root.thread).toMatchObject({
    count: 2,
    authors: [ten.author],
  })
  const lonely = await say('bob', 'alone')
  await remove(lonely.id)
  const late = await refused(send('eve', 'too late', { threadId: lonely.id }))
  expect(late).toEqual([409, 'thread.root-deleted'])
})

test('who asked, who answered and who is mentioned follow; who let go is left alone', async () => {
  await using kiln = await world()
  const { say } = talk(kiln, await channelNamed(kiln, 'general'))
  const { member: ann } = await kiln.member('ann')
  const { id } = await say('bob', 'Which cone?')
  const waits = async (name: Name) =>
    (await chatOf(kiln, name)).threads.map(
      ({ follow }: { follow: { unread: number } }) => follow.unread,
    )
  const follow = (name: Name, method: string) =>
    kiln.request(name, method, `${root}/threads/${id}/follow`)

  await say('eve', `Ask <@${ann}>, or <@${newId()}>`, { threadId: id })
  const told = [await waits('bob'), await waits('eve'), await waits('ann'), await waits('mod')]
  expect(told).toEqual([[1], [0], [1], []])

  await follow('bob', 'delete')
  await follow('mod', 'put')
  const last = await say('eve', 'Or ten', { threadId: id })
  expect([await waits('bob'), await waits('mod'), await waits('ann')]).toEqual([[], [1], [2]])
  await say('bob', 'Ten it is', { threadId: id })
  expect(await waits('bob')).toEqual([0]) // answering takes it up again

  const mark = (name: Name, upTo: string) =>
    kiln.request(name, 'put', `${root}/threads/${id}/read`, { upTo })
  await mark('ann', last.at)
  expect([await waits('ann'), await waits('mod')]).toEqual([[1], [2]])
  await mark('ann', '2020-01-01T00:00:00.000000Z')
  expect(await waits('ann')).toEqual([1]) // never back
  const entries = (await kiln.entries()).filter(({ kind }) => kind.startsWith('chat.thread-'))
  expect(entries.every(({ audience, by }) => audience.join() === `member:${by}`)).toBe(true)
})

test('a thread of leads is nothing to others, also when they are mentioned in it', async () => {
  await using kiln = await world()
  const hidden = await leadsChannel(kiln)
  const { say } = talk(kiln, hidden)
  const { member: bob } = await kiln.member('bob')
  const { id } = await say('ann', 'about somebody')
  await say('ann', `about <@${bob}>`, { threadId: id })
  const ask = async (method: string, path: string, body?: object) => {
    const response = await kiln.request('bob', method, `${root}/threads/${path}`, body)
    return [response.status, await response.json()]
  }
  const upTo = '2026-01-01T00:00:00.000000Z'
  for (const [method, part, body] of [
    ['get', 'messages'],
    ['put', 'follow'],
    ['delete', 'follow'],
    ['put', 'read', { upTo }],
    ['put', 'solved'],
    ['delete', 'solved'],
  ] as const) {
    const [atHidden, atMissing] = [
      await ask(method, `${id}/${part}`, body),
      await ask(method, `${newId()}/${part}`, body),
    ]
    expect(atHidden[0]).toBe(404)
    expect(atHidden).toEqual(atMissing)
  }
  expect((await chatOf(kiln, 'bob')).threads).toEqual([])
  expect((await chatOf(kiln, 'ann')).threads).toHaveLength(1)
  const forBob = (await kiln.entries()).filter(({ audience }) => audience.includes(`member:${bob}`))
  expect(forBob).toEqual([])
  const { send, refused } = talk(kiln, await channelNamed(kiln, 'general'))
  expect(await refused(send('ann', 'x', { threadId: id }))).toEqual([404, 'message.not-found']) // of another channel
})

test('a channel says how it is answered', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const { say, send } = talk(kiln, channelId)
  const { id } = await say('ann', 'News')
  const codes = async (threads: ThreadPolicy) => {
    await kiln.request('ann', 'patch', `${root}/channels/${channelId}`, { threads })
    const all = [{}, { threadId: id }, { threadId: id, inChannel: true }]
    const answers = await Promise.all(all.map((rest) => send('bob', 'x', rest)))
    return Promise.all(answers.map(async (each) => (await each.json()).code ?? 'said'))
  }
  expect(await codes('free')).toEqual(['said', 'said', 'said'])
  expect(await codes('solved')).toEqual(['said', 'said', 'said'])
  expect(await codes('threads')).toEqual(['said', 'said', 'thread.not-in-channel'])
  expect(await codes('questions')).toEqual([
    'channel.posting-closed',
    'said',
    'thread.not-in-channel',
  ])
  const closed = 'thread.answering-closed'
  expect(await codes('off')).toEqual(['said', closed, closed])
  expect((await answersOf(kiln, id)).messages).toHaveLength(6) // what was answered stays readable
})

test('a question is settled by who asked it or looks after the community, and open ones are listed', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  await kiln.request('ann', 'patch', `${root}/channels/${channelId}`, { threads: 'solved' })
  const { say, refused } = talk(kiln, channelId)
  const [first, second] = [await say('bob', 'Which cone?'), await say('bob', 'Which glaze?')]
  const answer = await say('eve', 'Ten', { threadId: first.id, inChannel: true })
  const settle = (name: Name, method = 'put', { id }: MessageView = first) =>
    kiln.request(name, method, `${root}/threads/${id}/solved`)
  const open = async () => {
    const page = await kiln.request('eve', 'get', `${root}/channels/${channelId}/questions`)
    return (await page.json()).messages.map(({ body }: MessageView) => body)
  }
  expect(await open()).toEqual(['Which cone?', 'Which glaze?'])
  expect(await refused(settle('eve'))).toEqual([403, 'thread.not-yours-to-settle'])
  expect((await settle('mod', 'put', answer)).status).toBe(403)
  const settled = await (await settle('bob')).json()
  expect(settled.solved).toEqual({ by: first.author, at: expect.any(String) })
  expect(await (await settle('mod')).json()).toEqual(settled) // who did first, did
  expect(await open()).toEqual(['Which glaze?'])
  expect(await (await settle('mod', 'delete')).json()).not.toHaveProperty('solved')
  await kiln.request('bob', 'delete', `${root}/messages/${second.id}`)
  expect(await open()).toEqual(['Which cone?'])
})
