import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from './support/faults.ts'
import { go } from './support/go.ts'
import { type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet

beforeAll(async () => {
  app = await hamlet()
})
afterAll(() => app?.[Symbol.asyncDispose]())

const settings = '/c/kiln-circle/settings/webhooks'
const general = '/c/kiln-circle/chat/general'

async function post(address: string, body: object): Promise<[number, string]> {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
  return [reply.status, await reply.text()]
}

test('a lead lets a tool in, and what it posts appears at once', async () => {
  await using ann = await app.device('ann')
  await using bob = await app.device('bob', { viewport: { width: 390, height: 844 } })
  const page = await ann.open(settings)
  await page.getByText('No tool posts here yet').waitFor()
  await page.getByRole('button', { name: 'New webhook' }).click()
  await page.getByLabel('Name').fill('Build bot')
  await page.getByLabel('Emoji').fill('not one')
  await page.getByRole('button', { name: 'Make webhook' }).click()
  await page.getByText('One emoji, please.').first().waitFor()
  await page.getByLabel('Emoji').fill('🤖')
  await page.getByRole('button', { name: 'Make webhook' }).click()
  await page.getByText('Copy its address now').waitFor()
  expect(await faultsOf(page)).toEqual([])
  const [slack = '', , discord = ''] = await page.locator('.copied code').allTextContents()

  const his = await bob.open(general)
  await his.getByRole('textbox', { name: 'Write to' }).waitFor()
  expect(await post(slack, { text: 'Build *312* passed' })).toEqual([200, 'ok'])
  expect(await post(discord, { content: 'From **Discord**', username: 'Releases' })).toEqual([
    204,
    '',
  ])
  const first = his.locator('.message', { hasText: 'Build 312 passed' })
  await first.waitFor()
  expect(await first.locator('strong').textContent()).toBe('312')
  expect(await first.locator('.message-head').textContent()).toContain('Build botapp')
  await his.locator('.message', { hasText: 'From Discord' }).getByText('Releases').waitFor()
  const over = await his.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over).toBe(0)

  await page.reload()
  await page.getByText('2 messages').waitFor()
  expect(await page.content()).not.toContain(slack.slice(-20))
  await page.getByRole('button', { name: 'What to do with it' }).click()
  await page.getByRole('menuitem', { name: 'Revoke' }).click()
  await page.getByRole('button', { name: 'Revoke', exact: true }).click()
  await page.getByText('No tool posts here yet').waitFor()
  expect(await post(slack, { text: 'still here?' })).toEqual([404, 'no_service'])

  // Nobody who is no lead finds the page, and no list of people has the tool.
  await go(his, settings)
  await his.getByText('Leads let tools post here.').waitFor()
  await go(his, '/c/kiln-circle/people')
  await his.getByRole('main').getByText('ann').first().waitFor()
  expect(await his.getByText('Build bot').count()).toBe(0)
  expect(ann.complaints.filter((text) => !text.includes('status of 422'))).toEqual([])
})
