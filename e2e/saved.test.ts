import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendScheduledTask } from '#features/chat/server/writing/send-scheduled.ts'
import { remindTask } from '#features/saved/server/remind.ts'
import { instantFrom } from '#lib/time.ts'
import { installed } from './support/device.ts'
import { faultsOf } from './support/faults.ts'
import { go, visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet, kept } from './support/hamlet.ts'

let app: Hamlet
let ann: Device
// Both are bob's.
let laptop: Device
let phone: Device

beforeAll(async () => {
  app = await hamlet()
  ann = await app.device('ann')
  laptop = await app.device('bob', installed)
  phone = await app.device('bob', { viewport: { width: 390, height: 844 } })
})
afterAll(() => app?.[Symbol.asyncDispose]())

const general = '/c/kiln-circle/chat/general'
const saved = '/c/kiln-circle/saved'
const drafts = '/c/kiln-circle/drafts'
const composer = (page: Page) => page.getByRole('textbox', { name: 'Write to' })
const said = (page: Page, text: string) =>
  page.locator('.message:not([data-outgoing])', { hasText: text })

async function write(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await page.keyboard.press('Enter')
  await said(page, text).waitFor()
}

async function act(page: Page, text: string, item: string): Promise<void> {
  await said(page, text).hover()
  await said(page, text).getByRole('button', { name: 'Message actions' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Does at once what the jobs would do when the time has come. */
async function letTimePass(): Promise<void> {
  const { database, platform, community, people } = app.world
  const { rows } = await database.pool.query(
    'select item_id, remind_at from saved where remind_at is not null and reminded_at is null',
  )
  const remind = remindTask(platform.transact)
  for (const { item_id: itemId, remind_at } of rows)
    await remind({ person: people.bob, community, itemId, remindAt: instantFrom(remind_at) })
  const waiting = await database.pool.query('select id, post_at from chat_scheduled')
  const send = sendScheduledTask(platform.transact)
  for (const { id, post_at } of waiting.rows) await send({ community, id, postAt: post_at })
}

test('without a line one keeps and reacts all the same, and it is seen elsewhere once the line is back', async () => {
  const [page, small, hers] = [
    await visit(laptop, general),
    await visit(phone, saved),
    await visit(ann, general),
  ]
  await small.getByText('Nothing kept yet').waitFor()
  await write(hers, 'The clay has come')
  await said(page, 'The clay').waitFor()
  await said(page, 'The clay').hover()
  await said(page, 'The clay').getByRole('button', { name: 'Message actions' }).click()
  const menu = page.getByRole('menu')
  await menu.waitFor() // its code is here before the line is cut
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })

  await kept(page, 'The clay has come')
  app.cut()
  await page.context().setOffline(true)
  await page.getByText('You are offline').waitFor()
  await page.mouse.move(0, 0)
  await said(page, 'The clay').hover()
  await said(page, 'The clay').getByRole('button', { name: 'React with 👍' }).click()
  await said(page, 'The clay').locator('.reaction', { hasText: '1' }).waitFor()
  await act(page, 'The clay', 'Save for later')
  await said(page, 'The clay').getByText('Saved for later').waitFor()
  await page.reload()
  await said(page, 'The clay').getByText('Saved for later').waitFor()
  await said(page, 'The clay').locator('.reaction', { hasText: '1' }).waitFor()
  expect(await said(hers, 'The clay').locator('.reaction').count()).toBe(0)

  await page.context().setOffline(false)
  await app.mend()
  await said(hers, 'The clay').locator('.reaction', { hasText: '1' }).waitFor()
  await small.getByText('The clay has come').waitFor()
  await small.getByRole('button', { name: 'Mark as done' }).click()
  await said(page, 'The clay').getByText('Saved for later').waitFor({ state: 'detached' })
  expect([...laptop.complaints, ...phone.complaints]).toEqual([])
})

test('a message is saved, reminds on every device, and is done', async () => {
  const [page, small] = [await visit(laptop, general), await visit(phone, saved)]
  await small.getByText('Nothing kept yet').waitFor()
  await write(await visit(ann, general), 'Order kaolin before Friday')
  await act(page, 'Order kaolin', 'Save for later')
  await said(page, 'Order kaolin').getByText('Saved for later').waitFor()
  await small.getByText('Order kaolin').waitFor()

  await act(page, 'Order kaolin', 'Remind me')
  await page.getByLabel('When?').fill('when pigs fly')
  await page.getByRole('button', { name: 'Remind me then' }).click()
  await page.getByText('Say it another way').first().waitFor()
  await page.getByLabel('When?').fill('in 3 hours')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Remind me then' }).click()
  await said(page, 'Order kaolin').getByText('Saved, reminds you').waitFor()
  await small.getByText('Coming up').waitFor()

  await letTimePass()
  await page.getByText('Reminder. ann: Order kaolin').waitFor()
  await small.getByText('Due since').waitFor()
  await page
    .getByRole('link', { name: /Saved .*unread/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Due' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await page.getByText('Nothing kept yet').waitFor()
  await small.getByText('Nothing kept yet').waitFor()
  await page.getByRole('link', { name: 'Done' }).press('Enter') // what was told may stand before it
  await page.getByRole('list', { name: 'Done' }).getByText('Order kaolin').waitFor()
  expect([...laptop.complaints, ...phone.complaints]).toEqual([])
})

test('a draft follows to the phone, fills an empty composer, and takes nothing from one who types', async () => {
  const [page, small, hers] = [
    await visit(laptop, general),
    await visit(phone, general),
    await visit(ann, general),
  ]
  await composer(small).waitFor()
  await composer(page).pressSequentially('Begun on the laptop')
  await expect.poll(() => composer(small).inputValue()).toBe('Begun on the laptop')
  await page.getByText('You began a message here').first().waitFor({ state: 'attached' })
  expect(await composer(hers).inputValue()).toBe('')

  const told = small.waitForResponse((answer) =>
    Boolean(answer.request().postData()?.includes('finished on the phone')),
  )
  await composer(small).pressSequentially(', finished on the phone')
  await told
  await write(hers, 'Is the kiln free?')
  await said(page, 'Is the kiln free?').waitFor() // and so what was told before has come too
  expect(await composer(page).inputValue()).toBe('Begun on the laptop')
  await page.reload()
  await expect
    .poll(() => composer(page).inputValue())
    .toBe('Begun on the laptop, finished on the phone')

  await go(page, drafts)
  await page.getByText('finished on the phone').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await composer(small).press('Enter')
  await said(small, 'finished on the phone').first().waitFor()
  await page.getByText('Nothing begun').waitFor()
  expect([...laptop.complaints, ...phone.complaints]).toEqual([])
})

test('a message waits for its time, can be changed, and is said once', async () => {
  const [page, hers] = [await visit(laptop, general), await visit(ann, general)]
  await composer(page).fill('Good mornin')
  await page.getByRole('button', { name: 'Send later' }).click()
  await page.getByRole('menuitem', { name: 'Tomorrow at 9' }).click()
  await page.getByText('It will be sent').waitFor()
  expect(await composer(page).inputValue()).toBe('')
  await go(page, `${drafts}/scheduled`)
  await page.getByText(/^Will be sent tomorrow/).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'What to do with it' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Good morning, all')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Good morning, all').waitFor()
  expect(await said(hers, 'Good morning').count()).toBe(0)

  await letTimePass()
  await said(hers, 'Good morning, all').waitFor()
  await page.getByText('Nothing scheduled').waitFor()
  expect(await said(hers, 'Good morning').count()).toBe(1)
  expect(laptop.complaints).toEqual([])
})
