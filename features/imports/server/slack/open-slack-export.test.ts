import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../messages/en.ts'
import type { Archive, ArchiveItem, Ids } from '../archive.ts'
import {
  channel,
  type ExportFiles,
  said,
  teamExport,
  tempDir,
  writeFolder,
  writeZip,
} from '../testing/slack-export.ts'
import { openSlackExport } from './open-slack-export.ts'

const ids: Ids = {
  member: (key) => `member-${key}`,
  channel: (key) => `channel-${key}`,
  message: ({ channelKey, key }) => `message-${channelKey}-${key}`,
}

async function readAll(path: string) {
  await using archive = await openSlackExport(path)
  const items = await itemsOf(archive)
  return {
    items,
    people: items.flatMap((item) => (item.kind === 'person' ? [item.person] : [])),
    channels: items.flatMap((item) => (item.kind === 'channel' ? [item.channel] : [])),
    messages: items.flatMap((item) => (item.kind === 'message' ? [item.message] : [])),
    joins: items.flatMap((item) => (item.kind === 'join' ? [item.join] : [])),
    skipped: archive.report.skipped,
    findings: archive.report.findings,
    progress: archive.progress,
  }
}

async function itemsOf(archive: Archive): Promise<ArchiveItem[]> {
  const items: ArchiveItem[] = []
  for await (const item of archive.read(ids, en.written)) items.push(item)
  return items
}

async function read(files: ExportFiles, write = writeFolder) {
  await using dir = await tempDir()
  return await readAll(await write(dir.path, files))
}

/** One channel with one day of these messages. */
function dayOf(messages: unknown, more: ExportFiles = {}): ExportFiles {
  return {
    'users.json': [{ id: 'U1ANN', name: 'ann', real_name: 'Ann Adler' }],
    'channels.json': [channel('C1GENERAL', 'general')],
    'general/2016-02-15.json': messages,
    ...more,
  }
}

describe('an ordinary export', () => {
  test('gives its people', async () => {
    const { people } = await read(teamExport())
    expect(people).toEqual([
      {
        key: 'U1ANN',
        name: 'Ann Adler',
        handle: 'ann',
        email: 'ann@example.org',
        title: 'Organiser',
        timeZone: 'Europe/Berlin',
        bot: false,
        deleted: false,
      },
      { key: 'U2BOB', name: 'Bob Brook', handle: 'bob', bot: false, deleted: true },
      { key: 'U3GUEST', name: 'guest', handle: 'guest', bot: false, deleted: false },
      { key: 'U4CI', name: 'Builder', handle: 'ci', bot: true, deleted: false },
      { key: 'B1/deploys', name: 'deploys', bot: true, deleted: false },
    ])
  })

  test('gives its channels', async () => {
    const { channels } = await read(teamExport())
    expect(channels).toEqual([
      {
        key: 'C1GENERAL',
        name: 'general',
        topic: 'All of general & more',
        purpose: '',
        archived: false,
        private: false,
        createdAt: '2015-06-06T02:36:47.000000Z',
        memberKeys: ['U1ANN', 'U2BOB'],
      },
      expect.objectContaining({
        key: 'C2OLD',
        archived: true,
        createdAt: '2015-06-06T02:36:48.000000Z',
      }),
      expect.objectContaining({ key: 'G1SECRET', private: true, memberKeys: ['U1ANN'] }),
    ])
  })

  test('gives its messages, oldest first in each channel', async () => {
    const { messages } = await read(teamExport())
    const at = '2016-02-15T19:04:47.000002Z'
    const root = { channelKey: 'C1GENERAL', key: '1455563087.000002', at }
    expect(messages).toEqual([
      {
        channelKey: 'C1GENERAL',
        key: '1455563087.000002',
        authorKey: 'U1ANN',
        at: '2016-02-15T19:04:47.000002Z',
        body: '<@member-U2BOB> see [x](https://x.example) & 😊',
        reactions: [
          { emoji: '👍🏼', byKeys: ['U2BOB', 'U3GUEST'] },
          { emoji: ':our_logo:', byKeys: ['U2BOB'] },
        ],
      },
      {
        channelKey: 'C1GENERAL',
        key: '1455563100.000000',
        authorKey: 'U2BOB',
        at: '2016-02-15T19:05:00.000000Z',
        body: 'typo, mended',
        editedAt: '2016-02-15T19:06:00.000000Z',
        pinned: { byKey: 'U1ANN', at: '2016-02-15T19:06:10.000000Z' },
      },
      {
        channelKey: 'C1GENERAL',
        key: '1455563110.000000',
        authorKey: 'U3GUEST',
        at: '2016-02-15T19:05:10.000000Z',
        body: 'in the <#channel-C2OLD> thread',
        thread: root,
      },
      {
        channelKey: 'C1GENERAL',
        key: '1455563120.000000',
        authorKey: 'U2BOB',
        at: '2016-02-15T19:05:20.000000Z',
        body: 'for all to see',
        thread: root,
        alsoInChannel: true,
      },
      expect.objectContaining({
        authorKey: 'B1/deploys',
        body: '> **[Build 7](https://ci.example/7)**\n>\n> **passed**',
      }),
      expect.objectContaining({ channelKey: 'C2OLD', body: 'long ago' }),
      expect.objectContaining({ channelKey: 'G1SECRET', body: 'between us' }),
    ])
  })

  test('tells what it left out, and never touches direct conversations', async () => {
    const { skipped, items, progress } = await read(teamExport())
    expect(skipped).toEqual({
      'direct-conversation': 2,
      empty: 1,
      'reaction-without-person': 1,
    })
    expect(JSON.stringify(items)).not.toMatch(/just for/)
    expect(progress).toEqual({ done: 4, total: 4 })
  })

  test('introduces everybody before the first message that needs them', async () => {
    const known = new Set<string>()
    for (const item of (await read(teamExport())).items) {
      if (item.kind === 'person') known.add(item.person.key)
      if (item.kind === 'message') expect(known).toContain(item.message.authorKey)
    }
  })

  test('is the same as a zip, with a folder around it, and read twice', async () => {
    const plain = await read(teamExport())
    const wrapped = Object.entries(teamExport()).map(([path, file]) => [
      `Acme export/${path}`,
      file,
    ])
    const zipped = await read(
      { '__MACOSX/channels.json': '', ...Object.fromEntries(wrapped) },
      writeZip,
    )
    expect(zipped.items).toEqual(plain.items)
    expect(zipped.skipped).toEqual(plain.skipped)

    await using dir = await tempDir()
    await using archive = await openSlackExport(await writeZip(dir.path, teamExport()))
    expect(await itemsOf(archive)).toEqual(plain.items)
    expect(await itemsOf(archive)).toEqual(plain.items)
  })
})

describe('what stands on messages', () => {
  test('joins are joins', async () => {
    const { joins, messages } = await read(
      dayOf([
        { ...said('U1ANN', '1.000001', '<@U1ANN> has joined'), subtype: 'channel_join' },
        { ...said('U2', '2.000001', '<@U2> has joined'), subtype: 'group_join' },
        { type: 'message', subtype: 'channel_join', ts: '3.000001' },
      ]),
    )
    expect(messages).toEqual([])
    expect(joins).toEqual([
      { personKey: 'U1ANN', at: '1970-01-01T00:00:01.000001Z' },
      { personKey: 'U2', at: '1970-01-01T00:00:02.000001Z' },
    ])
  })

  test('emoji of one kind are one, of apps none, and those without a name are counted', async () => {
    const reactions = [
      { name: '+1', users: ['U1ANN', 'U2', 'U1ANN'], count: 2 },
      { name: 'thumbsup', users: ['U1ANN', 'U3'], count: 2 },
      { name: 'tada', users: ['USLACKBOT'], count: 1 },
      { name: 'eyes', users: ['U1ANN'], count: 40 },
      { name: 'a<b>`*', users: ['U1ANN'], count: 1 },
      { name: 'wave', users: 'nonsense', count: -3 },
      { users: ['U1ANN'] },
      'nonsense',
    ]
    const { messages, skipped, people } = await read(
      dayOf([{ ...said('U1ANN', '1.000001', 'x'), reactions }]),
    )
    expect(messages[0]?.reactions).toEqual([
      { emoji: '👍', byKeys: ['U1ANN', 'U2', 'U3'] },
      { emoji: '👀', byKeys: ['U1ANN'] },
      { emoji: ':ab:', byKeys: ['U1ANN'] },
    ])
    expect(skipped).toEqual({ 'reaction-without-person': 40 })
    expect(people.map(({ key }) => key)).toEqual(expect.arrayContaining(['U2', 'U3']))
  })

  test('pins are known from the channel or the message', async () => {
    const pinned = { pinned_to: ['C1GENERAL'], pinned_info: { pinned_by: 'U2', pinned_ts: 5 } }
    const { messages } = await read(
      dayOf(
        [
          { ...said('U1ANN', '1.000001', 'listed') },
          { ...said('U1ANN', '2.000001', 'says so'), ...pinned },
          { ...said('U1ANN', '3.000001', 'elsewhere'), pinned_to: ['C9'] },
          { ...said('U1ANN', '4.000001', 'by nobody'), pinned_to: ['C1GENERAL'] },
        ],
        {
          'channels.json': [
            channel('C1GENERAL', 'general', { pins: [{ id: '1.000001' }, 'nonsense', {}] }),
          ],
        },
      ),
    )
    expect(messages.map(({ pinned }) => pinned)).toEqual([
      { byKey: undefined, at: '1970-01-01T00:00:01.000001Z' },
      { byKey: 'U2', at: '1970-01-01T00:00:05.000000Z' },
      undefined,
      { byKey: undefined, at: '1970-01-01T00:00:04.000001Z' },
    ])
  })

  test('what was deleted keeps its place if it was answered', async () => {
    const gone = { subtype: 'tombstone', text: 'This message was deleted.' }
    const { messages, skipped } = await read(
      dayOf([
        { ...said('USLACKBOT', '1.000001', ''), ...gone, thread_ts: '1.000001' },
        { ...said('U1ANN', '2.000001', 'still here'), thread_ts: '1.000001' },
        { ...said('USLACKBOT', '3.000001', ''), ...gone },
      ]),
    )
    expect(messages).toMatchObject([{ body: '', deleted: true }, { body: 'still here' }])
    expect(skipped).toEqual({ deleted: 1 })
  })

  test('files that lie in the archive come along, others are named', async () => {
    const files = [
      { id: 'F1', name: 'glaze.png' },
      { id: 'F2', name: 'kiln.pdf' },
      { id: 'F3', name: 'gone.txt' },
    ]
    const { messages } = await read(
      dayOf([{ ...said('U1ANN', '1.000001', ''), files }], {
        '__uploads/F1/glaze.png': 'png',
        'general/attachments/F2-kiln.pdf': 'pdf',
      }),
    )
    expect(messages[0]).toMatchObject({
      body: 'File: gone.txt',
      files: [
        { path: '__uploads/F1/glaze.png', name: 'glaze.png' },
        { path: 'general/attachments/F2-kiln.pdf', name: 'kiln.pdf' },
      ],
    })
  })
})

test('an archived private channel belongs to those who wrote in it', async () => {
  const { channels, skipped } = await read(
    dayOf([], {
      'groups.json': [
        channel('G1', 'old-board', { is_archived: true }),
        channel('G2', 'empty', { is_archived: true }),
      ],
      'old-board/2016-02-15.json': [
        said('U1ANN', '1.000001', 'a'),
        said('U2BOB', '2.000001', 'b'),
        said('U1ANN', '3.000001', 'c'),
        { type: 'message', text: 'lost', ts: '4.000001' },
      ],
    }),
  )
  expect(channels.slice(1).map(({ memberKeys }) => memberKeys)).toEqual([['U1ANN', 'U2BOB'], []])
  expect(skipped).toEqual({ 'no-author': 1 })
})

describe('people whom no list names', () => {
  test('are named by what messages carry, as soon as they carry it', async () => {
    const { people } = await read(
      dayOf([
        said('U1ANN', '1.000001', '<@U8> <@U9|zoe> <@U7> ```<@U8>```'),
        { ...said('U8', '2.000001', 'I am'), user_profile: { real_name: 'Kim Kahn' } },
        { ...said('U9', '3.000001', 'me too'), user_profile: { display_name: 'Zoë' } },
        said('USLACKBOT', '4.000001', 'beep'),
      ]),
    )
    expect(people.map(({ key, name, bot }) => [key, name, bot])).toEqual([
      ['U1ANN', 'Ann Adler', false],
      ['U8', 'Unknown person U8', false],
      ['U9', 'zoe', false],
      ['U7', 'Unknown person U7', false],
      ['U8', 'Kim Kahn', false],
      ['U9', 'Zoë', false],
      ['USLACKBOT', 'Slackbot', true],
    ])
  })

  test('are apps if a message says so', async () => {
    const { people, messages } = await read(
      dayOf([
        { type: 'message', bot_id: 'B1', text: 'a', ts: '1.000001' },
        { type: 'message', bot_id: 'B1', username: 'night', text: 'b', ts: '2.000001' },
        { type: 'message', username: 'hook', text: 'c', ts: '3.000001' },
        { ...said('U5', '4.000001', 'd'), bot_id: 'B2', bot_profile: { name: 'Polls' } },
        {
          type: 'message',
          subtype: 'file_comment',
          comment: { user: 'U6' },
          text: 'e',
          ts: '5.000001',
        },
      ]),
    )
    expect(people.slice(1).map(({ key, name, bot }) => [key, name, bot])).toEqual([
      ['B1', 'Unknown app B1', true],
      ['B1/night', 'night', true],
      ['bot/hook', 'hook', true],
      ['U5', 'Polls', true],
      ['U6', 'Unknown person U6', false],
    ])
    expect(messages.map((message) => message.authorKey)).toEqual([
      'B1',
      'B1/night',
      'bot/hook',
      'U5',
      'U6',
    ])
  })

  test('stand in for a missing or broken list of people', async () => {
    const messages = [said('U1ANN', '1.000001', 'hi')]
    const { 'users.json': _, ...missing } = dayOf(messages)
    for (const files of [missing, dayOf(messages, { 'users.json': '[{' })]) {
      const { people, findings } = await read(files)
      expect(people.map(({ name }) => name)).toEqual(['Unknown person U1ANN'])
      expect(findings).toContainEqual({ what: 'no-people', where: 'users.json' })
    }
  })
})

describe('messages', () => {
  test('are sorted by time within a day', async () => {
    const { messages } = await read(
      dayOf(
        ['1455563110.000000', '1455563087.000002', '1455563087.000001', 1455563099.5].map((ts) =>
          said('U1ANN', ts, 'x'),
        ),
      ),
    )
    expect(messages.map(({ key }) => key)).toEqual([
      '1455563087.000001',
      '1455563087.000002',
      '1455563099.500000',
      '1455563110.000000',
    ])
  })

  test('that are none, or lack something, are counted and the rest goes in', async () => {
    const { messages, skipped, findings } = await read(
      dayOf([
        said('U1ANN', '1.000001', 'good'),
        { type: 'message', text: 'no author', ts: '2.000001' },
        { type: 'message', user: null, text: 'no author', ts: '2.000002' },
        { type: 'message', user: 'U1ANN', text: 'no time' },
        said('U1ANN', 'soon', 'no time'),
        said('U1ANN', '1.000001', 'the same time'),
        { type: 'reaction_added', user: 'U1ANN', ts: '3.000001' },
        'nonsense',
        null,
        { ...said('U1ANN', '4.000001', 'x'), subtype: 'group_leave' },
        { ...said('U1ANN', '4.000002', 'x'), subtype: 'channel_topic' },
        { ...said('U1ANN', '4.000003', 'x'), subtype: 'reply_broadcast' },
        { ...said('U1ANN', '4.000004', 'x'), hidden: true },
        {
          ...said('U1ANN', '5.000001', 'odd'),
          edited: 7,
          files: {},
          blocks: 'x',
          thread_ts: [],
          subtype: 3,
        },
        {
          ...said('U1ANN', '6.000001', 'again'),
          subtype: 'thread_broadcast',
          thread_ts: '1.000001',
        },
        { user: 'U1ANN', text: 'untyped', ts: '7.000001' },
      ]),
    )
    expect(messages.map(({ body }) => body)).toEqual(['good', 'odd', 'again', 'untyped'])
    expect(messages[2]).toMatchObject({ thread: { key: '1.000001' }, alsoInChannel: true })
    expect(skipped).toEqual({
      'no-author': 2,
      'no-timestamp': 2,
      duplicate: 1,
      'not-a-message': 3,
      'channel-leave': 1,
      'channel-change': 1,
      'thread-broadcast-duplicate': 1,
      hidden: 1,
    })
    expect(findings).toContainEqual({
      what: 'no-timestamp',
      where: 'general/2016-02-15.json, message 4',
    })
  })

  test('that are endless are cut', async () => {
    const { messages, findings } = await read(
      dayOf([said('U1ANN', '1.000001', 'ab '.repeat(40_000))]),
    )
    expect(messages[0]?.body.length).toBeLessThanOrEqual(40_000)
    expect(messages[0]?.body.endsWith(' …')).toBe(true)
    expect(findings).toEqual([{ what: 'cut-short', where: 'general/2016-02-15.json, 1.000001' }])
  })
})

describe('files that are not as they should be', () => {
  const good = [said('U1ANN', '1.000001', 'good')]

  test('a broken day is left out and the others go in', async () => {
    const { messages, skipped, findings } = await read(
      dayOf(good, {
        'general/2016-02-16.json': '[{"type":"message","text":"cut o',
        'general/2016-02-17.json': { not: 'a list' },
        'general/2016-02-18.json': '',
        'general/2016-02-19.json': [said('U1ANN', '2.000001', 'also good')],
        'general/canvas.json': 'no day',
      }),
    )
    expect(messages.map(({ body }) => body)).toEqual(['good', 'also good'])
    expect(skipped).toEqual({ 'unreadable-file': 3 })
    expect(findings[0]).toEqual({ what: 'unreadable-file', where: 'general/2016-02-16.json' })
  })

  test('bytes that are no UTF-8 are replaced', async () => {
    const day = Buffer.from(JSON.stringify([said('U1ANN', '1.000001', 'caf#')]))
    day[day.indexOf('#')] = 0xe9
    const { messages, findings, skipped } = await read(dayOf(day))
    expect(messages.map(({ body }) => body)).toEqual(['caf\ufffd'])
    expect(findings).toEqual([{ what: 'bad-characters', where: 'general/2016-02-15.json' }])
    expect(skipped).toEqual({})
  })

  test('a channel without a folder is there, without messages', async () => {
    const files = dayOf(good, {
      'channels.json': [channel('C1GENERAL', 'general'), channel('C2', 'quiet')],
    })
    const { channels, messages, findings } = await read(files)
    expect(channels.map(({ name }) => name)).toEqual(['general', 'quiet'])
    expect(messages).toHaveLength(1)
    expect(findings).toEqual([{ what: 'no-folder', where: 'quiet' }])
  })

  test('a folder that no list names stays closed', async () => {
    const { messages, skipped } = await read(dayOf(good, { 'hidden/2016-02-15.json': good }))
    expect(messages).toHaveLength(1)
    expect(skipped).toEqual({ 'unlisted-folder': 1 })
  })

  test('two channels of one name do not share messages, and one listed twice is private', async () => {
    const twice = [
      channel('C1GENERAL', 'general'),
      channel('C2', 'general'),
      channel('G3', 'both'),
      { id: 7 },
    ]
    const { channels, messages, skipped } = await read(
      dayOf(good, {
        'channels.json': twice,
        'groups.json': [channel('G3', 'both'), channel('G4', 'mpdm-a--b-1', { is_mpim: true })],
        'mpdm-a--b-1/2016-02-15.json': [said('U1ANN', '1.000001', 'just for us')],
      }),
    )
    expect(channels.map((each) => [each.key, each.private])).toEqual([
      ['C1GENERAL', false],
      ['C2', false],
      ['G3', true],
    ])
    expect(messages.map(({ body }) => body)).toEqual(['good'])
    expect(skipped).toEqual({ 'not-a-channel': 1, 'direct-conversation': 1 })
  })

  test('a channel’s folder is found by its id, and whatever the letters are made of', async () => {
    const { messages } = await read(
      dayOf(good, {
        'channels.json': [channel('C1', 'caf\u00e9'), channel('C2', 'renamed')],
        'cafe\u0301/2016-02-15.json': good,
        'C2/2016-02-15.json': good,
      }),
    )
    expect(messages.map(({ channelKey }) => channelKey)).toEqual(['C1', 'C2'])
  })

  test('a link is not followed', async () => {
    await using dir = await tempDir()
    const other = await writeFolder(join(dir.path, 'other'), { 'secret.json': good })
    const path = await writeFolder(dir.path, dayOf(good))
    await symlink(join(other, 'secret.json'), join(path, 'general/2016-02-16.json'))
    await symlink(other, join(path, 'random'))
    const { messages, skipped } = await readAll(path)
    expect(messages).toHaveLength(1)
    expect(skipped).toEqual({ 'unsafe-path': 2 })
  })
})

describe('refused', () => {
  const refusal = (path: string) => expect(openSlackExport(path)).rejects

  test('what is not there, or no archive, or no export', async () => {
    await using dir = await tempDir()
    await refusal(join(dir.path, 'nowhere')).toMatchObject({ code: 'import.no-such-path' })
    await refusal(import.meta.filename).toMatchObject({ code: 'import.not-an-archive' })
    await refusal(dir.path).toMatchObject({ code: 'import.not-an-export' })
    const other = await writeZip(dir.path, { 'photo.jpg': 'x', 'users.json': [] })
    await refusal(other).toMatchObject({ code: 'import.not-an-export' })
    const broken = await writeFolder(dir.path, { 'channels.json': '[{"id":' })
    await refusal(broken).toMatchObject({ code: 'import.not-an-export' })
  })

  test('nothing that has channels and no messages', async () => {
    const { channels, messages } = await read({ 'channels.json': [], 'users.json': [] })
    expect([channels, messages]).toEqual([[], []])
  })
})
