import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { communityListeners } from '#app/listeners.ts'
import { createCommunity } from '#features/communities/server/index.ts'
import { arrange } from '#features/communities/server/testing.ts'
import { runJobs } from '#features/files/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { faultsOf, faultsOn, phone } from './support/faults.ts'
import { visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let ann: Device
let bob: Device
let eve: Device
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hamlet-library-'))
  app = await hamlet({ dataDir })
  ann = await app.device('ann')
  bob = await app.device('bob')
  eve = await app.device('eve')
})
afterAll(async () => {
  await app?.[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

const library = '/c/kiln-circle/library'
const everybody = [{ audience: ['public'], from: null }]
const announcements = '/c/kiln-circle/announcements'
const api = '/communities/kiln-circle/library'

/** Puts a page into the library, as ann. */
async function put(resource: object): Promise<string> {
  const id = newId()
  const input = { id, kind: 'page', title: 'A page', ...resource }
  const answer = await app.world.request('ann', 'post', `${api}/resources`, input)
  expect(answer.status).toBe(200)
  return id
}

/** Another community that ann leads; its address. */
async function secondCommunity(): Promise<string> {
  const { world } = app
  const id = newId()
  await world.platform.transact(async (tx) => {
    const plain = { purpose: 'x', meantFor: '', gives: '', gets: '', hue: 10, seats: 20 }
    const doors = { visibility: 'private', admission: 'invitation', language: 'en' } as const
    const founder = { id: world.people.ann, name: 'ann' }
    await createCommunity(
      tx,
      founder,
      { id, name: 'Second circle', ...plain, ...doors },
      communityListeners.created,
    )
  })
  return 'second-circle'
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })

test('a member suggests, the lead publishes, and it stands there for others at once', async () => {
  const [hers, his, others] = [
    await visit(ann, library),
    await visit(bob, library),
    await visit(eve, library),
  ]
  await his.getByRole('link', { name: 'Suggest' }).first().click()
  await his.getByText('An address, and why').click()
  await his.getByLabel('Title').fill('Cone table')
  await his.getByRole('textbox', { name: 'Address' }).fill('https://cones.example.org')
  await his.getByRole('button', { name: 'Suggest' }).click()
  await his.getByText('The leads have not decided yet').waitFor()

  await hers.getByText('Suggested by bob').waitFor()
  await hers.getByRole('link', { name: 'Look' }).click()
  await hers.getByRole('button', { name: 'Publish' }).click()
  await hers.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await others.getByRole('link', { name: 'Cone table' }).first().waitFor()
  await his.getByText('The leads have not decided yet').waitFor({ state: 'detached' })
  expect([...ann.complaints, ...bob.complaints, ...eve.complaints]).toEqual([])
})

test('a page is written, changed, compared with what it was, and talked about', async () => {
  const hers = await visit(ann, `${library}/new`)
  await hers.getByLabel('Title').fill('Iron slip')
  await hers.getByRole('textbox', { name: 'Text' }).fill('Sieve it once.')
  await hers.getByLabel('Who edits').selectOption('open')
  await hers.getByRole('button', { name: 'Publish' }).click()
  await heading(hers, 'Iron slip').waitFor()

  const his = await visit(bob, library)
  await his.getByRole('link', { name: 'Iron slip' }).first().click()
  await his.getByRole('link', { name: 'Edit' }).click()
  await his.getByRole('textbox', { name: 'Text' }).fill('Sieve it twice.')
  await his.getByLabel('What changed').fill('Once was not enough')
  await his.getByRole('button', { name: 'Save' }).click()
  await hers.getByText('Sieve it twice.').waitFor()

  await his.getByLabel('Write a comment').fill('It holds at cone 10.')
  await his.getByRole('button', { name: 'Comment', exact: true }).click()
  await hers.getByText('It holds at cone 10.').waitFor()
  await hers.getByRole('button', { name: 'More', exact: true }).click()
  await hers.getByRole('menuitem', { name: 'History' }).click()
  await hers.getByText('Once was not enough').waitFor()
  await hers.locator('del', { hasText: 'once' }).waitFor()
  await hers.locator('ins', { hasText: 'twice' }).waitFor()
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('early access opens to who agrees, takes their answer, and the lead sees both', async () => {
  const id = await put({ title: 'Glaze test grid', body: 'The celadon in the corner.' })
  const drop = { terms: 'Keep it among us.', watermark: true, question: 'Which tile?' }
  await app.world.request('ann', 'put', `${api}/resources/${id}/drop`, drop)
  const his = await visit(bob, library)
  const waits = his.getByRole('region', { name: 'Waits for you' })
  await waits.getByText('Early access: read the terms').waitFor()
  await waits.getByRole('link', { name: 'Open' }).click()
  await heading(his, 'Glaze test grid').waitFor()
  expect(await his.getByText('The celadon in the corner.').count()).toBe(0)
  await his.getByRole('button', { name: 'Read the terms' }).click()
  const dialog = his.getByRole('dialog')
  await dialog.getByText('Keep it among us.').waitFor()
  await dialog.getByRole('button', { name: 'I agree and open it' }).click()
  await his.getByText('The celadon in the corner.').waitFor()
  await his.locator('.resource-mark', { hasText: 'bob' }).waitFor({ state: 'attached' })
  await his.getByLabel('Your answer').fill('B4, it pinholes.')
  await his.getByRole('button', { name: 'Send answer' }).click()
  await his.getByText('Thank you. The leads read it.').waitFor()

  const hers = await visit(ann, `${library}/${id}/readers`)
  const line = hers.getByRole('row', { name: /bob/ })
  await line.getByText('B4, it pinholes.').waitFor()
  await line.getByText(/version 1/).waitFor()
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('a resource is planned for leads first and all later, and taken from who loses it', async () => {
  const id = await put({ title: 'Price list' })
  const his = await visit(bob, library)
  await his.getByRole('link', { name: 'Price list' }).first().waitFor()
  const hers = await ann.open(`${library}/${id}`)
  await hers.getByRole('button', { name: 'More', exact: true }).click()
  await hers.getByRole('menuitem', { name: 'Who sees it, and when' }).click()
  const dialog = hers.getByRole('dialog')
  await dialog.getByLabel('Who', { exact: true }).selectOption('leads')
  await dialog.getByRole('button', { name: 'Open to more later' }).click()
  await dialog.getByLabel('Day').fill('2031-05-02')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await hers.getByText(/Leads first, all members/).waitFor()
  await his.getByRole('link', { name: 'Price list' }).first().waitFor({ state: 'detached' })
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('a lead announces to leads first, and in another community too; all comment', async () => {
  const there = await secondCommunity()
  const [hers, his] = [await ann.open(announcements), await visit(bob, announcements)] // her new community is not told of
  await his.getByText('Nothing has been announced yet').waitFor()
  expect(await his.getByRole('link', { name: 'Announce something' }).count()).toBe(0)
  await hers.getByRole('link', { name: 'Announce something' }).click()
  const told = hers.waitForResponse((response) => response.url().endsWith('/drafts'))
  await hers.getByRole('textbox', { name: 'Text' }).fill('On Sunday, with cake.')
  await told
  await ann.open('/c/kiln-circle/drafts')
  await hers.getByText('On Sunday, with cake.').waitFor()
  await hers.getByRole('main').getByRole('link', { name: 'Announcements' }).click()
  await hers.getByRole('textbox', { name: 'Text' }).getByText('On Sunday, with cake.').waitFor()
  await hers.getByLabel('Title').fill('Open day')
  await hers.getByLabel('Who', { exact: true }).selectOption('leads')
  await hers.getByRole('button', { name: 'Open to more later' }).click()
  await hers.getByLabel('Day', { exact: true }).fill('2031-05-02')
  await hers.getByLabel('Second circle').check()
  await hers.getByRole('button', { name: 'Publish', exact: true }).click()
  await heading(hers, 'Open day').waitFor()
  await hers.getByText(/Leads first, all members/).waitFor()
  await hers.getByRole('button', { name: 'More', exact: true }).click()
  await hers.getByRole('menuitem', { name: 'Publish in other communities' }).click()
  await hers.getByRole('dialog').getByText('On its way').waitFor()
  await hers
    .getByRole('dialog')
    .getByText(/Copies come/)
    .waitFor()
  await hers.keyboard.press('Escape')
  await his.getByText('Nothing has been announced yet').waitFor()

  await hers.getByRole('button', { name: 'More', exact: true }).click()
  await hers.getByRole('menuitem', { name: 'Who sees it, and when' }).click()
  const dialog = hers.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Remove step 2' }).click()
  await dialog.getByLabel('Who', { exact: true }).selectOption('members')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await his.getByRole('link', { name: 'Open day' }).click()
  await his.getByText('On Sunday, with cake.').waitFor()
  await his.getByLabel('Write a comment').fill('I bring plates.')
  await his.getByRole('button', { name: 'Comment', exact: true }).click()
  await hers.getByText('I bring plates.').waitFor()

  await runJobs(app.world, 'library.carry')
  const elsewhere = await ann.open(`/c/${there}`)
  await elsewhere.getByRole('region', { name: 'Announced' }).getByText('Open day').click()
  await elsewhere.getByText(/from Kiln Circle/).waitFor()
  await elsewhere.getByText('On Sunday, with cake.').waitFor()
  expect(await elsewhere.getByText('I bring plates.').count()).toBe(0)
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('a lead lets everybody read a page, who find it without script and without an account', async () => {
  await arrange(app.world, { visibility: 'listed' })
  const id = await put({ title: 'Open recipe', body: '## Mixing\n\nSieve it *twice*.' })
  const hers = await ann.open(`${library}/${id}`)
  await hers.getByRole('button', { name: 'More', exact: true }).click()
  await hers.getByRole('menuitem', { name: 'Who sees it, and when' }).click()
  const dialog = hers.getByRole('dialog')
  await dialog.getByLabel('Who', { exact: true }).selectOption('public')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await hers.getByText('Public', { exact: true }).waitFor()
  await hers.getByRole('button', { name: 'More', exact: true }).click()
  await hers.getByRole('menuitem', { name: 'Copy the address for everybody' }).waitFor()
  expect(ann.complaints).toEqual([])

  await using device = await app.device('out', { javaScriptEnabled: false })
  await device.page.context().clearCookies()
  const page = await device.open('/communities/kiln-circle')
  await page.getByRole('link', { name: 'Open recipe' }).click()
  await heading(page, 'Open recipe').waitFor()
  await page.getByRole('heading', { name: 'Mixing', level: 2 }).waitFor()
  expect(await page.locator('em').textContent()).toBe('twice')
  await page.setViewportSize(phone.viewport)
  await heading(page, 'Open recipe').waitFor()
  expect(device.complaints).toEqual([])
})

test('the pages have no fault that axe finds', async () => {
  const long = `# One\n\nWords.\n\n## Two\n\nWords.\n\n## Three\n\n| a | b |\n|---|---|\n| 1 | 2 |`
  const id = await put({ title: 'A page with parts', body: long, tags: ['slip'] })
  const page = await visit(ann, library)
  const screens = [
    [library, 'A page with parts'],
    [`${library}/new`, 'What is it?'],
    [`${library}/${id}`, 'slip'],
    [`${library}/${id}/edit`, 'What changed'],
    [`${library}/${id}/history`, 'First version'],
    [`${library}/${id}/readers`, 'opened it'],
    [announcements, 'What the leads want everybody to know.'],
    [`${announcements}/new`, 'Announce something'],
  ] as const
  expect(await faultsOn(page, screens)).toEqual([])
  const open = await put({ title: 'For everybody', body: long, plan: everybody, tags: ['slip'] })
  const outside = await ann.open(`/l/${app.world.community}/${open}`)
  await outside.locator('h1').waitFor()
  expect(await faultsOf(outside)).toEqual([])
})
