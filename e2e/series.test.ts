import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { day, instantOf } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import { faultsOf, faultsOn } from './support/faults.ts'
import { go, visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let dataDir: string
let ann: Device
let bob: Device
let out: Device

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hamlet-series-'))
  app = await hamlet({ dataDir })
  ann = await app.device('ann')
  bob = await app.device('bob')
  out = await app.device('out')
})
afterAll(async () => {
  await app?.[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

const events = '/c/kiln-circle/events'

test('a lead makes a series; a member signs up for a date, and keeps it when it is moved and when the series is split', async () => {
  const hers = await visit(ann, `${events}/new`)
  await hers.getByLabel('Title').fill('Glaze night')
  await hers.getByRole('button', { name: 'Begin' }).click()
  await hers.getByLabel('How often').selectOption('Weekly')
  await hers.getByLabel('Every how many weeks').fill('2')
  await hers.getByLabel('Until when').selectOption('So many dates')
  await hers.getByLabel('How many dates').fill('5')
  await hers.getByText(/It takes place every 2 weeks on \w+, 5 times\./).waitFor()
  const dates = hers.locator('.repeat-preview li')
  await hers.getByText('5 dates in all.').waitFor()
  await dates
    .nth(1)
    .getByRole('button', { name: /^Leave out/ })
    .click()
  await hers.getByText('Saved', { exact: true }).waitFor()
  await hers.getByRole('button', { name: 'Publish' }).click()
  await hers.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  const series = hers.getByRole('region', { name: 'Dates' })
  await series.getByRole('listitem').nth(3).waitFor()
  expect(await series.getByRole('listitem').count()).toBe(4)

  const his = await visit(bob, events)
  await his.getByRole('link', { name: 'All dates' }).waitFor()
  expect(await his.getByRole('link', { name: 'Glaze night' }).count()).toBe(2)
  await his.getByRole('link', { name: 'All dates' }).click()
  await his.getByRole('region', { name: 'Dates' }).getByRole('link').nth(2).click()
  await his.getByRole('button', { name: 'I am coming' }).click()
  await his.getByText('It is noted.').waitFor()
  const address = his.url()

  await go(hers, address)
  await hers.getByRole('button', { name: 'Change this date' }).click()
  const asked = hers.getByRole('dialog')
  await asked.getByLabel('Begins').fill('17:15')
  await asked.getByLabel('Place').fill('Yard 2')
  await asked.getByLabel('Why').fill('The hall is let.')
  await asked.getByRole('button', { name: 'Change this date' }).click()
  await his.getByText('The hall is let.').waitFor()
  await his.getByText('Yard 2').first().waitFor()
  await his.getByText('You are coming').first().waitFor()

  await hers.getByRole('button', { name: 'Change this date' }).click()
  await asked.getByText('This and all that follow').click()
  await asked.getByRole('link', { name: 'Edit these dates' }).click()
  await hers.getByLabel('Title').fill('Glaze night by lamplight')
  await hers.getByText('What changes: title.').waitFor()
  await hers.getByText('1 person has a seat and keeps it.').waitFor()
  await hers.getByRole('button', { name: 'Change these dates' }).click()
  await hers.getByRole('heading', { name: 'Glaze night by lamplight', level: 1 }).waitFor()
  await his.getByRole('heading', { name: 'Glaze night by lamplight', level: 1 }).waitFor()
  await go(his, events)
  await his.getByRole('link', { name: 'Glaze night by lamplight' }).first().click()
  await his.getByText('It is noted.').waitFor()
  await his.getByText('17:15').first().waitFor()

  await hers.getByRole('button', { name: 'Change this date' }).click()
  await asked.getByRole('button', { name: 'Call this date off' }).click()
  await asked.getByLabel('Why').fill('Snow.')
  await asked.getByRole('button', { name: 'Call this date off' }).click()
  await his.getByText('This date does not take place').waitFor()
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('the pages of a series have no fault that axe finds', async () => {
  const id = newId()
  const starts = wallText(wallTimeAt('Europe/Oslo', instantOf(Date.now() + 7 * day)))
  await app.world.request('ann', 'post', '/communities/kiln-circle/events', {
    ...{ id, zone: 'Europe/Oslo', starts, title: 'Wheel hours', rule: 'FREQ=WEEKLY' },
  })
  const page = await visit(ann, `${events}/${id}/edit`)
  await page.getByText('And so on.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await app.world.request('ann', 'put', `/communities/kiln-circle/events/${id}/published`, {})
  await go(page, `${events}/${id}`)
  await page.getByRole('button', { name: 'Change this date' }).click()
  await page.getByRole('dialog').getByLabel('Why').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  const calendars = ['', `?month=${starts.slice(0, 7)}`, '?of=organisation']
  const screens = calendars.map((view) => [`/calendar${view}`, 'Wheel hours'] as const)
  expect(await faultsOn(page, screens)).toEqual([])
})

test('a person’s calendar holds all their communities, and others for everybody; arrows go from day to day', async () => {
  const id = newId()
  const starts = '2031-05-07T19:00'
  await app.world.request('ann', 'post', '/communities/kiln-circle/events', {
    ...{ id, zone: 'UTC', starts, title: 'Firing', rule: 'FREQ=WEEKLY;COUNT=3' },
    plan: [{ audience: ['public'], from: null }],
  })
  await app.world.request('ann', 'put', `/communities/kiln-circle/events/${id}/published`, {})
  const page = await visit(bob, '/calendar?month=2031-05')
  const day = (name: string) => page.getByRole('button', { name, exact: true })
  await day('Wednesday 7 May, 1 event').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Wednesday 21 May' }).waitFor()
  await page.keyboard.press('PageDown')
  await page.getByRole('heading', { name: 'June 2031' }).waitFor()

  const elsewhere = await visit(out, '/calendar?month=2031-05&of=organisation')
  await elsewhere.getByRole('link', { name: 'Firing' }).first().click()
  await elsewhere.getByRole('heading', { name: 'Firing', level: 1 }).waitFor()
  expect([...bob.complaints, ...out.complaints]).toEqual([])
})

test('headquarters keep a template, which leads begin an event with', async () => {
  await app.world.database.pool.query('update person set administrator = true where id = $1', [
    app.world.people.out,
  ])
  const page = await out.open('/organisation/event-templates')
  await page.getByRole('link', { name: 'New template' }).first().click()
  await page.getByLabel('Name of the template').fill('Show and tell at headquarters')
  await page.getByLabel('Title').fill('Show and tell')
  await page.getByRole('button', { name: 'Ask something' }).click()
  await page.getByRole('textbox', { name: 'Question' }).fill('What do you bring?')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep the template' }).click()
  await page.getByRole('link', { name: 'Show and tell at headquarters' }).waitFor()
  expect(await faultsOf(page)).toEqual([])

  const hers = await visit(ann, `${events}/new`)
  await hers.getByText('Show and tell at headquarters').click()
  await hers.getByRole('button', { name: 'Begin' }).click()
  await hers.locator('[value="What do you bring?"]').waitFor()

  const row = page.getByRole('listitem').filter({ hasText: 'Show and tell at headquarters' })
  await row.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await row.waitFor({ state: 'detached' })
  expect([...out.complaints, ...ann.complaints]).toEqual([])
})
