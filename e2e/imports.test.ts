import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serverExport } from '#features/imports/server/testing/discord-export.ts'
import { tempDir, writeZip } from '#features/imports/server/testing/slack-export.ts'
import { faultsOn } from './support/faults.ts'
import { go } from './support/go.ts'
import { type Hamlet, hamlet } from './support/hamlet.ts'

let dir: Awaited<ReturnType<typeof tempDir>>
let app: Hamlet

beforeAll(async () => {
  dir = await tempDir()
  app = await hamlet({ dataDir: join(dir.path, 'data') })
  await writeZip(dir.path, serverExport())
})
afterAll(async () => {
  await app?.[Symbol.asyncDispose]()
  await dir?.[Symbol.asyncDispose]()
})

test('a lead brings a history, invites who was in most of it, and they take it over and erase it', async () => {
  await using ann = await app.device('ann', { permissions: ['clipboard-read', 'clipboard-write'] })
  await using bob = await app.device('bob')
  const page = await ann.open('/c/kiln-circle/settings/history')
  await page.getByRole('radio', { name: 'Discord' }).check()
  await page.locator('input[type=file]').setInputFiles(join(dir.path, 'export.zip'))
  await page.getByText('12 messages').waitFor()
  await page.getByText('What was left out').click()
  await page.getByText('1 × a direct conversation; those are never imported').waitFor()

  const seen = await bob.open('/c/kiln-circle/people')
  await seen.getByRole('heading', { name: 'People' }).waitFor()
  await go(page, '/c/kiln-circle')
  await page.getByRole('heading', { name: 'Your history is here' }).waitFor()
  await page
    .getByRole('button', { name: /^Invite link for / })
    .first()
    .click()
  await page.getByText(/is copied. Send it to them yourself/).waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  await seen.goto(link)
  await seen.getByRole('button', { name: /^That’s me, / }).click()
  await seen.waitForURL(/welcome/)
  await go(seen, '/c/kiln-circle/past')
  await seen.getByRole('heading', { name: /messages are yours/ }).waitFor()
  await seen.getByRole('button', { name: 'Erase my past' }).click()
  await seen.getByRole('button', { name: 'Erase for good' }).click()
  await seen.getByText('Nothing that was imported is yours').waitFor()

  await page.getByRole('button', { name: 'Put away' }).click()
  await expect
    .poll(() => page.getByRole('heading', { name: 'Your history is here' }).count())
    .toBe(0)
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('no screen has a fault that axe finds', async () => {
  await using ann = await app.device('ann')
  const { rows } = await app.world.database.pool.query(
    `select id from member where state = 'shadow' limit 1`,
  )
  const kiln = '/c/kiln-circle'
  const screens = [
    [`${kiln}/settings/history`, '12 messages'],
    [`${kiln}/past`, 'Nothing that was imported is yours'],
    [kiln, 'New among us'],
    [`${kiln}/people/${rows[0].id}`, 'All people'],
  ] as const
  expect(await faultsOn(await ann.open(kiln), screens)).toEqual([])
})
