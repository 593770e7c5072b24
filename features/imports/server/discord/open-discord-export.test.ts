import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../messages/en.ts'
import type { ArchiveItem, Ids } from '../archive.ts'
import {
  conversation,
  general,
  idAt,
  serverExport,
  users,
  wrote,
} from '../testing/discord-export.ts'
import { type ExportFiles, tempDir, writeFolder, writeZip } from '../testing/slack-export.ts'
import { openDiscordExport } from './open-discord-export.ts'

const ids: Ids = {
  member: (key) => key.slice(-1),
  channel: (key) => `c${key.slice(-1)}`,
  message: ({ channelKey, key }) => `${channelKey}-${key}`,
}

async function readAll(path: string) {
  await using archive = await openDiscordExport(path)
  const items: ArchiveItem[] = []
  for await (const item of archive.read(ids, en.written)) items.push(item)
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

async function read(files: ExportFiles, write = writeFolder) {
  await using dir = await tempDir()
  return await readAll(await write(dir.path, files))
}

/** One channel with these messages. */
const channelOf = (messages: unknown) => read({ 'a.json': conversation({}, messages) })

test('a server comes with its people, and apps are known as such', async () => {
  const { people, joins } = await read(serverExport())
  expect(people.map(({ key, name, bot }) => [key.slice(-1), name, bot])).toEqual([
    ['1', 'Ann', false],
    ['2', 'Bob', false],
    ['3', 'Eve | Kiln', false],
    ['s', 'Builds', true],
  ])
  expect(joins).toEqual([{ personKey: users.ann.id, at: '2026-01-01T00:00:01.000000Z' }])
})

test('channels come by their names, a forum too, and a private thread for those in it', async () => {
  const { channels } = await read(serverExport())
  expect(
    channels.map(({ name, topic, private: closed, memberKeys }) => [
      name,
      topic,
      closed,
      memberKeys.length,
    ]),
  ).toEqual([
    ['general', 'All of it', false, 0],
    ['help', '', false, 0],
    ['board', '', true, 2],
    ['Ideas', '', false, 0],
  ])
  expect(channels[0]?.createdAt).toMatch(/^2024/)
})

test('messages come oldest first, threads after what they were begun from', async () => {
  const { messages } = await read(serverExport())
  const said = messages.map(({ at, body, thread }) => [at.slice(14, 19), body, thread?.key ?? null])
  expect(said).toEqual([
    ['00:10', 'Hello **all**, see <#c2> & <@2>', null],
    ['00:20', 'Cone 6?', null],
    ['00:40', '> <@2>: Cone 6?\n\nCone 10, always', null],
    [
      '00:50',
      '> **[Build 7](https://ci.example/7)**\n>\n> **passed**\n>\n> **Took**\n>\n> 3 min',
      null,
    ],
    ['01:00', 'Sticker: Wave\n\nFile: gone.png', null],
    ['03:21', 'between us', null],
    ['03:22', 'yes', null],
    ['03:23', 'beep', null],
    ['00:12', 'In the thread', idAt(10)],
    ['00:13', 'Me too', idAt(10)],
    ['01:40', '**A \\*new\\* name**\n\nWhat about Kilnsfolk?', null],
    ['01:41', 'Hm.', idAt(100)],
  ])
  expect(messages[0]).toMatchObject({
    channelKey: general,
    authorKey: users.ann.id,
    idAt: '2026-01-01T00:00:10.000000Z',
    pinned: { byKey: undefined, at: '2026-01-01T00:00:10.000000Z' },
    reactions: [
      { emoji: '👍', byKeys: [users.bob.id, users.eve.id] },
      { emoji: ':kiln:', byKeys: [users.bob.id] },
    ],
  })
  expect(messages[1]).toMatchObject({ editedAt: '2026-01-01T00:01:00.500000Z' })
  expect(messages[4]?.files).toEqual([{ path: 'general_Files/cup one.png', name: 'cup one.png' }])
})

test('what is left out is told, and direct conversations are never opened', async () => {
  const { skipped, items, progress } = await read(serverExport())
  expect(skipped).toEqual({
    'direct-conversation': 1,
    'file-missing': 1,
    pin: 1,
    'reaction-without-person': 2,
    'system-message': 1,
  })
  expect(JSON.stringify(items)).not.toMatch(/just for Bob/)
  expect(progress).toEqual({ done: 6, total: 6 })
})

test('a zip, and one file alone, are read the same', async () => {
  const plain = await read(serverExport())
  expect((await read(serverExport(), writeZip)).items).toEqual(plain.items)
  await using dir = await tempDir()
  const path = await writeFolder(dir.path, {
    'general.json': conversation({}, [
      wrote(users.ann, 1, 'alone', {
        attachments: [{ url: 'general.json_Files/a.png', fileName: 'a.png' }],
      }),
    ]),
    'general.json_Files/a.png': 'png',
    'other.json': conversation({ id: '5' }, [wrote(users.ann, 1, 'not asked for')]),
  })
  const { messages } = await readAll(join(path, 'general.json'))
  expect(messages).toMatchObject([{ body: 'alone', files: [{ path: 'general.json_Files/a.png' }] }])
})

test('who pinned something is known if it was said', async () => {
  const { messages } = await channelOf([
    wrote(users.ann, 1, 'keep this', { isPinned: true }),
    wrote(users.bob, 9, '', { type: '6', reference: { messageId: idAt(1) } }),
  ])
  expect(messages[0]?.pinned).toEqual({ byKey: users.bob.id, at: '2026-01-01T00:00:09.000000Z' })
})

test('messages that lack something are counted and the rest goes in', async () => {
  const { messages, skipped, findings } = await channelOf([
    wrote(users.ann, 1, 'good'),
    wrote(users.ann, 1, 'the same again'),
    wrote(users.ann, 2, 'no author', { author: null }),
    wrote(users.ann, 3, 'no time', { timestamp: 'soon' }),
    { ...wrote(users.ann, 4, 'no id'), id: {} },
    wrote(users.ann, 5, '', { type: 'ChannelNameChange' }),
    wrote(users.ann, 6, '', { type: '8' }),
    wrote(users.ann, 7, ''),
    wrote(users.ann, 8, 'odd', {
      reactions: 'x',
      mentions: 7,
      embeds: [3],
      attachments: [null],
      reference: 5,
    }),
    { ...wrote(users.ann, 9, 'bare'), id: 12, type: undefined },
    'nonsense',
    null,
  ])
  expect(messages.map(({ body }) => body)).toEqual([
    'good',
    'odd\n\nA file that is no longer there',
    'bare',
  ])
  expect(skipped).toEqual({
    duplicate: 1,
    'file-missing': 1,
    'no-author': 1,
    'no-timestamp': 1,
    'not-a-message': 3,
    'channel-change': 1,
    'system-message': 1,
    empty: 1,
  })
  expect(findings).toContainEqual({ what: 'no-author', where: 'a.json, message 3' })
})

test('what was said in one millisecond stays in order', async () => {
  const time = { timestamp: '2026-01-01T00:00:00.123+00:00' }
  const { messages } = await channelOf(
    ['12', '9', '11'].map((id) => ({ ...wrote(users.ann, 1, id, time), id })),
  )
  expect(messages.map(({ body, at }) => [body, at.slice(20, 26)])).toEqual([
    ['9', '123000'],
    ['11', '123001'],
    ['12', '123002'],
  ])
})

test('broken files cost only themselves, and what is no export is refused', async () => {
  const good = conversation({}, [wrote(users.ann, 1, 'good')])
  const { messages, skipped } = await read({
    'a.json': good,
    'b.json': JSON.stringify(conversation({ id: '2' }, [wrote(users.ann, 1, 'x')])).slice(0, -40),
    'c.json': { hello: 'world' },
    'd.json': conversation({ id: '3' }, { not: 'a list' }),
    'e.txt': 'no json',
  })
  expect(messages.map(({ body }) => body)).toEqual(['good'])
  expect(skipped).toEqual({ 'unreadable-file': 2, 'not-a-channel': 1 })

  await using dir = await tempDir()
  const other = await writeZip(dir.path, { 'channels.json': [], 'photo.jpg': 'x' })
  const code = 'import.not-a-discord-export'
  await expect(openDiscordExport(other)).rejects.toMatchObject({ code })
  await expect(openDiscordExport(import.meta.filename)).rejects.toMatchObject({
    code: 'import.not-an-archive',
  })
})
