import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from './support/faults.ts'
import { go, visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let ann: Device
let bob: Device

beforeAll(async () => {
  app = await hamlet()
  ann = await app.device('ann')
  bob = await app.device('bob', { permissions: ['clipboard-read', 'clipboard-write'] })
})
afterAll(() => app?.[Symbol.asyncDispose]())

const general = '/c/kiln-circle/chat/general'
const channelOf = (page: Page) => page.locator('.channel')
const paneOf = (page: Page) => page.getByRole('region', { name: 'Thread in #general' })
const said = (place: ReturnType<typeof paneOf>, text: string) =>
  place.locator('.message:not([data-outgoing])', { hasText: text })

async function write(page: Page, text: string): Promise<void> {
  await channelOf(page).getByRole('textbox', { name: 'Write to' }).fill(text)
  await page.keyboard.press('Enter')
  await said(channelOf(page), text).waitFor()
}

async function answer(page: Page, text: string): Promise<void> {
  await paneOf(page).getByRole('textbox', { name: 'Reply' }).fill(text)
  await page.keyboard.press('Enter')
  await said(paneOf(page), text).waitFor()
}

async function openThread(page: Page, text: string): Promise<void> {
  await said(channelOf(page), text).hover()
  await said(channelOf(page), text).getByRole('button', { name: 'Reply in thread' }).click()
  await paneOf(page).waitFor()
}

test('an answer arrives live, waits unread for who asked, and is read', async () => {
  const [hers, his] = [await visit(ann, general), await visit(bob, general)]
  await write(hers, 'Who has a spare shelf?')
  await hers.getByRole('link', { name: 'This week' }).click()

  await openThread(his, 'spare shelf')
  await paneOf(his).getByText('Nobody has replied yet.').waitFor()
  await answer(his, 'I have two of them')
  await said(channelOf(his), 'spare shelf').getByRole('link', { name: 'One reply' }).waitFor()
  expect(await said(channelOf(his), 'I have two').count()).toBe(0)

  await hers.getByRole('link', { name: /^Threads .*one unread/ }).click()
  await hers.getByText('one new reply').waitFor()
  await hers.getByRole('link', { name: 'Who has a spare shelf?' }).click()
  await said(paneOf(hers), 'I have two of them').waitFor()
  await hers.getByRole('link', { name: 'Threads', exact: true }).waitFor()
  await answer(his, 'Both are a little warped')
  await said(paneOf(hers), 'a little warped').waitFor()
  await answer(hers, 'Warped is fine')
  await said(paneOf(his), 'Warped is fine').waitFor()

  await his.keyboard.press('Escape')
  await paneOf(his).waitFor({ state: 'detached' })
  await said(channelOf(his), 'spare shelf').getByRole('link', { name: '3 replies' }).waitFor()
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('an answer goes to the channel too, leads back to its thread, and its link opens it there', async () => {
  const [hers, his] = [await visit(ann, general), await visit(bob, general)]
  await write(hers, 'The market is on Sunday')
  await said(channelOf(hers), 'market is on').focus()
  await hers.keyboard.press('t')
  await paneOf(hers).getByRole('checkbox', { name: 'Also send to #general' }).check()
  await answer(hers, 'Bring your own table')
  expect(await paneOf(hers).getByRole('checkbox').isChecked()).toBe(false)

  const answered = said(channelOf(his), 'Bring your own table')
  await answered.getByRole('link', { name: /replied to .*market is on Sunday/ }).click()
  await said(paneOf(his), 'Bring your own table').hover()
  await said(paneOf(his), 'Bring your own').getByRole('button', { name: 'Message actions' }).click()
  await his.getByRole('menuitem', { name: 'Copy link' }).click()
  const link = await his.evaluate(() => navigator.clipboard.readText())
  await his.goto(link)
  await paneOf(his).locator('.message[data-marked]', { hasText: 'Bring your own' }).waitFor()
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('a question is settled by who asked it, and followed or let go of', async () => {
  const hers = await visit(ann, general)
  await hers.getByRole('button', { name: 'Channel settings' }).click()
  await hers.getByLabel('Threads').selectOption({ label: 'To be solved' })
  await hers.getByRole('button', { name: 'Save changes' }).click()
  await hers.getByRole('dialog').waitFor({ state: 'detached' })

  await hers.getByRole('link', { name: 'Open questions' }).click()
  const open = hers.getByRole('region', { name: 'Open questions of #general' })
  const his = await visit(bob, general)
  await write(his, 'Why did my glaze crawl?')
  const waits = open.getByRole('listitem').filter({ hasText: 'glaze crawl' })
  await waits.getByText('no reply yet').waitFor()
  await openThread(his, 'glaze crawl')
  await paneOf(his).getByRole('button', { name: 'Mark as solved' }).click()
  await said(channelOf(hers), 'glaze crawl').getByText('Solved by bob').waitFor()
  await waits.waitFor({ state: 'detached' })
  await paneOf(his).getByRole('button', { name: 'Open again' }).click()
  await said(channelOf(hers), 'Solved by').waitFor({ state: 'detached' })

  await waits.getByRole('link', { name: 'Why did my glaze crawl?' }).click()
  await said(paneOf(hers), 'glaze crawl').waitFor()
  await paneOf(hers).getByRole('button', { name: 'Follow this thread' }).click()
  await paneOf(hers).getByRole('button', { name: 'Stop following' }).click()
  await paneOf(hers).getByRole('button', { name: 'Follow this thread' }).waitFor()
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('threads can be looked at by everybody', async () => {
  const page = await visit(ann, general)
  await write(page, 'Whose turn is it?')
  await openThread(page, 'turn is it')
  await answer(page, 'Mine, on Friday')
  expect(await faultsOf(page)).toEqual([])
  await paneOf(page)
    .getByRole('button', { name: /Close thread|Back to the channel/ })
    .click()
  await paneOf(page).waitFor({ state: 'detached' })
  expect(await faultsOf(page)).toEqual([])
  await go(page, '/c/kiln-circle/threads')
  await page.getByRole('link', { name: 'turn is it' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(ann.complaints).toEqual([])
})
