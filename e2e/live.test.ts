import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { day, instantOf } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import { faultsOf, faultsOn } from './support/faults.ts'
import { type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let dataDir: string
let event: string
let occurrence: string

const community = '/communities/kiln-circle'

/** Tonight's talk, to which ann, bob and eve come, and which has begun a quarter of an hour ago. */
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hamlet-live-'))
  app = await hamlet({ dataDir })
  event = newId()
  const speaker = { id: newId(), name: 'Jonas Okafor', member: null, about: '' }
  const made = await call('ann', 'post', '/events', {
    ...{ id: event, title: 'The copper row', format: 'online', zone: 'Europe/Oslo', minutes: 90 },
    starts: wallText(wallTimeAt('Europe/Oslo', instantOf(Date.now() + day))),
    ...{ joinUrl: 'https://rooms.example.org/copper', speakers: [speaker] },
    agenda: [
      { id: newId(), title: 'Hello', from: 0, minutes: 10, about: '', speakers: [] },
      {
        ...{ id: newId(), title: 'Eleven tests', from: 10, minutes: 60, about: '' },
        speakers: [speaker.id],
      },
    ],
  })
  occurrence = made.row.occurrences[0].id
  await call('ann', 'put', `/events/${event}/published`, {})
  for (const name of ['ann', 'bob', 'eve'] as const)
    await call(name, 'put', `/pools/${occurrence}/rsvp`, { id: newId(), answer: 'yes' })
  await move('-15 minutes', '75 minutes')
})
afterAll(async () => {
  await app?.[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

async function call(name: Name, method: string, path: string, body: unknown) {
  const answer = await app.world.request(name, method, `${community}${path}`, body)
  if (!answer.ok) throw new Error(await answer.text())
  return await answer.json()
}

/** Time goes by: the event begins and ends so far from now. */
async function move(from: string, to: string): Promise<void> {
  const { pool } = app.world.database
  await pool.query(
    'update event_occurrence set starts_at = now() + $1::interval, ends_at = now() + $2::interval',
    [from, to],
  )
  await pool.query('update event set ends_at = now() + $1::interval', [to])
}

const part = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click()

test('an event is lived through: talk, questions, hands, rooms, and what is left of it', async () => {
  await using ann = await app.device('ann')
  await using bob = await app.device('bob')
  await using eve = await app.device('eve')
  const live = `/c/kiln-circle/live/${occurrence}`
  const [hers, his, eves] = [await ann.open(live), await bob.open(live), await eve.open(live)]
  await hers.getByText('Eleven tests').first().waitFor()

  await part(his, /^Chat/)
  await his.getByLabel('Say something').fill('The sound is fine here.')
  await his.getByLabel('Say something').press('Enter')
  await part(eves, /^Chat/)
  await eves.getByText('The sound is fine here.').waitFor()

  await part(his, /^Questions/)
  await his.getByLabel('Ask a question').fill('How long did you hold it?')
  await his.getByRole('checkbox', { name: 'Without my name' }).check()
  await his.getByRole('button', { name: 'Ask', exact: true }).click()
  await his.getByText('asked without a name · yours').waitFor()
  await part(eves, /^Questions/)
  await eves.getByRole('button', { name: 'Vote, 0 so far' }).click()
  await part(hers, /^Questions/)
  await hers.getByRole('button', { name: 'Vote, 1 so far' }).waitFor()
  await hers.getByRole('button', { name: 'What hosts do with this question' }).click()
  await hers.getByRole('menuitem', { name: 'Take up now' }).click()
  await eves.getByText('being answered now').waitFor()

  await his.getByRole('button', { name: 'Raise hand' }).click()
  await part(hers, /^People/)
  await hers.getByRole('button', { name: 'Lower the hand of bob' }).click()
  await his.getByRole('button', { name: 'Raise hand' }).waitFor()

  await part(hers, /^Backstage/)
  await hers.getByLabel('What', { exact: true }).fill('Hana on reduction')
  await hers.getByRole('button', { name: 'Add', exact: true }).click()
  await hers.getByRole('listitem').getByText('Hana on reduction').waitFor()
  await hers.getByRole('button', { name: 'Begin' }).click()
  await hers.getByText(/^\d+:\d\d left$/).waitFor()
  await hers.getByRole('button', { name: 'Send into rooms' }).click()
  await his.getByText(/^You are in room 1/).waitFor()
  await eves.getByText(/^You are in room 1/).waitFor()
  await hers.getByRole('button', { name: 'Call all back' }).click()
  await his.getByText(/^You are in room 1/).waitFor({ state: 'detached' })

  await move('-5 hours', '-2 hours')
  const after = `/c/kiln-circle/recaps/${occurrence}`
  const [host, guest] = [await ann.open(after), await bob.open(after)]
  await guest.getByText('9', { exact: true }).click()
  await guest.getByRole('button', { name: 'Send', exact: true }).click()
  await guest.getByText('Thank you. Your answer is in.').waitFor()
  await guest.getByRole('button', { name: 'Thank Jonas Okafor' }).click()
  await host.getByRole('button', { name: 'Write a recap' }).click()
  await host.getByLabel('What happened').fill('Eleven tests, four of which turned.')
  await host.getByRole('button', { name: 'Open the topic' }).click()
  await host.getByText('Looking back', { exact: true }).waitFor()
  await guest.reload()
  await guest.getByRole('link', { name: /looking back/ }).click()
  await guest.getByText('Eleven tests, four of which turned.').waitFor()
  expect([...ann.complaints, ...bob.complaints, ...eve.complaints]).toEqual([])
})

test('no screen has a fault that axe finds', async () => {
  await using ann = await app.device('ann')
  await move('-15 minutes', '75 minutes')
  const page = await ann.open(`/c/kiln-circle/live/${occurrence}`)
  for (const name of [/^Chat/, /^Questions/, /^People/, /^Backstage/]) {
    await part(page, name)
    expect(await faultsOf(page)).toEqual([])
  }
  await move('-5 hours', '-2 hours')
  await ann.open('/c/kiln-circle/speakers') // time has gone by without a word of it to the app
  const screens = [`recaps/${occurrence}`, 'speakers', 'attendance'].map(
    (path) => [`/c/kiln-circle/${path}`, 'The copper row'] as const,
  )
  expect(await faultsOn(page, screens)).toEqual([])
})
