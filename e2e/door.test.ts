import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrange } from '#features/communities/server/testing.ts'
import { installed } from './support/device.ts'
import { faultsOf } from './support/faults.ts'
import { filmOf } from './support/film.ts'
import { visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet, kept } from './support/hamlet.ts'
import { tonight } from './support/tonight.ts'

let app: Hamlet
let folder: string
let ann: Device
let mod: Device

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamlet-door-'))
  app = await hamlet({ dataDir: folder }, [
    ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    `--use-file-for-fake-video-capture=${join(folder, 'camera.y4m')}`,
  ])
  ann = await app.device('ann', installed)
  mod = await app.device('mod', installed)
})
afterAll(async () => {
  await app?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

const row = (page: Page, name: string) =>
  page.getByRole('region', { name: 'By name' }).getByRole('listitem').filter({ hasText: name })
const readPicture = (page: Page, buffer: Buffer) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ticket.png', mimeType: 'image/png', buffer })

test('tickets are scanned at two doors, without a network too, and nobody counts twice', async () => {
  const { come, path, door, date } = await tonight(app)
  await using bob = await app.device('bob')

  // The ticket, reached from the event, and there without a network.
  const theirs = await visit(mod, path)
  await theirs
    .getByRole('button', { name: 'Take a seat' })
    .or(theirs.getByText('I am coming'))
    .click()
  await theirs.getByLabel('Guests you bring').fill('1')
  await theirs.getByRole('dialog').getByRole('button', { name: 'I am coming' }).click()
  await theirs.getByRole('link', { name: 'Ticket' }).click()
  const code = theirs.getByRole('img', { name: 'QR code of your ticket' })
  await theirs.getByText('For 2 people').waitFor()
  const picture = await code.screenshot()
  await kept(theirs, date)
  const { code: said } = await come('eve')

  const first = await visit(ann, path)
  await first.getByRole('link', { name: 'Door' }).click()
  await first.getByText('0 of 3 here').waitFor()
  await readPicture(first, picture)
  await first.getByText('Welcome, mod').waitFor()
  await first.getByText('2 of 3 here').waitFor()
  const second = await bob.open(door)
  await readPicture(second, picture)
  await second.getByText('mod is in already').waitFor()
  await second.getByText('Nobody was counted twice').waitFor()

  // The camera of the second door sees the ticket of eve.
  await writeFile(join(folder, 'camera.y4m'), filmOf(said))
  await second.getByRole('button', { name: 'Scan tickets' }).click()
  await second.getByText('Welcome, eve').waitFor()
  await second.getByRole('button', { name: 'Stop the camera' }).click()
  await row(first, 'eve').getByText('in since').waitFor()
  await row(first, 'eve').getByRole('button', { name: 'Undo' }).click()
  await first.getByText('2 of 3 here').waitFor()
  await second.getByText('2 of 3 here').waitFor()

  // Both doors lose the network, and both let the same person in.
  await kept(first, date)
  app.cut()
  await theirs.reload()
  await code.waitFor()
  for (const page of [first, second]) {
    await row(page, 'eve').getByRole('button', { name: 'Check in' }).click()
    await page.getByText('Welcome, eve').waitFor()
    await page.getByText('3 of 3 here').waitFor()
  }
  await first.getByRole('button', { name: 'Walk-in' }).click()
  await first.getByLabel('Name, if they like').fill('Passing Pete')
  await first
    .getByRole('region', { name: 'Somebody who had not signed up' })
    .getByRole('button', { name: 'Check in' })
    .click()
  await first.getByText('2 check-ins are on this device alone').waitFor()
  await first.reload()
  await first.getByText('2 check-ins are on this device alone').waitFor()
  await first.getByText('4 of 3 here').waitFor()

  await app.mend()
  for (const page of [first, second]) {
    await page.getByText('on this device alone').waitFor({ state: 'detached' })
    await page.getByText('4 of 3 here').waitFor()
  }
  const { rows } = await app.world.database.pool.query(
    'select name, people from event_check_in where occurrence_id = $1 order by at',
    [date],
  )
  expect(rows).toHaveLength(3)
  expect(rows).toContainEqual({ name: 'Passing Pete', people: 1 })

  expect([...ann.complaints, ...bob.complaints, ...mod.complaints]).toEqual([])

  // The door is nobody else's.
  await visit(mod, door)
  await theirs.getByText('Hosts and leads are at the door.').waitFor()
})

test('door and ticket have no fault that axe finds', async () => {
  const { come, door, ticket } = await tonight(app, {
    title: 'A long night with many words in its title',
  })
  await come('mod', { guests: 2 })
  await come('eve', { answer: 'maybe' })
  const page = await visit(ann, door)
  await row(page, 'eve').getByRole('button', { name: 'Check in' }).click()
  await page.getByText('eve has no seat').waitFor()
  expect(['no seat', await faultsOf(page)]).toEqual(['no seat', []])
  await row(page, 'mod').getByRole('button', { name: 'Check in' }).click()
  await page.getByRole('button', { name: 'One fewer' }).click()
  await page.getByText('2 of 3 here').waitFor()
  expect(['in', await faultsOf(page)]).toEqual(['in', []])
  const theirs = await visit(mod, ticket)
  await theirs.getByRole('img', { name: 'QR code of your ticket' }).waitFor()
  expect(['ticket', await faultsOf(theirs)]).toEqual(['ticket', []])
})

test('a guest has a page and a ticket without fault, by a link', async () => {
  await arrange(app.world, { visibility: 'listed' })
  const plan = [{ audience: ['public'], from: null }]
  const { id } = await tonight(app, { title: 'Open to all', plan })
  await using out = await app.device('out')
  const page = await out.open(`/e/kiln-circle/${id}`)
  await page.getByRole('button', { name: 'Take a seat' }).click()
  await page.getByText('You have a seat').waitFor()
  expect(['seat', await faultsOf(page)]).toEqual(['seat', []])
  await page.getByRole('link', { name: 'The ticket alone' }).click()
  await page.getByRole('img', { name: 'QR code of your ticket' }).waitFor()
  await page.getByText('For you alone').waitFor()
  expect(['ticket', await faultsOf(page)]).toEqual(['ticket', []])
})
