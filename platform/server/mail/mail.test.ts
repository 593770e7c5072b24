import { runMigrations } from 'graphile-worker'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { openDatabase } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { transactor } from '../db/transaction.ts'
import { testDatabase } from '../testing/test-database.ts'
import { mailJobs } from './deliver.ts'
import { writeLetter } from './letter.ts'
import { listOutbox } from './outbox.ts'
import { deliverJob, type Mail, sendMail } from './send-mail.ts'
import { mailServer } from './testing.ts'

const migrations = `${import.meta.dirname}/../../migrations`

let database: Database
beforeAll(async () => {
  database = await testDatabase('platform', async (url) => {
    await using target = openDatabase(url, 2)
    await migrate(target, [{ name: 'platform', folder: migrations }])
    await runMigrations({ connectionString: url })
  })
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(() => database.pool.query('delete from mail_outbox'))

const config = { publicUrl: 'https://hamlet.example', mailFrom: 'Hamlet <hamlet@example.org>' }
const letter = writeLetter(
  {
    subject: 'Your link\r\nBcc: everybody@example.org',
    greeting: 'Hello <Lena>,',
    paragraphs: ['welcome & enjoy.'],
    action: { label: 'Sign in', url: 'https://hamlet.example/in?a=1&b=2' },
    notes: ['It works once.'],
  },
  'en',
)

async function outbox(mail: Partial<Mail> = {}): Promise<string> {
  await transactor(database)((tx) =>
    sendMail(tx, { to: 'lena@example.org', kind: 'test', ...letter, ...mail }),
  )
  const [{ id } = { id: '' }] = await listOutbox(database, { limit: 1 })
  return id
}

function deliver(id: string, smtpUrl?: string): Promise<void> {
  const task = mailJobs({ ...config, smtpUrl }, database)[deliverJob]
  return task ? task({ mail: id }) : Promise.reject(new Error('no such job'))
}

const state = async () => (await listOutbox(database, { limit: 1 }))[0]

test('a mail that is written with a change is noted with it, or not at all', async () => {
  const write = transactor(database)(async (tx) => {
    await sendMail(tx, { to: 'lena@example.org', kind: 'test', ...letter })
    throw new Error('changed my mind')
  })
  await expect(write).rejects.toThrow('changed my mind')
  expect(await listOutbox(database, { limit: 10 })).toEqual([])
  await outbox()
  const { rows } = await database.pool.query(
    'select task_identifier from graphile_worker.jobs where task_identifier = $1',
    [deliverJob],
  )
  expect(rows).toHaveLength(1)
})

test('a mail server gets the mail, once, and then its words are gone from here', async () => {
  await using server = await mailServer()
  const id = await outbox()
  await deliver(id, server.url)
  await deliver(id, server.url) // a job may run twice
  expect(server.received).toHaveLength(1)
  const [{ to, raw } = { to: [], raw: '' }] = server.received
  expect(to).toEqual(['lena@example.org'])
  expect(raw).toMatch(/^From: Hamlet <hamlet@example.org>/m)
  expect(raw).toMatch(/^Subject: Your link Bcc: everybody@example.org/m)
  expect(raw).not.toMatch(/^Bcc:/m)
  expect(raw).toContain(`Message-ID: <${id}@hamlet.example>`)
  expect(raw).toContain('multipart/alternative')
  expect(raw).toContain('Sign in:\r\nhttps://hamlet.example/in?a=1&b=2')
  expect(raw).toContain('Hello &#60;Lena&#62;')
  expect(await state()).toMatchObject({ state: 'sent', attempts: 1, error: null, text: null })
  const { rows } = await database.pool.query('select text, html from mail_outbox')
  expect(rows).toEqual([{ text: '', html: null }])
})

test('what a mail says of itself goes along, and one of many leaves nothing behind', async () => {
  await using server = await mailServer()
  const envelope = {
    ...{
      from: 'Lena in Kiln Circle',
      replyTo: { name: 'Kiln Circle', address: 'reply+abc@example.org' },
      id: 'post-1',
    },
    follows: ['topic-1'],
    list: {
      ...{ name: 'Kiln Circle', id: 'kiln-circle' },
      unsubscribe: 'https://hamlet.example/mails/stop/abc',
    },
  }
  await deliver(await outbox({ envelope, passing: true }), server.url)
  const [{ raw } = { raw: '' }] = server.received
  for (const line of [
    'From: Lena in Kiln Circle <hamlet@example.org>',
    'Reply-To: Kiln Circle <reply+abc@example.org>',
    'Message-ID: <post-1@hamlet.example>',
    'In-Reply-To: <topic-1@hamlet.example>',
    'References: <topic-1@hamlet.example>',
    'List-ID: "Kiln Circle" <kiln-circle.hamlet.example>',
    'List-Unsubscribe: <https://hamlet.example/mails/stop/abc>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'Auto-Submitted: auto-generated',
  ])
    expect(raw.split('\r\n')).toContain(line)
  expect(await state()).toBeUndefined()
  const refused = await outbox({ envelope, passing: true })
  await database.pool.query('update mail_outbox set attempts = 11')
  await deliver(refused, 'smtp://127.0.0.1:1')
  expect(await state()).toMatchObject({ id: refused, state: 'failed' })
  const { rows } = await database.pool.query('select text, envelope from mail_outbox')
  expect(rows).toEqual([{ text: '', envelope: null }])
})

test('without a mail server it stays to be read', async () => {
  await deliver(await outbox())
  expect(await state()).toMatchObject({ state: 'kept', text: letter.text })
})

test('a server that is busy is tried again', async () => {
  await using server = await mailServer({
    onRcptTo: (_address, _session, callback) =>
      callback(Object.assign(new Error('Come back later'), { responseCode: 451 })),
  })
  const id = await outbox()
  await expect(deliver(id, server.url)).rejects.toThrow('Come back later')
  expect(await state()).toMatchObject({ state: 'waiting', attempts: 1, text: null })
  expect((await state())?.error).toContain('Come back later')

  await using better = await mailServer()
  await deliver(id, better.url)
  expect(better.received).toHaveLength(1)
  expect(await state()).toMatchObject({ state: 'sent', attempts: 2, error: null })
})

test('a refusal for good is not repeated', async () => {
  await using server = await mailServer({
    onRcptTo: (_address, _session, callback) =>
      callback(Object.assign(new Error('No such mailbox'), { responseCode: 550 })),
  })
  await deliver(await outbox(), server.url)
  expect(await state()).toMatchObject({ state: 'failed', attempts: 1 })
  expect((await state())?.error).toContain('No such mailbox')
})

test('a server that never answers is given up on in the end', async () => {
  const id = await outbox()
  await database.pool.query('update mail_outbox set attempts = 11')
  await deliver(id, 'smtp://127.0.0.1:1')
  expect(await state()).toMatchObject({ state: 'failed', attempts: 12 })
})

test('mails are forgotten after 30 days', async () => {
  const old = await outbox()
  await database.pool.query(`update mail_outbox set created_at = now() - interval '31 days'`)
  await deliver(await outbox())
  const left = await listOutbox(database, { limit: 10 })
  expect(left.map(({ id }) => id)).not.toContain(old)
  expect(left).toHaveLength(1)
})
