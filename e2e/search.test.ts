import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelNamed } from '#features/chat/server/testing.ts'
import { replyBy, topicBy } from '#features/forum/server/testing.ts'
import { createResource } from '#features/library/server/create-resource.ts'
import { newId } from '#lib/ids.ts'
import { faultsOn } from './support/faults.ts'
import { go, visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

const long = 600
let app: Hamlet
let ann: Device

beforeAll(async () => {
  app = await hamlet()
  const channel = await channelNamed(app.world, 'general')
  const [bob, mod] = [await app.world.member('bob'), await app.world.member('mod')]
  await app.world.database.pool.query(
    `insert into chat_message (community_id, id, channel_id, author_id, at, body)
     select $1, uuidv7(), $2, case when n % 2 = 0 then $3::uuid else $4::uuid end,
       now() - interval '60 days' + n * interval '2 hours',
       case n when 30 then 'The celadon came out too thin at cone 6' when $5 then 'Newest words, about wax resist'
         else 'number ' || n end
     from generate_series(1, $5) n`,
    [app.world.community, channel, bob.member, mod.member, long],
  )
  // Rows that no entry tells of: the walk through what is there begins anew.
  await app.world.database.pool.query('update search_walk set after = null, ended = false')
  await app.world.database.pool.query('update community_log_cursor set unfinished = true')
  while ((await indexed()) < long) await sleep(100)
  ann = await app.device('ann')
})
afterAll(() => app?.[Symbol.asyncDispose]())

async function indexed(which = 'true'): Promise<number> {
  const { rows } = await app.world.database.pool.query(
    `select count(*)::int from search_document where ${which}`,
  )
  return rows[0].count
}

const here = '/c/kiln-circle/search'
const box = (page: Page) => page.getByRole('combobox', { name: 'Search Kiln Circle' })
const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem')

test('by keyboard alone: to search, to a message of long ago, in its context', async () => {
  const page = await visit(ann, '/c/kiln-circle/chat/general')
  await page.locator('.message').first().waitFor()
  await page.locator('h1').first().click()
  await page.keyboard.press('/')
  await box(page).waitFor()
  await page.keyboard.type('celadons')
  await results(page).first().waitFor()
  expect(await results(page).locator('mark').allTextContents()).toEqual(['celadon'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const marked = page.locator('.message[data-marked]')
  await marked.waitFor()
  expect(await marked.textContent()).toContain('celadon')
  expect(await page.locator('.message', { hasText: 'number 31' }).count()).toBeGreaterThan(0)
  await page.goBack()
  await expect.poll(() => box(page).inputValue()).toBe('celadons')
  expect(ann.complaints).toEqual([])
})

test('a typing error, operators with suggestions, and filters to take away', async () => {
  const page = await visit(ann, here)
  await box(page).fill('celadno')
  await page.getByText('Nobody wrote “celadno”. These are results for “celadon”.').waitFor()
  expect(await results(page).count()).toBe(1)

  await box(page).fill('')
  await box(page).pressSequentially('number fr')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await box(page).inputValue()).toBe('number from:')
  await box(page).pressSequentially('bo')
  await page.getByRole('option', { name: 'bob' }).click()
  expect(await box(page).inputValue()).toBe('number from:bob ')
  await expect.poll(() => results(page).count()).toBeGreaterThanOrEqual(20)
  expect(new Set(await results(page).locator('b').allTextContents())).toEqual(new Set(['bob']))
  await page.getByRole('button', { name: 'Remove From bob' }).click()
  expect(await box(page).inputValue()).toBe('number')
  await page.getByRole('button', { name: 'Newest' }).click()
  await results(page)
    .filter({ hasText: `number ${long - 1}` })
    .waitFor()
  const before = await results(page).count()
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => results(page).count()).toBeGreaterThan(before)

  await box(page).fill('nothinglikethis')
  await page.getByText('Nothing found').first().waitFor()
  expect(ann.complaints).toEqual([])
})

test('without a network what this device has is found at once, and the rest when it is back', async () => {
  const page = await visit(ann, here)
  await box(page).waitFor()
  app.cut()
  await box(page).fill('wax')
  await results(page).filter({ hasText: 'Newest words' }).waitFor()
  await page.getByText('The server cannot be reached. These are the newest things').waitFor()
  await app.mend()
  await box(page).fill('celadon')
  await results(page).filter({ hasText: 'celadon' }).waitFor()
})

test('topics, posts and resources by their kinds, at once, and each where it stands', async () => {
  const { world } = app
  const topic = await topicBy(world, 'bob', { title: 'Tenmoku breaks rust', kind: 'question' })
  await replyBy(world, 'mod', topic.id, 'For tenmoku I soak at the end')
  await world.as('ann', (tx, ann) =>
    createResource(tx, ann, {
      ...{ id: newId(), kind: 'page', title: 'Recipes we trust', body: 'Tenmoku, ash, shino' },
    }),
  )
  while ((await indexed(`kind = 'resource'`)) + (await indexed(`kind = 'post'`)) < 3)
    await sleep(100)
  const page = await visit(ann, here)
  await box(page).fill('tenmoku')
  const titles = () => results(page).locator('.search-title').allTextContents()
  await expect
    .poll(async () => (await titles()).sort())
    .toEqual(['Recipes we trust', 'Tenmoku breaks rust', 'Tenmoku breaks rust'])
  await page.getByRole('button', { name: 'Library', exact: true }).click()
  await expect.poll(titles).toEqual(['Recipes we trust'])
  expect(await box(page).inputValue()).toBe('tenmoku type:resource')
  await page.getByRole('button', { name: 'Forum', exact: true }).click()
  await expect.poll(async () => (await titles()).length).toBe(2)
  await results(page).filter({ hasText: 'Answer' }).getByRole('link').click()
  await page.waitForURL(new RegExp(`/forum/${topic.id}/2$`))
  await page.getByText('For tenmoku I soak at the end').waitFor()
  await page.goBack()
  await box(page).fill('recipes')
  await results(page).getByRole('link', { name: 'Recipes we trust' }).click()
  await page.getByRole('heading', { name: 'Recipes we trust' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Where to' }).fill('tenmoku')
  await page.getByRole('option', { name: 'Tenmoku breaks rust' }).click()
  await page.getByRole('heading', { name: 'Tenmoku breaks rust' }).waitFor()
  expect(ann.complaints).toEqual([])
})

test('no fault that axe finds', async () => {
  const screens = [
    [here, 'What are you looking for?'],
    [`${here}?q=number+from%3Abob`, 'Show more'],
    [`${here}?q=tenmoku`, 'Recipes we trust'],
    [`${here}?q=nothinglikethis`, 'Nothing found'],
    [`${here}?q=celadno`, 'These are results for'],
  ] as const
  expect(await faultsOn(await visit(ann, here), screens)).toEqual([])
})

test('from the palette and from a channel; what was looked for is kept until signing out', async () => {
  const page = await visit(ann, '/c/kiln-circle/chat/general')
  await page.getByRole('link', { name: 'Search' }).click()
  await expect.poll(() => box(page).inputValue()).toBe('in:general ')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Where to' }).fill('celadon cone')
  await page.getByRole('option', { name: 'Search everything for “celadon cone”' }).click()
  await results(page).filter({ hasText: 'celadon' }).waitFor()
  await page.keyboard.press('Enter')
  await box(page).fill('')
  await page.getByRole('button', { name: 'celadon cone' }).waitFor()
  await go(page, '/search?q=celadon')
  await page.getByRole('list', { name: 'Results' }).getByText('Kiln Circle').waitFor()
  expect(await page.evaluate(() => localStorage.getItem('hamlet.searches'))).toContain('celadon')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Where to' }).fill('sign out')
  await page.keyboard.press('Enter')
  await page.waitForURL(/sign-in/)
  expect(await page.evaluate(() => localStorage.getItem('hamlet.searches'))).toBeNull()
})
