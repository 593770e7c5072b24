import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { hour, instantOf } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import { faultsOf } from './support/faults.ts'
import { go, visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'
import { tonight } from './support/tonight.ts'

let app: Hamlet
let dataDir: string
let bob: Device
let eve: Device
let mod: Device

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hamlet-attendees-'))
  app = await hamlet({ dataDir })
  bob = await app.device('bob')
  eve = await app.device('eve')
  mod = await app.device('mod')
})
afterAll(async () => {
  await app?.[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

const seat = { id: newId(), name: 'Seat', description: '', price: '' }

test('hosts decide about many, add beyond the seats, hear who is late, and take somebody off the list', async () => {
  const { come, id, path } = await tonight(app, {
    tickets: [{ ...seat, seats: 2, approval: true }],
  })
  await come('eve', { consent: { attendees: true, hosts: true, sponsors: false } })
  await come('ann')
  await come('mod')

  const own = await visit(mod, path)
  await own.getByText('You are number 1 in line').waitFor()
  const host = await visit(bob, path)
  await host.getByRole('link', { name: 'Who comes' }).click()
  const asked = host.getByRole('region', { name: 'Asked for a seat' })
  await asked.getByText('eve@example.org').waitFor()
  expect(await asked.getByText('ann@example.org').count()).toBe(0)
  await asked.getByRole('checkbox', { name: 'Select all' }).check()
  await asked.getByRole('button', { name: 'Let 2 in' }).click()
  const going = host.getByRole('region', { name: 'Seat' })
  await going.getByText('2 of 2').waitFor()
  const row = (name: string) =>
    host.getByRole('main').getByRole('listitem').filter({ hasText: name })

  const hers = await visit(eve, path)
  await hers.getByText('You are coming').first().waitFor()
  await hers.getByText('Hosts see your mail address.').waitFor()
  await hers.getByRole('img', { name: 'eve' }).waitFor() // who comes sees the faces of who does
  await hers.getByRole('button', { name: 'I come late' }).click()
  await host.getByText('eve comes late').waitFor()
  await hers.getByRole('button', { name: 'Say more' }).click()
  await hers.getByLabel('What they should know').fill('The ferry waits.')
  await hers.getByRole('button', { name: 'Tell them' }).click()
  await row('eve').getByText('Comes late: The ferry waits.').waitFor()

  await host.getByRole('button', { name: 'Add somebody' }).click()
  const form = host.getByRole('dialog')
  await form.getByLabel('Or somebody else, by name').fill('Ida Quist')
  await form.getByRole('button', { name: 'Add somebody' }).click()
  await form.getByText('There are only 0 free seats').waitFor()
  await form.getByRole('checkbox', { name: 'Also beyond the seats' }).check()
  await form.getByRole('button', { name: 'Add somebody' }).click()
  await row('Ida Quist').getByText('Beyond the seats, by bob').waitFor()

  // Who sees the list as everybody does.
  await hers.getByRole('link', { name: 'See all' }).click()
  await hers.getByText('and 2 more, who are not named here').waitFor()
  expect(await hers.getByRole('button', { name: 'Add somebody' }).count()).toBe(0)

  await row('eve').getByRole('button', { name: 'More' }).click()
  await host.getByRole('menuitem', { name: 'Send the mail again' }).click()
  await host.getByText('The mail is on its way.').waitFor()
  await row('eve').getByRole('button', { name: 'More' }).click()
  await host.getByRole('menuitem', { name: 'Take off the list' }).click()
  await form.getByLabel('What they read').fill('The floor gave way.')
  await form.getByRole('button', { name: 'Take off the list' }).click()
  await row('ann').waitFor()
  await host.getByText('Do not come').click()
  await row('eve').getByText('Was turned away').waitFor()
  const table = await app.world.request(
    'bob',
    'get',
    `/communities/kiln-circle/pools/${new URL(host.url()).searchParams.get('date')}/attendees.csv`,
  )
  expect(await table.text()).toContain('Ida Quist')
  // Once it is over, who was not there is noted.
  const starts = wallText(wallTimeAt('Europe/Oslo', instantOf(Date.now() - 3 * hour)))
  const event = `/communities/kiln-circle/events/${id}`
  const { row: before } = await (await app.world.request('ann', 'get', event)).json()
  const earlier = { after: before.version, starts, minutes: 60 }
  expect((await app.world.request('ann', 'patch', event, earlier)).status).toBe(200)
  const missed = row('ann')
  await missed.getByRole('button', { name: 'More' }).click()
  await host.getByRole('menuitem', { name: 'Was not there' }).click()
  await missed.getByText('Was not there').waitFor()
  await host.getByRole('button', { name: 'Undo' }).click()
  await missed.getByText('Was not there').waitFor({ state: 'detached' })
  // That there was no seat left was said, and answered.
  expect(bob.complaints.filter((said) => !said.includes('409'))).toEqual([])
  expect([...eve.complaints, ...mod.complaints]).toEqual([])
})

test('the link of an offered seat takes it by a press, for whom it was mailed to alone', async () => {
  const { come, path, date } = await tonight(app, { tickets: [{ ...seat, seats: 1 }] })
  for (const name of ['eve', 'mod'] as const) await come(name)
  await come('eve', { answer: 'no' })
  const { rows } = await app.world.database.pool.query(
    `select claim_secret from event_rsvp where pool_id = $1 and status = 'offered'`,
    [date],
  )
  const link = `${path}/claim?pool=${date}&claim=${rows[0]?.claim_secret}`
  const other = await visit(eve, link)
  await other.getByText('This seat was offered to somebody else.').waitFor()
  const own = await visit(mod, link)
  await own.getByText('A seat is yours').waitFor()
  await own.reload() // to open it takes nothing
  await own.getByRole('button', { name: 'Take a seat' }).click()
  await own.getByText('You are coming').waitFor()
  await own.getByRole('link', { name: 'Your ticket' }).click()
  await own.getByRole('img', { name: 'QR code of your ticket' }).waitFor()
  await go(own, `${path}/claim?pool=${date}&claim=earlier`)
  await own.getByText('You are coming').waitFor()
  await go(other, `${path}/claim?pool=${date}&claim=earlier`)
  await other.getByText('This link belongs to an earlier offer.').waitFor()
  expect(mod.complaints).toEqual([])
})

test('the lists have no fault that axe finds', async () => {
  const question = { id: newId(), kind: 'text', label: 'What do you bring?', choices: [] }
  const { come, people, path, date } = await tonight(app, {
    tickets: [
      { ...seat, name: 'Stall', seats: 2, approval: true },
      { ...seat, id: newId(), name: 'To look', seats: 1, approval: false },
    ],
    registration: { guests: 2, questions: [{ ...question, required: false }] },
  })
  const answers = [{ questionId: question.id, values: ['A bowl'] }]
  await come('eve', { answers, consent: { attendees: true, hosts: true, sponsors: true } })
  await come('mod', { answer: 'maybe' })
  const page = await visit(bob, people)
  await page.getByText('A bowl').waitFor()
  expect(['hosts', await faultsOf(page)]).toEqual(['hosts', []])
  await page.getByRole('button', { name: 'Add somebody' }).click()
  await page.getByRole('dialog').waitFor()
  expect(['add', await faultsOf(page)]).toEqual(['add', []])
  const seen = await visit(mod, people)
  await seen.getByText('Nobody has signed up yet').waitFor()
  expect(['seen', await faultsOf(seen)]).toEqual(['seen', []])
  await go(seen, path)
  await seen.getByText('You may come').first().waitFor()
  expect(['event', await faultsOf(seen)]).toEqual(['event', []])
  await go(seen, `${path}/claim?pool=${date}&claim=none`)
  await seen.getByText('This link takes no seat').waitFor()
  expect(['claim', await faultsOf(seen)]).toEqual(['claim', []])
  const own = await visit(eve, '/c/kiln-circle/events')
  await own.getByRole('link', { name: 'What others see of you' }).click()
  await own.getByText('Seen by others who come (your name), hosts').first().waitFor()
  expect(['consents', await faultsOf(own)]).toEqual(['consents', []])
})
