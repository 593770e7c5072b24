import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsIn, faultsOf, phone } from './support/faults.ts'
import { visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let ann: Device
let bob: Device
let eve: Device

beforeAll(async () => {
  app = await hamlet()
  ann = await app.device('ann')
  bob = await app.device('bob')
  const { viewport } = phone
  eve = await app.device('eve', { viewport, hasTouch: true, isMobile: true })
})
afterAll(() => app?.[Symbol.asyncDispose]())

const general = '/c/kiln-circle/chat/general'

interface Asked {
  question: string
  options: string[]
  kind?: string
  anonymous?: boolean
}

async function ask(page: Page, { question, options, kind, anonymous }: Asked): Promise<void> {
  await page.getByRole('button', { name: 'Add something' }).click()
  await page.getByRole('menuitem', { name: 'Poll' }).click()
  await page.getByRole('textbox', { name: 'Question' }).fill(question)
  for (const [at, text] of options.entries())
    await page.getByRole('textbox', { name: `Option ${at + 1}` }).fill(text)
  if (kind) await page.getByRole('radio', { name: kind }).check({ force: true })
  if (anonymous) await page.getByRole('checkbox', { name: 'Anonymous' }).check({ force: true })
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await poll(page, question).waitFor()
}

const poll = (page: Page, question: string) => page.getByRole('region', { name: question })

test('one asks, the other votes, and both see it at once, until it is closed', async () => {
  const [hers, his] = [await visit(ann, general), await visit(bob, general)]
  const question = 'Which cone for the group firing?'
  await ask(hers, { question, options: ['Cone 6', 'Cone 9', 'Cone 10'] })
  await poll(his, question).getByRole('radio', { name: 'Cone 9' }).check({ force: true })
  const standing = (page: Page, option: string) =>
    poll(page, question).locator('.poll-option', { hasText: option })
  await standing(hers, 'Cone 9').getByText('1 vote', { exact: true }).waitFor()
  await standing(hers, 'Cone 9').getByRole('img', { name: 'bob' }).waitFor()
  await poll(his, question).getByRole('radio', { name: 'Cone 10' }).check({ force: true })
  await standing(hers, 'Cone 10').getByText('1 vote', { exact: true }).waitFor()
  await standing(hers, 'Cone 9').getByText('no votes').waitFor()
  expect(await poll(his, question).getByRole('button', { name: 'Close poll' }).count()).toBe(0)
  expect(await faultsOf(his)).toEqual([])

  await his.reload() // it is in the replica too
  await poll(his, question).getByRole('radio', { name: 'Cone 10' }).waitFor()
  expect(await poll(his, question).getByRole('radio', { name: 'Cone 10' }).isChecked()).toBe(true)

  await poll(hers, question).getByRole('button', { name: 'Close poll' }).click()
  await hers.getByRole('alertdialog').getByRole('button', { name: 'Close poll' }).click()
  await poll(his, question).getByText('Cone 10: 1 of 1').waitFor()
  await poll(his, question).getByText('Your choice').waitFor()
  expect(await poll(his, question).getByRole('radio').count()).toBe(0)
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('an order is made and changed by keyboard alone', async () => {
  const his = await visit(bob, general)
  const question = 'In which order do we visit?'
  await ask(his, { question, options: ['Oslo', 'Bergen', 'Tromsø'], kind: 'In order' })
  const card = poll(his, question)
  for (const town of ['Oslo', 'Bergen', 'Tromsø']) {
    await card.getByRole('button', { name: `Put ${town} next` }).focus()
    await his.keyboard.press('Enter')
  }
  await card.getByRole('button', { name: 'Move Tromsø' }).focus()
  await his.keyboard.press('ArrowUp')
  await his.keyboard.press('ArrowUp')
  const order = card.getByRole('list', { name: 'Your order' }).locator('.poll-text')
  await expect.poll(() => order.allTextContents()).toEqual(['Tromsø', 'Oslo', 'Bergen'])
  const focused = await his.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(focused).toContain('Move Tromsø, now 1')
  await card.getByRole('button', { name: 'Vote', exact: true }).press('Enter')
  await card.getByText('1 has voted').waitFor()
  expect(await order.allTextContents()).toEqual(['Tromsø', 'Oslo', 'Bergen'])
  expect(await faultsOf(his)).toEqual([])

  await card.getByRole('button', { name: 'Close poll' }).press('Enter')
  await his.getByRole('alertdialog').getByRole('button', { name: 'Close poll' }).press('Enter')
  await card.getByText('Tromsø has more than half of the first choices').waitFor()
  await card.getByText('How it was counted').click()
  await card.getByText('Count 1').waitFor()
  expect(bob.complaints).toEqual([])
})

test('on a phone, anonymously: what few said does not show, and nobody is named', async () => {
  const [hers, leads] = [await visit(eve, general), await visit(ann, general)]
  const question = 'Do we keep meeting on Tuesdays?'
  await ask(hers, { question, options: ['Yes', 'No'], anonymous: true })
  await poll(hers, question).getByText('Yes').tap()
  await poll(leads, question).getByText('1 has voted').waitFor()
  await poll(hers, question).getByText('The result shows from 3 votes on').waitFor()
  expect(
    await poll(leads, question)
      .getByText(/votes?$/)
      .count(),
  ).toBe(0)
  expect(await poll(leads, question).getByRole('img').count()).toBe(0)
  expect(await faultsIn(hers, phone)).toEqual([])
  await poll(hers, question).getByRole('button', { name: 'Take my vote back' }).tap()
  await poll(leads, question).getByText('Nobody has voted yet').waitFor()
  await hers.getByRole('button', { name: 'Add something' }).tap()
  await hers.getByRole('menuitem', { name: 'Poll' }).tap()
  const draft = hers.getByRole('textbox', { name: 'Question' })
  await draft.waitFor()
  expect(await faultsIn(hers, phone)).toEqual([])
  await hers.keyboard.press('Escape')
  await draft.waitFor({ state: 'detached' })
})

test('who was moderated reads by whom; what was edited shows its earlier words to moderators alone', async () => {
  await using mod = await app.device('mod')
  const [his, moderators, hers] = [
    await visit(bob, general),
    await mod.open(general),
    await visit(eve, general),
  ]
  await his.getByRole('textbox', { name: 'Write to' }).fill('Fire it to cone nine tonight')
  await his.keyboard.press('Enter')
  await his.locator('.message:not([data-outgoing])', { hasText: 'cone nine' }).waitFor()
  await his.keyboard.press('ArrowUp')
  await his.getByRole('textbox', { name: 'Edit your message' }).fill('Fire it to cone ten tonight')
  await his.keyboard.press('Enter')
  const message = moderators.locator('.message', { hasText: 'cone ten' })
  await message.waitFor()
  await message.getByRole('button', { name: 'Edited' }).click()
  const dialog = moderators.getByRole('dialog')
  await dialog.locator('del', { hasText: 'nine' }).waitFor()
  await dialog.locator('ins', { hasText: 'ten' }).waitFor()
  expect(await dialog.locator('ins').count()).toBe(1)
  expect(await faultsOf(moderators)).toEqual([])
  await moderators.keyboard.press('Escape')
  const edited = hers.locator('.message', { hasText: 'cone ten' })
  await edited.getByText('edited').waitFor()
  expect(await edited.getByRole('button', { name: 'Edited' }).count()).toBe(0)

  await message.hover()
  await message.getByRole('button', { name: 'Message actions' }).click()
  await moderators.getByRole('menuitem', { name: 'Delete' }).click()
  await moderators.getByRole('button', { name: 'Delete message' }).click()
  await hers.getByText('This message was deleted by mod.').waitFor()
})

test('who asked asks otherwise, until somebody has voted', async () => {
  const [hers, his] = [await visit(ann, general), await visit(bob, general)]
  await ask(hers, { question: 'Which day fits?', options: ['Monday', 'Tuesday'] })
  expect(
    await poll(his, 'Which day fits?').getByRole('button', { name: 'Change', exact: true }).count(),
  ).toBe(0)
  await poll(hers, 'Which day fits?').getByRole('button', { name: 'Change', exact: true }).click()
  const dialog = hers.getByRole('dialog', { name: 'Change this poll' })
  await dialog.getByRole('textbox', { name: 'Question' }).fill('Which evening fits?')
  await dialog.getByRole('textbox', { name: 'Option 3' }).fill('Friday')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const card = poll(his, 'Which evening fits?')
  await card.getByRole('radio', { name: 'Friday' }).check({ force: true })
  await poll(hers, 'Which evening fits?').getByText('1 vote', { exact: true }).first().waitFor()
  await poll(hers, 'Which evening fits?')
    .getByRole('button', { name: 'Change', exact: true })
    .waitFor({ state: 'detached' })
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})
