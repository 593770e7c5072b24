import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { faultsOf, faultsOn } from './support/faults.ts'
import { go, visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let ann: Device
let code: string

const kiln = '/communities/kiln-circle'
const longName = 'Dr. Wolfeschlegelsteinhausenbergerdorff-Oyelaran-Featherstonehaugh the Third'

beforeAll(async () => {
  app = await hamlet()
  ann = await app.device('ann')
  const { world } = app
  await world.request('ann', 'patch', kiln, {
    visibility: 'listed',
    admission: 'application',
    meantFor: 'Potters with a kiln, or with the wish for one.',
    gives: 'An evening a month, and honest words about pots.',
    gets: 'A shared kiln, and people who ask how the firing went.',
  })
  await world.database.pool.query('update person set name = $1, headline = $2 where id = $3', [
    longName,
    'يعمل بالطين والنار',
    world.people.eve,
  ])
  const members = [(await world.member('bob')).member, (await world.member('eve')).member]
  const ring = { id: newId(), name: 'Founders', description: 'Who dug the first clay.', members }
  await world.request('ann', 'post', `${kiln}/rings`, ring)
  await world.request('ann', 'post', `${kiln}/invitations`, {
    id: newId(),
    email: 'fay@example.org',
  })
  const link = await world.request('ann', 'post', `${kiln}/invitations`, { id: newId() })
  code = (await link.json()).code
  await world.request('out', 'post', `${kiln}/applications`, { why: 'I fire with wood.' })
})
afterAll(() => app?.[Symbol.asyncDispose]())

test('no screen has a fault that axe finds', async () => {
  const { page } = ann
  for (const path of ['/communities', '/communities/kiln-circle']) {
    await ann.open(path)
    await page.locator('h1').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
  }
  const eve = (await app.world.member('eve')).member
  const screens = [
    ['/discover', 'You are in'],
    ['/join/kiln-circle', 'Go there'],
    ['/c/kiln-circle/welcome', 'How we talk'],
    ['/c/kiln-circle/people', longName],
    [`/c/kiln-circle/people/${eve}`, 'Their time'],
    ['/c/kiln-circle/settings', 'This is how it looks'],
    ['/c/kiln-circle/settings/guidelines', 'Version 1'],
    ['/c/kiln-circle/settings/rings', 'Who dug the first clay.'],
    ['/c/kiln-circle/settings/invitations', 'fay@example.org'],
    ['/c/kiln-circle/settings/applications', 'I fire with wood.'],
    [`/invite/${code}`, 'Kiln Circle'],
  ] as const
  expect(await faultsOn(await ann.open('/discover'), screens)).toEqual([])
})

test('an invitation: from a link to the first steps, without an account before', async () => {
  await using stranger = await nobody()
  const page = await stranger.open(`/invite/${code}`)
  await page.getByText('ann invites you').waitFor()
  await page.getByRole('button', { name: 'Join Kiln Circle' }).click()
  await page.getByText('This is needed.').first().waitFor()
  await page.getByLabel('Your name').fill('Fay Winter')
  await page.getByLabel('Mail address').fill('fay.winter@example.org')
  await page.getByRole('textbox', { name: 'Choose a password' }).fill('clay and fire and time')
  await page.getByRole('button', { name: 'Join Kiln Circle' }).click()
  await page.getByRole('heading', { name: 'Welcome to Kiln Circle' }).waitFor()
  await page.getByRole('button', { name: 'I agree' }).click()
  await page.getByText('You have agreed to these guidelines.').waitFor()
  await page.getByRole('link', { name: 'See who is here' }).click()
  await page.getByRole('link', { name: 'Fay Winter' }).waitFor()
  // Whether a stranger is signed in is asked too, and the browser notes the no by itself.
  const complaints = stranger.complaints.filter((complaint) => !complaint.includes('401'))
  expect(complaints).toEqual([])
})

test('what a lead does is seen at once by another', async () => {
  await using bob = await app.device('bob')
  const seen = await bob.open('/c/kiln-circle/people')
  await seen.getByRole('heading', { name: 'People' }).waitFor()
  const page = await visit(ann, '/c/kiln-circle/people')
  await page.getByRole('button', { name: 'Manage mod' }).click()
  await page.getByRole('menuitem', { name: 'Make a member' }).click()
  await page.getByText('mod is a member now.').waitFor()
  await expect.poll(() => seen.getByText('Moderator').count()).toBe(0)

  await go(page, '/c/kiln-circle/settings/applications')
  await page.getByRole('button', { name: 'Let in' }).click()
  await page.getByText('out is in.').waitFor()
  await seen.getByRole('link', { name: 'out' }).waitFor()
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('the pages for everybody work without script', async () => {
  await using reader = await app.device('out', { javaScriptEnabled: false })
  const page = await reader.open('/communities')
  await page.getByRole('searchbox').fill('potters')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: 'Kiln Circle' }).click()
  await page.getByRole('heading', { name: 'Kiln Circle' }).waitFor()
  expect(await page.getByRole('link', { name: 'Ask to join' }).getAttribute('href')).toBe(
    '/join/kiln-circle',
  )
})

/** A browser that nobody is signed in with. */
async function nobody(): Promise<Device> {
  const device = await app.device('out')
  await device.context.clearCookies()
  return device
}
