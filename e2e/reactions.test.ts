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
  bob = await app.device('bob')
})
afterAll(() => app?.[Symbol.asyncDispose]())

const general = '/c/kiln-circle/chat/general'
const visits = '/c/kiln-circle/chat/visits'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const said = (page: Page, text: string) => page.locator('.message', { hasText: text }).last()

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Write to #general' }).fill(text)
  await page.keyboard.press('Enter')
  await page.locator('.message:not([data-outgoing])', { hasText: text }).waitFor()
}

async function choose(page: Page, text: string, entry: string): Promise<void> {
  await said(page, text).hover()
  await said(page, text).getByRole('button', { name: 'Message actions' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** A popover has buttons for screen readers to dismiss it, which stand in no landmark. */
async function faultsBeside(page: Page): Promise<string[]> {
  return (await faultsOf(page)).filter((fault) => !fault.includes(' region: body > div'))
}

test('one reacts by a press, the other sees it, adds theirs and takes it back', async () => {
  const [hers, his] = [await visit(ann, general), await visit(bob, general)]
  const words = 'The shelves are dry'
  await say(hers, words)
  await said(his, words).hover()
  await said(his, words).getByRole('button', { name: 'React with 👍' }).click()
  const chip = (page: Page) => said(page, words).locator('.reaction')
  await expect.poll(() => chip(hers).getAttribute('aria-label')).toBe('👍 bob')
  expect(await chip(hers).getAttribute('aria-pressed')).toBe('false')
  await chip(hers).click()
  await expect.poll(() => chip(his).getAttribute('aria-label')).toBe('👍 You and ann')
  await chip(his).click()
  await expect.poll(() => chip(hers).getAttribute('aria-label')).toBe('👍 You')
  await chip(hers).click()
  await expect.poll(() => chip(his).count()).toBe(0)
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('by keyboard alone: R opens all emoji, typing finds one, Enter takes it', async () => {
  const page = await visit(ann, general)
  await say(page, 'Who brings the cones?')
  await said(page, 'Who brings the cones?').focus()
  await page.keyboard.press('r')
  const field = page.getByRole('combobox', { name: 'Search emoji' })
  await field.waitFor()
  await page.keyboard.type('party popp')
  await page.getByRole('option', { name: 'party popper' }).waitFor()
  await page.keyboard.press('Enter')
  await said(page, 'Who brings the cones?').getByRole('button', { name: '🎉 You' }).waitFor()
  await field.waitFor({ state: 'detached' })

  const composer = page.getByRole('textbox', { name: 'Write to #general' })
  await composer.pressSequentially('Me :tada')
  await page.getByRole('option', { name: 'party popper' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => composer.inputValue()).toBe('Me 🎉 ')
  expect(ann.complaints).toEqual([])
})

test('what is pinned is found in the channel, what is quoted comes into the composer', async () => {
  const [hers, his] = [await visit(ann, general), await visit(bob, general)]
  await say(hers, 'Firing rota: see the wall')
  await choose(hers, 'Firing rota: see the wall', 'Pin to channel')
  await said(his, 'Firing rota: see the wall').getByText('Pinned by ann').waitFor()
  await his.getByRole('button', { name: 'Pinned messages' }).click()
  const pins = his.getByRole('region', { name: 'Pinned messages' })
  await pins.getByText('Firing rota: see the wall').waitFor()
  await pins.getByRole('link', { name: 'Jump to message' }).click()
  await his.locator('.message[data-marked]', { hasText: 'Firing rota' }).waitFor()

  await choose(his, 'Firing rota: see the wall', 'Quote')
  const composer = his.getByRole('textbox', { name: 'Write to #general' })
  await expect.poll(() => composer.inputValue()).toMatch(/^> \[ann\]\(.*\n> Firing rota: see/)
  await composer.fill('')
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('a message is forwarded, and its card follows what becomes of it', async () => {
  const page = await visit(ann, general)
  await say(page, 'The kiln opens at nine')
  await page.getByRole('button', { name: 'New channel' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('visits')
  await page.getByRole('button', { name: 'Open channel' }).click()
  await page.getByRole('textbox', { name: 'Write to #visits' }).waitFor()
  await go(page, general)
  await said(page, 'The kiln opens at nine').waitFor()
  await choose(page, 'The kiln opens at nine', 'Forward')
  const dialog = page.getByRole('dialog', { name: 'Forward this message' })
  await dialog.getByRole('combobox').selectOption({ label: '#visits' })
  expect(await dialog.getByRole('option').allTextContents()).not.toContain('#general')
  await dialog.getByRole('textbox').fill('For you too')
  await dialog.getByRole('button', { name: 'Forward' }).click()
  await dialog.waitFor({ state: 'detached' })
  await go(page, visits)
  const card = (on: Page) => said(on, 'For you too').locator('.forward-card')
  await card(page).getByText('The kiln opens at nine').waitFor()

  const his = await visit(bob, visits)
  await card(his).getByText('The kiln opens at nine').waitFor()
  await go(page, general)
  await choose(page, 'The kiln opens at nine', 'Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete message' }).click()
  await card(his).getByText('The forwarded message was deleted.').waitFor()
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('nothing is wrong with chips, picker and pins', async () => {
  const page = await visit(ann, general)
  const words = 'The middle shelf'
  await say(page, words)
  await said(page, words).focus()
  await page.keyboard.press('+')
  await page.getByRole('combobox', { name: 'Search emoji' }).waitFor()
  expect(await faultsBeside(page)).toEqual([])
  await page.getByRole('option', { name: 'party popper' }).first().click()
  await said(page, words).locator('.reaction').first().waitFor()
  expect(await faultsBeside(page)).toEqual([])
  await page.getByRole('button', { name: 'Pinned messages' }).click()
  await page.getByRole('heading', { name: 'Pinned messages' }).waitFor()
  expect(await faultsBeside(page)).toEqual([])
})

test('on a phone the emoji come as a sheet', async () => {
  await using bob = await app.device('bob', phone)
  const page = await bob.open(general)
  await page.getByRole('button', { name: 'Emoji', exact: true }).tap()
  const sheet = page.getByRole('dialog', { name: 'Emoji' })
  await sheet.getByRole('option', { name: 'red heart' }).first().tap()
  const composer = page.getByRole('textbox', { name: 'Write to #general' })
  await expect.poll(() => composer.inputValue()).toBe('❤️')
  expect(bob.complaints).toEqual([])
})
