import { chromium, type Page } from 'playwright-core'
import { ensureWebBuild } from '#app/commands/web-build.ts'
import { populate } from '#app/testing/populate.ts'
import { startServerProcess, temporaryDataDir } from '#app/testing/server-process.ts'
import { findChromium } from '../e2e/chromium.ts'
import { fillTopics } from './support/fill-topics.ts'
import { percentile } from './support/percentile.ts'

// Somebody reads fast through a topic of 5,000 posts: the wheel turns ten times a second, then they go to its end and its middle.
const posts = 5_000
const turns = 150
const turnPx = 900

await ensureWebBuild(() => console.error('Building the web app …'))
await using dataDir = await temporaryDataDir()
await using server = await startServerProcess({ DATA_DIR: dataDir.path })
const [room] = await populate(server.databaseUrl, 1, 20)
if (!room) throw new Error('no room')
const [topic] = await fillTopics(server.databaseUrl, room.id, { topics: 1, posts })
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox'],
})
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
const url = `http://127.0.0.1:${server.port}`
const [name = '', value = ''] = (room.cookies[0] ?? '').split(/=(.*)/s)
await context.addCookies([{ name, value, url }])
const page = await context.newPage()
const at = (number: number) => `${url}/c/room-${room.id}/forum/${topic}/${number}`
await page.goto(at(1))
await postShown(page)
await page.mouse.move(640, 500)
await watchFrames(page)
for (let turn = 0; turn < turns; turn++) {
  await page.mouse.wheel(0, turnPx)
  await page.waitForTimeout(100)
}
const reached = Number(
  await page.locator('#root .post[data-post]').last().getAttribute('data-post'),
)
const { frames, waits } = await page.evaluate(() => ({
  frames: window.frameTimes ?? [],
  waits: window.waitingFrames ?? 0,
}))
const jumps: number[] = []
for (const number of [posts, posts / 2]) {
  const start = performance.now()
  await page.goto(at(number))
  await postShown(page)
  jumps.push(performance.now() - start)
}
const heap = await page.evaluate(() => window.performance.memory?.usedJSHeapSize ?? 0)
const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
await browser.close()
frames.sort((a, b) => a - b)
console.log(
  JSON.stringify({
    posts,
    pixels: turns * turnPx,
    reached,
    frameP50Ms: percentile(frames, 0.5),
    frameP95Ms: percentile(frames, 0.95),
    frameP99Ms: percentile(frames, 0.99),
    /** Frames in which a post stood there without its words, of all. */
    waitingShare: Math.round((waits / frames.length) * 1000) / 1000,
    jumpMs: jumps.map(Math.round),
    heapMb: Math.round(heap / 2 ** 20),
    elements: nodes,
  }),
)

async function postShown(page: Page): Promise<void> {
  await page.locator('#root article.post, #root .post:not([data-waiting])').first().waitFor()
}

/** Notes from now on how long each frame took, and whether a post in view had not come. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { frameTimes: times, waitingFrames: 0 })
    let last = performance.now()
    const isInView = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return bottom > 0 && top < innerHeight
    }
    requestAnimationFrame(function next(now) {
      times.push(now - last)
      last = now
      if ([...document.querySelectorAll('.post[data-waiting]')].some(isInView))
        window.waitingFrames = (window.waitingFrames ?? 0) + 1
      requestAnimationFrame(next)
    })
  })
}

declare global {
  interface Window {
    frameTimes?: number[]
    waitingFrames?: number
  }
  interface Performance {
    memory?: { usedJSHeapSize: number }
  }
}
