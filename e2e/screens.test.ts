import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOn } from './support/faults.ts'
import { visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let ann: Device
let bob: Device

beforeAll(async () => {
  app = await hamlet()
  ann = await app.device('ann')
  bob = await app.device('bob')
  const page = await bob.open('/c/kiln-circle/chat/general')
  for (const text of ['Hello, I am *new* here', 'See `cone 10` and https://example.org']) {
    await page.getByRole('textbox', { name: 'Write to' }).fill(text)
    await page.keyboard.press('Enter')
    await page.locator('.message:not([data-outgoing])', { hasText: text.slice(0, 3) }).waitFor()
  }
})
afterAll(() => app?.[Symbol.asyncDispose]())

test('no screen has a fault that axe finds', async () => {
  const screens = [
    ['/', 'Kiln Circle'],
    ['/c/kiln-circle', 'New among us'],
    ['/c/kiln-circle/chat/general', 'See cone 10'],
    ['/c/kiln-circle/chat', 'See cone 10'],
  ] as const
  expect(await faultsOn(await visit(ann, '/'), screens)).toEqual([])
})

test('the palette goes anywhere by keyboard, and breaks no policy', async () => {
  const page = await visit(ann, '/')
  await page.locator('h1').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').pressSequentially('gene')
  await page.keyboard.press('Enter')
  await page.getByRole('log').waitFor()
  expect(new URL(page.url()).pathname).toBe('/c/kiln-circle/chat/general')
  await expect.poll(() => page.title()).toContain('#general')
  expect(ann.complaints).toEqual([])
})

test('whose membership ends sees it end, and has nothing left of it', async () => {
  await using eve = await app.device('eve')
  const page = await eve.open('/c/kiln-circle/chat/general')
  await page.locator('.message').first().waitFor()
  const { member } = await app.world.member('eve')
  const removed = await app.world.request(
    'ann',
    'delete',
    `/communities/kiln-circle/members/${member}`,
  )
  expect(removed.status).toBeLessThan(300)
  await page.locator('.message').first().waitFor({ state: 'detached' })
  expect(await page.getByRole('textbox').count()).toBe(0)
  const kept = await page.evaluate(async () => {
    const [database] = await indexedDB.databases()
    const opened = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(database?.name ?? '')
      request.onsuccess = () => done(request.result)
    })
    const store = opened.transaction('replica').objectStore('replica')
    return new Promise((done) => {
      const request = store.count()
      request.onsuccess = () => done(request.result)
    })
  })
  expect(kept).toBe(0)
})

test('a stranger is led to the door', async () => {
  await using out = await app.device('out')
  const page = await out.open('/c/kiln-circle/chat/general')
  await page.getByText('There is nothing here').waitFor()
  await out.context.clearCookies()
  await page.goto(`${app.url}/c/kiln-circle`)
  await page.waitForURL(/\/sign-in\?next=%2Fc%2Fkiln-circle/)
})

test('another person on the same device finds nothing of the one before, and sends nothing of theirs', async () => {
  const page = await visit(bob, '/c/kiln-circle/chat/general')
  await page.locator('.message').first().waitFor()
  app.cut()
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: 'Write to' }).fill('Bob alone says this')
  await page.keyboard.press('Enter')
  await page.locator('.message', { hasText: 'Bob alone' }).waitFor()

  await page.goto('about:blank')
  await page.context().setOffline(false)
  await app.mend()
  const [name = '', value = ''] = (await app.world.signIn('mod')).split(/=(.*)/s)
  await page.context().addCookies([{ name, value, url: app.url }])
  await page.goto(`${app.url}/c/kiln-circle/chat/general`)
  await page.getByRole('button', { name: 'mod', exact: true }).waitFor()
  await page.locator('.message').first().waitFor()
  await expect.poll(() => page.locator('.message', { hasText: 'Bob alone' }).count()).toBe(0)
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).length)
  await expect.poll(databases).toBe(1)
  const bodies = (await app.world.entries()).map(({ data }) => JSON.stringify(data))
  expect(bodies.some((body) => body.includes('Hello'))).toBe(true)
  expect(bodies.some((body) => body.includes('Bob alone'))).toBe(false)
})
