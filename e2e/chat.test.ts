import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeChannel } from '#features/chat/server/change-channel.ts'
import { createChannel } from '#features/chat/server/create-channel.ts'
import { newId } from '#lib/ids.ts'
import { installed } from './support/device.ts'
import { go, visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet, kept } from './support/hamlet.ts'

let app: Hamlet
let ann: Device
let bob: Device

beforeAll(async () => {
  app = await hamlet()
  ann = await app.device('ann')
  bob = await app.device('bob', installed)
})
afterAll(() => app?.[Symbol.asyncDispose]())

const community = '/c/kiln-circle'
const general = '/c/kiln-circle/chat/general'

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Write to' }).fill(text)
  await page.keyboard.press('Enter')
}

const said = (page: Page, text: string) => page.locator('.message', { hasText: text })

test('what one writes, edits and deletes, the other sees at once', async () => {
  const [hers, his] = [await visit(ann, general), await visit(bob, general)]
  const types = async () => {
    await his.getByRole('textbox', { name: 'Write to' }).press('l')
    return hers.getByText('bob is writing').isVisible()
  }
  await expect.poll(types).toBe(true) // it is told anew now and then, and nobody hears it before they follow

  await write(his, 'Hello from the **kiln**')
  await said(hers, 'Hello from the kiln').waitFor()
  expect(await said(hers, 'Hello').locator('strong').textContent()).toBe('kiln')
  expect(await hers.getByText('bob is writing').count()).toBe(0)

  await his.keyboard.press('ArrowUp')
  await his.getByRole('textbox', { name: 'Edit your message' }).fill('Good evening')
  await his.keyboard.press('Enter')
  await said(hers, 'Good evening').getByText('edited').waitFor()

  await said(his, 'Good evening').hover()
  await his.getByRole('button', { name: 'Message actions' }).click()
  await his.getByRole('menuitem', { name: 'Delete' }).click()
  await his.getByRole('button', { name: 'Delete message' }).click()
  await hers.getByText('This message was deleted.').waitFor()
  expect(await said(hers, 'Good evening').count()).toBe(0)
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('what waits unread is counted, and follows to another device', async () => {
  await using phone = await app.device('bob', { viewport: { width: 390, height: 844 } })
  const [large, small] = [await visit(bob, community), await visit(phone, community)]
  await large.getByRole('heading', { level: 1 }).waitFor()
  const before = await unread(large)
  const hers = await visit(ann, general)
  await write(hers, 'First of two')
  await write(hers, 'Second of two, <@nobody>')
  await expect.poll(() => unread(large)).toBe(before + 2)
  await expect.poll(() => large.title()).toContain(`(${before + 2})`)
  await expect.poll(() => small.getByText(`${before + 2} unread`).count()).toBeGreaterThan(0)

  await go(small, general)
  await small.getByText('Second of two').waitFor()
  await expect.poll(() => unread(large)).toBe(0)
  expect(await large.title()).not.toContain('(')
})

test('what was written offline survives a reload, and arrives once', async () => {
  const [his, hers] = [await visit(bob, general), await visit(ann, general)]
  await his.getByRole('textbox', { name: 'Write to' }).waitFor()
  await hers.getByRole('textbox', { name: 'Write to' }).waitFor()
  await kept(his, 'general')
  app.cut()
  await his.context().setOffline(true)
  await write(his, 'Written in the tunnel, one')
  await write(his, 'Written in the tunnel, two')
  await expect.poll(() => his.getByText('Waits for the connection').count()).toBe(2)
  await his.getByText('You are offline').waitFor()
  expect(await said(hers, 'tunnel').count()).toBe(0)

  await his.reload()
  await said(his, 'Written in the tunnel, two').waitFor()
  await his.context().setOffline(false)
  await app.mend()
  await said(hers, 'Written in the tunnel, two').waitFor()
  const arrived = await said(hers, 'tunnel').allTextContents()
  expect(arrived.map((text) => /one|two/.exec(text)?.[0])).toEqual(['one', 'two'])
  await expect.poll(() => his.getByText('Waits for the connection').count()).toBe(0)
  expect(await said(his, 'tunnel').count()).toBe(2)
})

test('what has not come over the network leaves the page as it is, and opens once it is back', async () => {
  const hers = await visit(ann, general)
  await hers.getByRole('textbox', { name: 'Write to' }).waitFor()
  app.cut()
  await hers.keyboard.press('ControlOrMeta+k')
  await hers.getByText('this is not on your device yet').waitFor()
  expect(await hers.getByRole('textbox', { name: 'Write to' }).isVisible()).toBe(true)
  await app.mend()
  await hers.getByRole('dialog', { name: 'Where to' }).waitFor()
  await hers.keyboard.press('Escape')
})

test('what was refused keeps its words, to be sent again', async () => {
  const id = newId()
  const kiln = { id, name: 'kiln-log', topic: '', kind: 'open' } as const
  await app.world.as('ann', (tx, ann) => createChannel(tx, ann, kiln))
  const archive = (archived: boolean) =>
    app.world.as('ann', (tx, ann) => changeChannel(tx, ann, id, { archived }))
  const his = await visit(bob, '/c/kiln-circle/chat/kiln-log')
  await his.getByRole('textbox', { name: 'Write to' }).waitFor()
  app.cut()
  await his.context().setOffline(true)
  await write(his, 'Too late for this one')
  await archive(true)
  await his.context().setOffline(false)
  await app.mend()

  await said(his, 'Too late').getByText('Not sent. Only leads write here.').waitFor()
  await his.getByText('This channel is closed.').waitFor()
  expect(await his.getByRole('textbox').count()).toBe(0)
  await archive(false)
  await his.getByRole('textbox', { name: 'Write to' }).waitFor()
  await said(his, 'Too late').getByRole('button', { name: 'Send again' }).click()
  await said(his, 'Too late').getByText('Not sent').waitFor({ state: 'detached' })
  expect(await said(his, 'Too late').count()).toBe(1)
})

test('leads open a channel, which the others see at once and leads-only they do not', async () => {
  const [hers, his] = [await visit(ann, general), await visit(bob, general)]
  const open = async (name: string, kind: string) => {
    await hers.getByRole('button', { name: 'New channel' }).click()
    await hers.getByRole('textbox', { name: 'Name' }).fill(name)
    await hers.getByRole('radio', { name: kind }).check({ force: true })
    await hers.getByRole('button', { name: 'Open channel' }).click()
    await hers.getByRole('heading', { name: `# ${name}` }).waitFor()
  }
  await open('secret', 'Leads only')
  await open('news', 'Leads write')
  const link = (name: string) => his.locator('.place').getByRole('link', { name })
  await link('news').click()
  await his.getByText('To ask something, reply to their messages in a thread.').waitFor()
  expect(await link('secret').count()).toBe(0)
  expect(await his.getByRole('button', { name: 'New channel' }).count()).toBe(0)
})

/** The unread count beside the channel in the column of the community. */
async function unread(page: Page): Promise<number> {
  const link = page.locator('.place').getByRole('link', { name: 'general' })
  const [said = '0'] = await link.locator('.count .hidden-text').allTextContents()
  return Number(said.replace('one', '1').split(' ')[0])
}
