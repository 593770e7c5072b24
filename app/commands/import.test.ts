import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMember, findCommunity } from '#features/communities/server/index.ts'
import {
  channel,
  type ExportFiles,
  said,
  teamExport,
  tempDir,
  writeFolder,
  writeZip,
} from '#features/imports/server/testing/slack-export.ts'
import { newId } from '#lib/ids.ts'
import type { Database } from '#platform/server/db/database.ts'
import { transactor } from '#platform/server/db/transaction.ts'
import { testDatabase } from '#platform/server/testing/test-database.ts'
import { migrateDatabase } from '../migrations.ts'
import { root } from './tools.ts'

let dir: Awaited<ReturnType<typeof tempDir>>
let database: Database

beforeAll(async () => {
  dir = await tempDir()
  database = await testDatabase('hamlet', migrateDatabase)
})
afterAll(async () => {
  await database[Symbol.asyncDispose]()
  await dir[Symbol.asyncDispose]()
})

function start(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: database.url, DATA_DIR: dir.path }
  return spawn(process.execPath, ['app/cli.ts', 'import', ...args], { cwd: root, env })
}

async function run(...args: string[]) {
  const child = start(...args)
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { out, err, code }
}

async function rowsOf(table: 'chat_message' | 'file'): Promise<number> {
  const { rows } = await database.pool.query(`select count(*) from ${table}`)
  return Number(rows[0].count)
}

/** Messages with a file each. */
function manyFiles(count: number): ExportFiles {
  const day = Array.from({ length: count }, (_, i) => ({
    ...said('U1', `${1_455_500_000 + i}.000001`, `n ${i}`),
    files: [{ id: `F${i}`, name: `${i}.txt` }],
  }))
  const contents = day.map((_, i) => [`__uploads/F${i}/${i}.txt`, `text ${i}`])
  const lists = { 'users.json': [], 'channels.json': [channel('C1', 'files')] }
  return { ...lists, 'files/2016-02-15.json': day, ...Object.fromEntries(contents) }
}

function manyMessages(count: number): ExportFiles {
  const day = Array.from({ length: count }, (_, i) =>
    said('U1', `${1_455_500_000 + i}.000001`, `n ${i}`),
  )
  return { 'users.json': [], 'channels.json': [channel('C1', 'many')], 'many/2016-02-15.json': day }
}

test('prints exactly what was added as JSON, and what is worth a look beside it', async () => {
  const zip = await writeZip(dir.path, teamExport())
  const { out, err, code } = await run('slack', zip, '--community', 'team', '--create', '--json')
  expect(JSON.parse(out)).toEqual({
    people: 3,
    channels: 3,
    messages: 7,
    reactions: 3,
    threads: 1,
    files: 0,
    skipped: { 'direct-conversation': 2, empty: 1, 'reaction-without-person': 1 },
  })
  expect(err).toBe(
    'general/2016-02-16.json, 1455600001.000001: a message without anything to read\n',
  )
  expect(code).toBe(0)

  const again = await run('slack', zip, '--community', 'team')
  expect(again.out.split('\n').slice(0, 9)).toEqual([
    'Added:',
    '  0 people',
    '  0 channels',
    '  0 messages',
    '  0 reactions',
    '  0 threads',
    '  0 files',
    'Left out:',
    '  7 × already here from an earlier import',
  ])
})

test('refuses in one sentence what it can not import', async () => {
  const folder = await writeFolder(dir.path, { 'photo.jpg': 'x' })
  const refused = await run('slack', folder, '--community', 'none', '--create')
  expect(refused).toMatchObject({ out: '', code: 1 })
  expect(refused.err).toMatch(/^This is no Slack export: .*\n$/)

  const nowhere = await run('slack', await writeZip(dir.path, teamExport()), '--community', 'none')
  expect(nowhere.err).toBe(
    'There is no community with the address none. Create it first, or add --create.\n',
  )
  expect((await run('slack')).err).toMatch(/^Say what to import/)
})

test('killed in the middle it completes the next time', async () => {
  const before = await rowsOf('chat_message')
  const zip = await writeZip(dir.path, manyMessages(30_000))
  const first = start('slack', zip, '--community', 'many', '--create')
  const exit = once(first, 'exit')
  while ((await rowsOf('chat_message')) === before) await sleep(5)
  first.kill('SIGKILL')
  await exit
  const kept = (await rowsOf('chat_message')) - before
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(30_000)

  const second = await run('slack', zip, '--community', 'many', '--json')
  expect(JSON.parse(second.out)).toMatchObject({
    people: 1,
    channels: 1,
    messages: 30_000 - kept,
    skipped: { 'already-imported': kept },
  })
  expect((await rowsOf('chat_message')) - before).toBe(30_000)
}, 120_000)

test('killed while files come in it completes the next time, each file once', async () => {
  const zip = await writeZip(dir.path, manyFiles(180))
  const first = start('slack', zip, '--community', 'files', '--create')
  const exit = once(first, 'exit')
  while ((await rowsOf('file')) === 0) await sleep(5)
  first.kill('SIGKILL')
  await exit
  const kept = await rowsOf('file')
  expect(kept).toBeLessThan(180)

  const second = await run('slack', zip, '--community', 'files', '--json')
  expect(JSON.parse(second.out)).toMatchObject({
    messages: 180 - kept,
    files: 180 - kept,
    skipped: { 'already-imported': kept },
  })
  expect(await rowsOf('file')).toBe(180)
  const stored = await readdir(join(dir.path, 'files', 'files'), { recursive: true })
  expect(stored.filter((path) => /[0-9a-f]{64}$/.test(path))).toHaveLength(180)
}, 120_000)

test('a calendar file becomes drafts, once', async () => {
  const slack = await writeZip(dir.path, teamExport())
  await run('slack', slack, '--community', 'days', '--create')
  const person = newId()
  await database.pool.query(
    `insert into person (id, name, email, email_verified) values ($1, 'Lena', $2, true)`,
    [person, `${person}@example.org`],
  )
  await transactor(database)(async (tx) => {
    const found = await findCommunity(tx, 'days')
    const lead = { id: newId(), person: { id: person, name: 'Lena' }, role: 'lead' } as const
    await addMember(tx, { community: found?.id ?? '', guidelinesAccepted: 1, ...lead })
  })
  const event = (title: string, year: number) =>
    `BEGIN:VEVENT\r\nUID:${title}\r\nSUMMARY:${title}\r\nDTSTART:${year}0101T100000Z\r\nbroken\r\nEND:VEVENT\r\n`
  const folder = await writeFolder(dir.path, {
    'days.ics': `BEGIN:VCALENDAR\r\n${event('One', 2100)}${event('Past', 2001)}END:VCALENDAR\r\n`,
  })
  const path = join(folder, 'days.ics')
  const { out, err, code } = await run('ics', path, '--community', 'days', '--json')
  expect(err).toContain('Line 6: a line that cannot be read (broken)\n')
  expect([JSON.parse(out), code]).toEqual([{ events: 1, skipped: { over: 1 }, problems: 2 }, 0])
  const again = await run('ics', path, '--community', 'days')
  expect(again.out).toBe('Nothing came in.\n  1 × is here already\n  1 × is over\n')
  expect((await run('ics', path, '--community', 'nowhere')).err).toBe(
    'There is no community with the address nowhere, or nobody leads it.\n',
  )
  expect((await run('ics', `${path}x`, '--community', 'days')).err).toMatch(/^There is no file /)
})
