import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelNamed } from '#features/chat/server/testing.ts'
import type { Id } from '#lib/ids.ts'
import { type Hamlet, hamlet } from './support/hamlet.ts'

const messages = 100_000
let app: Hamlet
let channel: Id

beforeAll(async () => {
  app = await hamlet()
  channel = await channelNamed(app.world, 'general')
  const authors = [await app.world.member('bob'), await app.world.member('mod')]
  await app.world.database.pool.query(
    `insert into chat_message (community_id, id, channel_id, author_id, at, body)
     select $1, uuidv7(), $2, case when n % 7 < 3 then $3::uuid else $4::uuid end,
       now() - interval '400 days' + n * interval '5 minutes',
       'number ' || n || repeat(E' and so on', n % 23) || case when n % 11 = 0 then E'\\n\\n- one\\n- two' else '' end
     from generate_series(1, $5) n`,
    [app.world.community, channel, authors[0]?.member, authors[1]?.member, messages],
  )
})
afterAll(() => app?.[Symbol.asyncDispose]())

test('scrolling back moves nothing that is in view while older messages arrive', async () => {
  await using ann = await app.device('ann')
  const page = await ann.open('/c/kiln-circle/chat/general')
  await page
    .getByText(`number ${messages} `)
    .or(page.getByText(`number ${messages}`))
    .last()
    .waitFor()
  // Slow enough that what arrives does so while the view is at rest.
  await page.route('**/messages?*', async (route) => {
    await new Promise((done) => setTimeout(done, 500))
    await route.continue()
  })
  let oldest = messages
  for (let round = 0; round < 12; round++) {
    await page.locator('.stream-scroll').hover()
    await page.mouse.wheel(0, -2_400)
    const worst = await worstJump(page)
    expect(worst).toBeLessThanOrEqual(1)
    oldest = Math.min(oldest, await oldestInView(page))
  }
  expect(oldest).toBeLessThan(messages - 200)
  expect(await page.locator('.message').count()).toBeLessThan(120)
  expect(ann.complaints).toEqual([])
})

test('a link leads to a message of long ago, and from there forward and to the latest', async () => {
  const { rows } = await app.world.database.pool.query(
    `select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
     from chat_message where body ~ '^number 5000( |$|\n)'`,
  )
  await using ann = await app.device('ann')
  const page = await ann.open(`/c/kiln-circle/chat/${channel}?message=${rows[0].at}_${rows[0].id}`)
  await page.locator('.message[data-marked]').waitFor()
  expect(await page.locator('.message[data-marked]').textContent()).toContain('number 5000')
  await page.locator('.stream-scroll').hover()
  for (let round = 0; round < 10; round++) {
    await page.mouse.wheel(0, 3_000)
    await page.waitForTimeout(80)
  }
  await expect.poll(() => newestInView(page)).toBeGreaterThan(5_060)
  await page.getByRole('button', { name: /Jump to the latest|new message/ }).click()
  await expect.poll(() => newestInView(page)).toBe(messages)
})

/** How far the message in the middle of the view moved on its own, in pixels, over the next frames after scrolling came to rest. */
function worstJump(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.stream-scroll')
    if (!scroller) throw new Error('there is no stream')
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2
    let [last, still] = [scroller.scrollTop, 0]
    for (let waited = 0; still < 4 && waited < 120; waited++) {
      await frame()
      still = scroller.scrollTop === last ? still + 1 : 0
      last = scroller.scrollTop
    }
    const anchor = [...scroller.querySelectorAll('.message')].find(
      (each) => each.getBoundingClientRect().bottom > middle,
    )
    const id = anchor?.getAttribute('data-message')
    const top = anchor?.getBoundingClientRect().top ?? 0
    let worst = 0
    for (let frames = 0; frames < 50; frames++) {
      await frame()
      const now = scroller.querySelector(`[data-message="${id}"]`)?.getBoundingClientRect().top
      worst = Math.max(worst, Math.abs((now ?? 10_000) - top))
    }
    return worst
  })
}

async function numbersInView(page: Page): Promise<number[]> {
  const texts = await page.locator('.message-main').allTextContents()
  return texts.map((text) => Number(/number (\d+)/.exec(text)?.[1]))
}

async function oldestInView(page: Page): Promise<number> {
  return Math.min(...(await numbersInView(page)))
}

async function newestInView(page: Page): Promise<number> {
  return Math.max(...(await numbersInView(page)))
}
