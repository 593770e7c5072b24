import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TopicView } from '#features/forum/contract.ts'
import { replyBy, topicBy } from '#features/forum/server/testing.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

const withoutScript = { javaScriptEnabled: false }
let kiln: Hamlet
let reader: Device
let topic: TopicView
let pathOf: (topic: TopicView) => string

beforeAll(async () => {
  kiln = await hamlet()
  reader = await kiln.device('bob', withoutScript)
  const { slug } = await kiln.world.member('ann')
  pathOf = ({ id }) => `/c/${slug}/forum/${id}`
  topic = await topicBy(kiln.world, 'ann', { body: 'The **slip** crawled.' })
  for (let nth = 2; nth <= 12; nth++)
    await replyBy(kiln.world, 'bob', topic.id, `Reply ${nth}. ${'Thin the slip. '.repeat(20)}`)
})
afterAll(() => kiln[Symbol.asyncDispose]())

test('a topic is read before the app runs, by who may see it', async () => {
  const { page } = reader
  const answer = await page.goto(kiln.url + pathOf(topic))
  expect(answer?.headers()['cache-control']).toBe('private, no-store')
  expect(answer?.headers()['content-encoding']).toBe('br')
  expect(await page.title()).toMatch(/^Crawling on shino · /)
  await page.getByRole('heading', { name: 'Crawling on shino' }).waitFor()
  expect(await page.locator('#first-look strong').innerText()).toBe('slip')
  await reader.open(`${pathOf(topic)}/3`)
  expect(await page.locator('#first-look article').first().innerText()).toContain('Reply 3.')
  expect(await page.locator('#first-look h1').count()).toBe(0)
  const leads = await topicBy(kiln.world, 'ann', { title: 'For leads', audience: ['leads'] })
  for (const path of [pathOf(leads), pathOf({ ...topic, id: leads.id.replace(/.$/, '0') })]) {
    await reader.open(path)
    expect(await page.content()).not.toContain('first-look')
    expect(await page.content()).not.toContain('For leads')
  }
  await using out = await kiln.device('out', withoutScript)
  expect(await (await out.open(pathOf(topic))).content()).not.toContain('Crawling')
})

test.each([
  ['a phone', { width: 390, height: 844 }, undefined],
  ['a desk', { width: 1280, height: 860 }, 5],
])(
  'on %s the app takes its place, and the words are there all the time',
  async (_, viewport, number) => {
    const path = pathOf(topic) + (number ? `/${number}` : '')
    const words = number ? `Reply ${number}.` : 'The slip crawled.'
    await reader.page.setViewportSize(viewport)
    const looked = await placesOf(await reader.open(path), '#first-look', words)
    await using bob = await kiln.device('bob', { viewport })
    await bob.page.addInitScript(watchWords, number ? `Reply ${number}.` : 'Crawling on shino')
    const page = await bob.open(path)
    await page.locator('#root article').first().waitFor()
    await expect.poll(() => page.locator('#first-look').count()).toBe(0)
    await page.waitForLoadState('networkidle')
    const drawn = await placesOf(page, '#root', words)
    for (const [nth, place] of looked.entries())
      expect(Math.abs((drawn[nth] ?? 0) - place), `${looked} ${drawn}`).toBeLessThan(6)
    const seen = await page.evaluate(() => Reflect.get(window, 'seen') as boolean[])
    // From the first paint on: once there, never gone.
    expect(seen.slice(seen.indexOf(true))).not.toContain(false)
    expect(bob.complaints).toEqual([])
  },
)

/** Runs in the page: notes at every frame whether the words are to be seen. */
function watchWords(words: string) {
  const seen: boolean[] = []
  Reflect.set(window, 'seen', seen)
  const look = () => {
    const places = document.querySelectorAll('#first-look :is(h1, article), #root :is(h1, article)')
    seen.push(
      [...places].some((place) => {
        const { top } = place.getBoundingClientRect()
        const isShown = place.checkVisibility({ visibilityProperty: true })
        return isShown && top > -8 && top < innerHeight && place.textContent?.includes(words)
      }),
    )
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Where the title stands, if it does, and the post that says these words. */
async function placesOf(page: Page, within: string, words: string): Promise<number[]> {
  const places = [
    page.locator(`${within} h1`),
    page.locator(`${within} .markdown.long`, { hasText: words }),
  ]
  const boxes = await Promise.all(
    places.map(async (place) => ((await place.count()) > 0 ? place.first().boundingBox() : null)),
  )
  return boxes.map((box) => box?.y ?? 0)
}
