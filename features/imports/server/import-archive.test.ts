import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import type { ChannelView, MessageView } from '#features/chat/contract.ts'
import { worldWithFiles } from '#features/files/server/testing.ts'
import { setupLink } from '#features/organisation/server/index.ts'
import { bring } from './testing/bring.ts'
import { conversation, serverExport, users, wrote } from './testing/discord-export.ts'
import { channel, type ExportFiles, said, teamExport } from './testing/slack-export.ts'

async function seenBy(world: World, name: Name): Promise<Snapshot> {
  const response = await world.request(name, 'get', `/communities/${world.community}/snapshot`)
  return response.json()
}

async function messagesIn(
  world: World,
  channelId: string,
  name: Name = 'bob',
): Promise<MessageView[]> {
  const path = `/communities/kiln-circle/channels/${channelId}/messages?limit=100`
  return (await (await world.request(name, 'get', path)).json()).messages
}

async function counts(world: World) {
  const { rows } = await world.database.pool.query(
    `select (select count(*) from member where source is not null) as people,
       (select count(*) from chat_channel where source is not null) as channels,
       (select count(*) from chat_message) as messages`,
  )
  return rows[0]
}

function channelOf(snapshot: Snapshot, name: string): ChannelView | undefined {
  return snapshot.chat.channels.find((each) => each.channel.name === name)?.channel
}

/** A channel of so many messages, each in its own second, on days of 100. */
function longExport(messages: number): ExportFiles {
  const days: ExportFiles = {}
  for (let first = 0; first < messages; first += 100) {
    const date = new Date(Date.UTC(2016, 0, 1) + first * 864_000).toISOString().slice(0, 10)
    days[`long/${date}.json`] = Array.from({ length: Math.min(100, messages - first) }, (_, i) =>
      said('U1ANN', `${1_451_606_400 + first + i}.000001`, `number ${first + i}`),
    )
  }
  return {
    'users.json': [{ id: 'U1ANN', name: 'ann', real_name: 'Ann Adler' }],
    'channels.json': [channel('C1', 'long')],
    ...days,
  }
}

test('people, channels and messages come in', async () => {
  await using kiln = await world()
  const result = await bring(kiln, teamExport())
  expect(result).toEqual({
    people: 3,
    channels: 3,
    messages: 7,
    reactions: 3,
    threads: 1,
    files: 0,
    skipped: { 'direct-conversation': 2, empty: 1, 'reaction-without-person': 1 },
  })

  const seen = await seenBy(kiln, 'bob')
  const shadows = seen.communities.members.filter(({ state }) => state === 'shadow')
  expect(shadows.map(({ name, joinedAt }) => [name, joinedAt])).toEqual([
    ['Bob Brook', '2015-01-01T12:00:00.000001Z'],
    ['Ann Adler', '2016-02-15T19:04:47.000002Z'],
    ['guest', '2016-02-15T19:05:10.000000Z'],
  ])
  const idOf = (name: string) => shadows.find((shadow) => shadow.name === name)?.id

  const old = channelOf(seen, 'old-stuff')
  expect(old).toMatchObject({
    kind: 'open',
    topic: 'All of old-stuff & more',
    createdAt: '2015-06-06T02:36:48.000000Z',
  })
  expect(old?.archivedAt).not.toBeNull()

  const general = channelOf(seen, 'general-2')
  const inChannel = await messagesIn(kiln, general?.id ?? '')
  const [root] = inChannel
  expect(inChannel).toMatchObject([
    {
      author: idOf('Ann Adler'),
      at: '2016-02-15T19:04:47.000002Z',
      body: `<@${idOf('Bob Brook')}> see [x](https://x.example) & 😊`,
      editedAt: null,
      thread: {
        count: 2,
        lastAt: '2016-02-15T19:05:20.000000Z',
        authors: [idOf('Bob Brook'), idOf('guest')],
      },
      reactions: [
        { emoji: '👍🏼', by: [idOf('Bob Brook'), idOf('guest')] },
        { emoji: ':our_logo:', by: [idOf('Bob Brook')] },
      ],
    },
    {
      author: idOf('Bob Brook'),
      body: 'typo, mended',
      editedAt: '2016-02-15T19:06:00.000000Z',
      pinned: { by: idOf('Ann Adler'), at: '2016-02-15T19:06:10.000000Z' },
    },
    { author: idOf('Bob Brook'), body: 'for all to see', threadId: root?.id, inChannel: true },
    { bot: { name: 'deploys', picture: null }, at: '2016-02-16T05:20:00.000001Z' },
  ])
  const { rows: answers } = await kiln.database.pool.query(
    'select author_id as author, body, in_channel from chat_message where thread_id = $1 and not in_channel',
    [root?.id],
  )
  expect(answers).toEqual([
    { author: idOf('guest'), body: `in the <#${old?.id}> thread`, in_channel: false },
  ])
  expect(seen.communities.members.map(({ id }) => id)).not.toContain(inChannel.at(-1)?.author)
})

test('a channel of a taken name gets a number, and the other is left alone', async () => {
  await using kiln = await world()
  const before = channelOf(await seenBy(kiln, 'bob'), 'general')
  await bring(kiln, teamExport())
  const seen = await seenBy(kiln, 'bob')
  expect(channelOf(seen, 'general')).toEqual(before)
  expect(channelOf(seen, 'general-2')).toBeDefined()
  expect(await messagesIn(kiln, before?.id ?? '')).toEqual([])
})

test('what was private is seen by nobody who was not in it', async () => {
  await using kiln = await world()
  await bring(kiln, teamExport())
  const { rows } = await kiln.database.pool.query(
    `select id, audience, (select id from member where source = 'slack:U1ANN') as ann from chat_channel where name = 'secret'`,
  )
  const [{ id, audience, ann }] = rows
  expect(audience).toEqual([`member:${ann}`])
  for (const name of ['ann', 'mod', 'bob'] as const) {
    const seen = await seenBy(kiln, name)
    expect(channelOf(seen, 'secret')).toBeUndefined()
    const path = `/communities/kiln-circle/channels/${id}/messages`
    expect((await kiln.request(name, 'get', path)).status).toBe(404)
  }
  const about = (await kiln.entries()).filter(({ data }) => JSON.stringify(data).includes(id))
  expect(about.map(({ kind }) => kind)).toEqual(['chat.channel-created', 'chat.history-imported'])
  for (const entry of about) expect(entry.audience).toEqual([`member:${ann}`])
})

test('a private channel of which nobody is known to have been in it is for leads', async () => {
  await using kiln = await world()
  await bring(kiln, {
    'users.json': [],
    'channels.json': [],
    'groups.json': [channel('G1', 'empty')],
  })
  expect(channelOf(await seenBy(kiln, 'ann'), 'empty')?.kind).toBe('leads')
  expect(channelOf(await seenBy(kiln, 'bob'), 'empty')).toBeUndefined()
})

test('a second time adds nothing and announces nothing', async () => {
  await using kiln = await world()
  await bring(kiln, teamExport())
  const before = [await counts(kiln), await kiln.entries(), await seenBy(kiln, 'bob')]
  expect(await bring(kiln, teamExport())).toEqual({
    people: 0,
    channels: 0,
    messages: 0,
    reactions: 0,
    threads: 0,
    files: 0,
    skipped: {
      'already-imported': 7,
      'direct-conversation': 2,
      empty: 1,
      'reaction-without-person': 1,
    },
  })
  expect([await counts(kiln), await kiln.entries(), await seenBy(kiln, 'bob')]).toEqual(before)
})

test('a newer export adds what is new', async () => {
  await using kiln = await world()
  await bring(kiln, longExport(150))
  const result = await bring(kiln, longExport(250))
  expect(result).toMatchObject({
    people: 0,
    channels: 0,
    messages: 100,
    skipped: { 'already-imported': 150 },
  })
})

test('stopped half-way it goes on the next time', async () => {
  await using kiln = await world()
  const stop = new AbortController()
  const onProgress = ({ messages }: { messages: number }) => {
    if (messages >= 1_000) stop.abort()
  }
  const first = bring(kiln, longExport(3_500), {
    onProgress,
    signal: stop.signal,
    batchSize: 1_000,
  })
  await expect(first).rejects.toThrow('aborted')
  expect(await counts(kiln)).toEqual({ people: 0, channels: 0, messages: 1_000 })
  expect(await kiln.entries()).toEqual([]) // nobody sees half of it

  const second = await bring(kiln, longExport(3_500))
  expect(second).toMatchObject({
    people: 1,
    channels: 1,
    messages: 2_500,
    skipped: { 'already-imported': 1_000 },
  })
  expect(await counts(kiln)).toEqual({ people: 1, channels: 1, messages: 3_500 })
  const id = channelOf(await seenBy(kiln, 'bob'), 'long')?.id
  const bodies = (await messagesIn(kiln, id ?? '')).map(({ body }) => body)
  expect(bodies).toEqual(Array.from({ length: 100 }, (_, i) => `number ${3_400 + i}`))
})

test('a full disk in the middle costs nothing that is in, and the next time completes it', async () => {
  await using kiln = await world()
  let transactions = 0
  const transact: typeof kiln.platform.transact = (work) =>
    kiln.platform.transact(async (tx) => {
      const result = await work(tx)
      // The error of PostgreSQL when it can't write any more, at the end of a transaction.
      if (++transactions === 3) await tx.prepared('full', `do $$ begin raise disk_full; end $$`, [])
      return result
    })
  const broken = bring(kiln, longExport(3_500), { transact, batchSize: 1_000 })
  await expect(broken).rejects.toMatchObject({ code: '53100' })
  expect(await counts(kiln)).toEqual({ people: 0, channels: 0, messages: 1_000 })
  expect(await bring(kiln, longExport(3_500))).toMatchObject({ people: 1, messages: 2_500 })
  expect(await counts(kiln)).toEqual({ people: 1, channels: 1, messages: 3_500 })
})

test('two imports at once add everything once', async () => {
  await using kiln = await world()
  const both = await Promise.all([bring(kiln, longExport(1_500)), bring(kiln, longExport(1_500))])
  expect(both.reduce((sum, { messages }) => sum + messages, 0)).toBe(1_500)
  expect(both.reduce((sum, { people, channels }) => sum + people + channels, 0)).toBe(2)
  expect(await counts(kiln)).toEqual({ people: 1, channels: 1, messages: 1_500 })
})

test('the log tells members what changed, once for all of it, and nobody gets mail', async () => {
  await using kiln = await world()
  const told = async () =>
    (await kiln.entries()).map(({ kind, data }) => [kind, (data as { messages?: number }).messages])
  await bring(kiln, longExport(2_100), { batchSize: 1_000 })
  const first = [
    ['communities.member-changed', undefined],
    ['chat.channel-created', undefined],
    ['chat.history-imported', 2_100],
  ]
  expect(await told()).toEqual(first)
  await bring(kiln, longExport(3_500), { batchSize: 1_000 })
  expect(await told()).toEqual([
    ...first,
    ['chat.history-imported', 900],
    ['chat.history-imported', 500],
  ])
  const { rows } = await kiln.database.pool.query('select count(*) as mails from mail_outbox')
  expect(rows).toEqual([{ mails: 0 }])
})

test('the past counts as read, and people go on talking', async () => {
  await using kiln = await world()
  await bring(kiln, longExport(5))
  const seen = await seenBy(kiln, 'bob')
  const long = seen.chat.channels.find(({ channel }) => channel.name === 'long')
  expect(long).toMatchObject({ unread: 0, more: false })
  expect(long?.messages).toHaveLength(5)

  const id = '01970000-0000-7000-8000-000000000001'
  const path = `/communities/kiln-circle/channels/${long?.channel.id}/messages`
  expect((await kiln.request('bob', 'post', path, { id, body: 'Hello again' })).status).toBe(200)
  expect((await messagesIn(kiln, long?.channel.id ?? '')).at(-1)?.body).toBe('Hello again')
})

test('somebody who was claimed keeps their place and the name they chose', async () => {
  await using kiln = await world()
  await bring(kiln, teamExport())
  await kiln.database.pool.query(
    `update member set state = 'active', person_id = $1, name = 'Annie' where source = 'slack:U1ANN'`,
    [kiln.people.out],
  )
  const renamed = teamExport()
  renamed['users.json'] = [
    { id: 'U1ANN', name: 'ann', real_name: 'Ann Other' },
    { id: 'U2BOB', name: 'bob', real_name: 'Bob Other' },
  ]
  await bring(kiln, renamed)
  const { rows } = await kiln.database.pool.query(
    `select name from member where source in ('slack:U1ANN', 'slack:U2BOB') order by source`,
  )
  expect(rows).toEqual([{ name: 'Annie' }, { name: 'Bob Other' }])
})

test('a message deleted here is not brought back', async () => {
  await using kiln = await world()
  await bring(kiln, longExport(3))
  await kiln.database.pool.query(`update chat_message set body = '', deleted_at = now()`)
  await bring(kiln, longExport(3))
  const { rows } = await kiln.database.pool.query('select distinct body from chat_message')
  expect(rows).toEqual([{ body: '' }])
})

test('a community that is missing is made if wished, led by an administrator', async () => {
  await using kiln = await world()
  const into = (slug: string, create: boolean) => bring(kiln, teamExport(), { slug, create })
  await expect(into('acme-devs', false)).rejects.toMatchObject({ code: 'import.no-such-community' })
  await expect(into('No Address', true)).rejects.toMatchObject({ code: 'import.bad-address' })
  await kiln.database.pool.query('update person set administrator = true where id = $1', [
    kiln.people.out,
  ])
  await into('acme-devs', true)
  await into('acme-devs', true)

  const seen: Snapshot = await (
    await kiln.request('out', 'get', '/communities/acme-devs/snapshot')
  ).json()
  expect(seen.communities).toMatchObject({
    community: { name: 'Acme devs', visibility: 'private' },
    me: { role: 'lead' },
  })
  expect(seen.chat.channels.map(({ channel }) => channel.name).sort()).toEqual([
    'general',
    'old-stuff',
  ])
  expect((await kiln.request('ann', 'get', '/communities/acme-devs/snapshot')).status).toBe(404)
})

test('made before anybody has an account it is led by whoever sets Hamlet up', async () => {
  await using kiln = await world()
  await bring(kiln, teamExport(), { slug: 'acme-devs', create: true })
  const leads = async () => {
    const { rows } = await kiln.database.pool.query(
      `select slug, member.name from member join community on community.id = community_id where role = 'lead' order by slug`,
    )
    return rows
  }
  expect(await leads()).toEqual([{ slug: 'kiln-circle', name: 'ann' }])

  const token = new URL((await setupLink(kiln.platform)) ?? '').searchParams.get('token')
  const ada = { name: 'Ada', email: 'ada@example.org', password: 'a long enough one' }
  const form = { token, organisation: 'Acme', ...ada }
  expect((await kiln.request(null, 'post', '/organisation/setup', form)).status).toBe(200)
  expect(await leads()).toEqual([
    { slug: 'acme-devs', name: 'Ada' },
    { slug: 'kiln-circle', name: 'ann' },
  ])
})

test('what is no export leaves nothing behind', async () => {
  await using kiln = await world()
  const refused = bring(kiln, { 'readme.txt': 'hi' }, { slug: 'acme-devs', create: true })
  await expect(refused).rejects.toMatchObject({ code: 'import.not-an-export' })
  const { rows } = await kiln.database.pool.query(`select from community where slug = 'acme-devs'`)
  expect(rows).toEqual([])
})

describe('threads', () => {
  const root = '1455563000.000001'
  const answer = (user: string, second: number, more = {}) => ({
    ...said(user, `145556${3000 + second}.000001`, `answer ${second}`),
    thread_ts: root,
    ...more,
  })
  const exportOf = (messages: unknown[]): ExportFiles => ({
    'users.json': ['U1', 'U2', 'U3', 'U4', 'U5'].map((id) => ({ id, real_name: id })),
    'channels.json': [channel('C1', 'talk')],
    'talk/2016-02-15.json': messages,
  })
  const threadsHere = async (kiln: World) =>
    (
      await kiln.database.pool.query(
        `select body, (thread->>'count')::int as count, jsonb_array_length(thread->'authors') as authors, deleted_at is not null as deleted
       from chat_message where thread is not null order by at`,
      )
    ).rows
  const many = ['U2', 'U3', 'U4', 'U5', 'U2', 'U3'].map((user, i) => answer(user, i + 1))

  test('are counted whatever batches they come in, and grow with the next export', async () => {
    await using kiln = await world()
    const first = await bring(kiln, exportOf([said('U1', root, 'a question'), ...many]), {
      batchSize: 2,
    })
    expect(first).toMatchObject({ messages: 7, threads: 1 })
    expect(await threadsHere(kiln)).toEqual([
      { body: 'a question', count: 6, authors: 3, deleted: false },
    ])
    const newer = exportOf([...many.slice(3), answer('U5', 9)]) // the root is no longer in it
    expect(await bring(kiln, newer)).toMatchObject({ messages: 1, threads: 0 })
    expect(await threadsHere(kiln)).toMatchObject([{ count: 7 }])
  })

  test('whose first message is missing stand in the channel, and one deleted keeps its place', async () => {
    await using kiln = await world()
    const tombstone = { ...said('USLACKBOT', root, ''), subtype: 'tombstone', thread_ts: root }
    await bring(kiln, exportOf([answer('U2', 5, { thread_ts: '1400000000.000001' })]))
    const { rows } = await kiln.database.pool.query(
      'select thread_id, in_channel from chat_message',
    )
    expect(rows).toEqual([{ thread_id: null, in_channel: true }])
    expect(await bring(kiln, exportOf([tombstone, ...many]))).toMatchObject({ threads: 1 })
    expect(await threadsHere(kiln)).toMatchObject([{ body: '', deleted: true }])
  })
})

test('a Discord server comes in, its threads in the channels they were begun in', async () => {
  await using kiln = await worldWithFiles()
  const result = await bring(kiln, serverExport(), { tool: 'discord' })
  const skipped = {
    'direct-conversation': 1,
    'file-missing': 1,
    pin: 1,
    'reaction-without-person': 2,
    'system-message': 1,
  }
  const none = { people: 0, channels: 0, messages: 0, reactions: 0, threads: 0, files: 0 }
  expect(result).toEqual({
    ...none,
    people: 3,
    channels: 4,
    messages: 12,
    reactions: 3,
    threads: 2,
    files: 1,
    skipped,
  })
  expect(await bring(kiln, serverExport(), { tool: 'discord' })).toEqual({
    ...none,
    skipped: { ...skipped, 'already-imported': 12 },
  })
  const seen = await seenBy(kiln, 'bob')
  expect(channelOf(seen, 'board')).toBeUndefined()
  const general = await messagesIn(kiln, channelOf(seen, 'general-2')?.id ?? '')
  expect(general.map(({ thread }) => thread?.count)).toEqual([2, ...Array(4).fill(undefined)])
  expect(general.map(({ bot }) => bot?.name)).toContain('Builds')
  const ideas = await messagesIn(kiln, channelOf(seen, 'ideas')?.id ?? '')
  expect(ideas).toMatchObject([
    { body: '**A \\*new\\* name**\n\nWhat about Kilnsfolk?', thread: { count: 1 } },
  ])
})

test('no shape of a message, however odd, stops an import', async () => {
  await using kiln = await world()
  const odd = fc.jsonValue({ maxDepth: 3 })
  const key = fc.constantFrom(
    'text',
    'ts',
    'user',
    'thread_ts',
    'reactions',
    'pinned_to',
    'files',
    'blocks',
    'attachments',
    'edited',
    'subtype',
    'bot_id',
    'content',
    'id',
    'timestamp',
    'author',
    'embeds',
    'stickers',
    'mentions',
    'reference',
    'isPinned',
    'type',
  )
  const strange = fc.dictionary(
    key,
    fc.oneof(
      odd,
      fc.constantFrom(
        '1455563110.000000',
        'U1ANN',
        'message',
        '12',
        '2026-01-01T00:00:00Z',
        '\ud800\0',
        [{ name: 'x\0', users: ['U1'] }],
      ),
    ),
    { maxKeys: 12 },
  )
  let round = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(strange, odd), { maxLength: 12 }), async (lines) => {
      const name = `odd-${round++}`
      const slack = {
        'users.json': lines,
        'channels.json': [channel(`C${round}`, name), ...lines],
        [`${name}/2016-02-15.json`]: [said('U1ANN', '1.000001', 'good'), ...lines],
      }
      expect((await bring(kiln, slack)).messages).toBeGreaterThanOrEqual(1)
      const discord = {
        'a.json': conversation({ id: `9${round}`, name }, [
          wrote(users.ann, round, 'good'),
          ...lines,
        ]),
      }
      expect((await bring(kiln, discord, { tool: 'discord' })).messages).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 40 },
  )
}, 60_000)
