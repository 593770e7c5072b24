import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { day, instantOf } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import { faultsOf, faultsOn } from './support/faults.ts'
import { visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let ann: Device
let bob: Device
let eve: Device
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hamlet-events-'))
  app = await hamlet({ dataDir })
  ann = await app.device('ann')
  bob = await app.device('bob')
  eve = await app.device('eve')
})
afterAll(async () => {
  await app?.[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

const events = '/c/kiln-circle/events'
const api = '/communities/kiln-circle/events'

/** An event of ann's in a week, published unless said otherwise. */
async function planned(input: object, isOut = true): Promise<string> {
  const id = newId()
  const starts = wallText(wallTimeAt('Europe/Oslo', instantOf(Date.now() + 7 * day)))
  const event = { id, zone: 'Europe/Oslo', starts, ...input }
  const made = await app.world.request('ann', 'post', api, event)
  expect([made.status, await made.json()]).toEqual([200, expect.anything()])
  if (isOut) await app.world.request('ann', 'put', `${api}/${id}/published`, {})
  return id
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })
/** What was written is on its way, and then there. */
async function saved(page: Page): Promise<void> {
  await page.getByText('Not saved yet').waitFor()
  await page.getByText('Saved', { exact: true }).waitFor()
}

test('an event is planned, published, full, lined up for, and its freed seat is taken', async () => {
  const his = await visit(bob, events)
  await his.getByText('Nothing is planned yet').waitFor()
  const hers = await visit(ann, events)
  await hers.getByRole('link', { name: 'Plan an event' }).first().click()
  await hers.getByLabel('Title').fill('Open kiln night')
  await hers.getByRole('button', { name: 'Begin' }).click()
  await heading(hers, 'Edit').waitFor()
  await hers.getByLabel('How many').fill('1')
  await hers.getByRole('textbox', { name: /^Place/ }).fill('Studio Nord')
  await saved(hers)
  await hers.getByRole('button', { name: 'Publish' }).click()
  await hers.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await hers.getByText('1 seat left').waitFor()

  await his.getByRole('link', { name: 'Open kiln night' }).click()
  await his.getByRole('button', { name: 'Take a seat' }).click()
  await his.getByText('You are coming').waitFor()

  const others = await visit(eve, events)
  await others.getByRole('link', { name: 'Open kiln night' }).click()
  await others.getByRole('button', { name: 'Join the waitlist' }).click()
  await others.getByText('You are in line').waitFor()

  await his.getByRole('button', { name: 'I cannot come' }).click()
  await his.getByRole('button', { name: 'Give it up' }).click()
  await his.getByText('Thank you for saying so').waitFor()
  await others.getByText('A seat is yours').waitFor()
  await others.getByRole('button', { name: 'Take it' }).click()
  await others.getByText('You are coming').waitFor()
  expect([...ann.complaints, ...bob.complaints, ...eve.complaints]).toEqual([])
})

test('what a member hands in is given back, changed by two at once, and published', async () => {
  const his = await visit(bob, `${events}/new`)
  await his.getByLabel('Title').fill('Raku in the yard')
  await his.getByRole('button', { name: 'Begin' }).click()
  await his.getByRole('button', { name: 'Hand in' }).click()
  await his.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await his.getByText('The leads have not decided yet').waitFor()

  const hers = await visit(ann, events)
  const waits = hers.getByRole('region', { name: 'Waits for you' })
  await waits.getByText('Handed in by bob').waitFor()
  await waits.getByRole('link', { name: 'Look' }).click()
  await hers.getByRole('button', { name: 'Give back' }).click()
  await hers.getByLabel('Reason').fill('Say who brings the sawdust.')
  await hers.getByRole('dialog').getByRole('button', { name: 'Give back' }).click()
  await his.getByText('Say who brings the sawdust.').waitFor()
  await his.getByRole('link', { name: 'Edit' }).click()
  await hers.getByRole('link', { name: 'Edit' }).click()

  // What cannot be sent is kept, also over a reload, and is asked about where somebody wrote meanwhile.
  await heading(his, 'Edit').waitFor()
  await bob.page.route('**/api/v1/**/events/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  )
  await his.getByLabel('In a sentence or two').fill('Bob brings it.')
  await his.getByText(/kept on this device/).waitFor()
  await hers.getByLabel('Title').fill('Raku in the snow')
  await saved(hers)
  await bob.page.unroute('**/api/v1/**/events/*')
  await his.getByRole('button', { name: 'Keep mine' }).click()
  await his.getByText('Saved', { exact: true }).waitFor()
  await hers.getByText('Bob brings it.').waitFor()
  await hers.getByRole('button', { name: 'Publish' }).click()
  await hers.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await his.getByRole('link', { name: 'Raku in the snow' }).first().waitFor()
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('the pages have no fault that axe finds', async () => {
  const ticket = { description: 'With a chair', price: '5 €', approval: false }
  const id = await planned({
    ...{ title: 'A day with everything', format: 'hybrid', joinUrl: 'https://meet.example.org' },
    body: '# Bring\n\n- a bowl\n\nWords.',
    venue: { name: 'Nord', address: 'Yard 2', access: 'Ring twice.' },
    speakers: [{ id: newId(), name: 'Nils', about: 'Fires.' }],
    agenda: [{ id: newId(), title: 'Doors', from: 0, minutes: 30 }],
    tickets: [
      { ...ticket, id: newId(), name: 'A stall', seats: 2 },
      { ...ticket, id: newId(), name: 'To look', seats: null },
    ],
    registration: {
      guests: 2,
      questions: [{ id: newId(), kind: 'many', label: 'Which?', choices: ['A', 'B'] }],
    },
  })
  const month = new Date(Date.now() + 7 * day).toISOString().slice(0, 7)
  const his = await visit(bob, `${events}/${id}`)
  await his
    .getByRole('button', { name: 'I am coming' })
    .or(his.getByRole('button', { name: 'Take a seat' }))
    .click()
  await his.getByRole('dialog').waitFor()
  expect(['the form', await faultsOf(his)]).toEqual(['the form', []])
  const screens = [
    [events, 'A day with everything'],
    [`${events}?month=${month}`, 'Mon'],
    [`${events}/past`, 'Nothing is over yet.'],
    [`${events}/new`, 'Say what and when.'],
    [`${events}/${id}`, 'Doors'],
    [`${events}/${id}/edit`, 'your changes show once you save them'],
  ] as const
  expect(await faultsOn(await visit(ann, events), screens)).toEqual([])
})
