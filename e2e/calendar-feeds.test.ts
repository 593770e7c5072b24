import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { day, instantOf } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import { faultsOf } from './support/faults.ts'
import { go, visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let dataDir: string
let bob: Device

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hamlet-calendars-'))
  app = await hamlet({ dataDir })
  bob = await app.device('bob')
})
afterAll(async () => {
  await app?.[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

const events = '/c/kiln-circle/events'
const at = (days: number) => wallText(wallTimeAt('Europe/Oslo', instantOf(Date.now() + days * day)))

async function planned(title: string): Promise<string> {
  const id = newId()
  const body = { id, title, zone: 'Europe/Oslo', starts: at(7) }
  const plan = [{ audience: ['public'], from: null }]
  await app.world.request('ann', 'post', '/communities/kiln-circle/events', { ...body, plan })
  await app.world.request('ann', 'put', `/communities/kiln-circle/events/${id}/published`, {})
  return id
}

async function read(url: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(url)
  return { status: answer.status, text: await answer.text() }
}

test('an event goes into calendars: by an address of one’s own, as a file, and from outside without script', async () => {
  const id = await planned('Open kiln night')
  const page = await visit(bob, `${events}/${id}`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Add to calendar' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Open kiln night.ics')

  await go(page, events)
  await page.getByRole('link', { name: 'In my calendar' }).click()
  const form = page.getByRole('dialog')
  await form.getByText('An address for your calendar').waitFor()
  expect(await form.getByLabel('Events of').inputValue()).toBe(app.world.community)
  await form.getByText('All events I may see').click()
  expect(await faultsOf(page)).toEqual([])
  await form.getByRole('button', { name: 'Make the address' }).click()
  const address = page.getByText(/^http:.*\/calendars\/[\w-]{32}\.ics$/)
  const url = (await address.textContent()) ?? ''
  const webcal = page.getByRole('link', { name: 'Open in my calendar' })
  expect(await webcal.getAttribute('href')).toBe(url.replace('http:', 'webcal:'))
  expect(await faultsOf(page)).toEqual([])
  expect((await read(url)).text).toContain('SUMMARY:Open kiln night')
  await page.getByRole('button', { name: 'I have copied it' }).click()
  expect(await address.count()).toBe(0)
  await page.reload()
  await page.getByText(/ends in .* · last read/).waitFor()
  await page.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByText('No calendar reads here yet').waitFor()
  expect((await read(url)).status).toBe(404)

  await using outside = await app.device('out', { javaScriptEnabled: false })
  const shown = await outside.open(`/e/${app.world.community}/${id}`)
  const file = shown.getByRole('link', { name: 'Add to calendar' })
  const { text } = await read(app.url + ((await file.getAttribute('href')) ?? ''))
  expect(text).toContain('SUMMARY:Open kiln night')
  expect([...bob.complaints, ...outside.complaints]).toEqual([])
})

test('a lead brings in a calendar after a look at what comes in', async () => {
  const compact = (days: number) => `${at(days).replaceAll(/[-:]/g, '')}00`
  const event = (lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
  const buffer = Buffer.from(
    [
      'BEGIN:VCALENDAR',
      'X-WR-CALNAME:Studio Nord',
      ...event(['UID:1', 'SUMMARY:Throwing', `DTSTART:${compact(9)}`, 'RRULE:FREQ=WEEKLY']),
      ...event(['UID:2', 'SUMMARY:Long ago', 'DTSTART:20010101T100000Z']),
      ...event(['UID:3', 'SUMMARY:Glaze night', `DTSTART:${compact(12)}`, 'neither this nor that']),
      'END:VCALENDAR',
    ].join('\r\n'),
  )
  await using ann = await app.device('ann')
  const page = await ann.open(events)
  await page.getByRole('link', { name: 'Bring in a calendar' }).click()
  await page.getByRole('heading', { name: 'Events from a calendar file' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  const file = { name: 'studio.ics', mimeType: 'text/calendar', buffer }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { name: '2 events come in' }).waitFor()
  await page.getByText('Line 9: is over').waitFor()
  await page.getByText('neither this nor that').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Bring in 2 events' }).click()
  await page.getByText('2 events came in.').waitFor()
  await page.getByRole('link', { name: 'To the events' }).click()
  await page.getByRole('region', { name: 'Drafts' }).getByText('Glaze night').waitFor()

  await go(page, `${events}/import`)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { name: 'Nothing comes in' }).waitFor()
  const his = await visit(bob, `${events}/import`)
  await his.getByText('Leads bring in calendars.').waitFor()
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})
