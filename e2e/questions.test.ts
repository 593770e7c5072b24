import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from './support/faults.ts'
import { type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet

beforeAll(async () => {
  app = await hamlet()
})
afterAll(() => app?.[Symbol.asyncDispose]())

const forum = '/c/kiln-circle/forum'

async function ask(page: Page, title: string): Promise<string> {
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.getByRole('textbox', { name: 'Your text' }).fill('What would you change first?')
  await page.getByRole('textbox', { name: 'Tags' }).fill('shino')
  await page.getByRole('button', { name: 'Open topic' }).click()
  await page.getByRole('heading', { name: title }).waitFor()
  return new URL(page.url()).pathname
}

async function reply(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Reply to this topic' }).click()
  await page.getByRole('textbox', { name: 'Reply to this topic' }).fill(words)
  await page.getByRole('button', { name: 'Send reply' }).click()
}

const post = (page: Page, words: string) => page.locator('.post', { hasText: words })

test('one asks, the other answers, and both see what was accepted, voted for and asked', async () => {
  await using ann = await app.device('ann')
  await using bob = await app.device('bob')
  const his = await bob.open(`${forum}/new?kind=question`)
  const first = await ask(his, 'Why does my shino crawl?')
  await his.getByText('asked today').waitFor()
  const hers = await ann.open(first)
  await reply(hers, 'Thin the slip.')

  const answer = post(his, 'Thin the slip.')
  // Without a line it stands here at once, and goes out when the line is back.
  const accept = answer.getByRole('button', { name: 'Accept as the answer' })
  await accept.waitFor()
  await his.context().setOffline(true)
  await accept.click()
  await answer.getByText('Accepted answer').waitFor()
  await his.getByText('Answered by ann').waitFor()
  await his.context().setOffline(false)
  await post(hers, 'Thin the slip.').getByText('Accepted answer').waitFor()
  await hers.getByText('Answered by ann').waitFor()
  await answer.getByRole('button', { name: 'This helped' }).click()
  await post(hers, 'Thin the slip.').getByRole('button', { name: 'It helped bob' }).waitFor()
  await hers.getByRole('button', { name: 'I have this question too' }).click()
  await his.getByText('ann asked the same').waitFor()
  expect(await hers.getByRole('button', { name: 'Accept as the answer' }).count()).toBe(0)
  expect(await faultsOf(his)).toEqual([])

  await his.goto(new URL(`${forum}/new?kind=question`, his.url()).href)
  await his.getByRole('textbox', { name: 'Title' }).fill('My shino is crawling')
  await his.getByText('Is it one of these?').waitFor()
  await his.getByRole('link', { name: 'Why does my shino crawl?' }).waitFor()
  expect(await faultsOf(his)).toEqual([])
  const second = await ask(his, 'My shino is crawling again')

  await his.getByRole('button', { name: 'Ask somebody…' }).click()
  await his.getByRole('dialog').getByRole('button', { name: 'Ask ann' }).click()
  await his.getByText('You have asked ann.').waitFor()
  expect(await faultsOf(his)).toEqual([])
  await his.keyboard.press('Escape')
  await hers.goto(new URL(`${forum}?view=waiting`, hers.url()).href)
  await hers.getByText('bob asks you').waitFor()
  await hers.getByRole('list', { name: 'Questions that wait' }).getByText('asked today').waitFor()
  expect(await faultsOf(hers)).toEqual([])
  await hers.getByRole('button', { name: 'Not now' }).click()
  await hers.getByText('bob asks you').waitFor({ state: 'detached' })

  await his.getByRole('button', { name: 'Change this topic' }).click()
  await his.getByRole('menuitem', { name: 'Close as a duplicate…' }).click()
  await his.getByRole('dialog').getByRole('button', { name: 'Close as a duplicate' }).click()
  await his.getByRole('note').getByRole('link', { name: 'Why does my shino crawl?' }).click()
  await his.getByRole('link', { name: 'My shino is crawling again' }).waitFor()
  expect(second).not.toBe(first)
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})
