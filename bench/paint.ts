import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { ensureWebBuild } from '#app/commands/web-build.ts'
import { populate } from '#app/testing/populate.ts'
import { startServerProcess, temporaryDataDir } from '#app/testing/server-process.ts'
import { findChromium } from '../e2e/chromium.ts'
import { fillTopics } from './support/fill-topics.ts'
import { percentile } from './support/percentile.ts'
import { type Line, slowLine } from './support/slow-line.ts'

// How long somebody on a phone waits for the first words of a topic of 60 posts: on a first visit, and on one when the service
// worker is there. The phone is Chromium with its processor slowed four times.
const rounds = 5
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true }
const slowerBy = 4

/** As the developer tools of Chromium have "Fast 3G", and as Lighthouse and WebPageTest have "slow 4G" (once "Fast 3G"). */
const lines: Record<string, Line> = {
  devToolsFast3G: { roundTripMs: 562.5, down: 180_000, up: 84_375 },
  lighthouseSlow4G: { roundTripMs: 150, down: 204_800, up: 93_750 },
}

await ensureWebBuild(() => console.error('Building the web app …'))
await using dataDir = await temporaryDataDir()
await using server = await startServerProcess({ DATA_DIR: dataDir.path })
const [room] = await populate(server.databaseUrl, 1, 20)
const [cookie = ''] = room?.cookies ?? []
if (!room) throw new Error('no room')
const [topic] = await fillTopics(server.databaseUrl, room.id, { topics: 1, posts: 60 })
const path = `/c/room-${room.id}/forum/${topic}`
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox'],
})
const measured: Record<string, unknown> = {}
for (const [name, line] of Object.entries(lines)) measured[name] = await measure(browser, line)
await browser.close()
console.log(JSON.stringify(measured))

async function measure(browser: Browser, line: Line) {
  const first: number[] = []
  const second: number[] = []
  const ready: number[] = []
  const readyAgain: number[] = []
  for (let round = 0; round < rounds; round++) {
    await using slow = await slowLine(server.port, line)
    const url = `http://127.0.0.1:${slow.port}`
    const context = await browser.newContext(phone)
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    await context.addCookies([{ name, value, url }])
    const visit = await firstPaint(context, url + path, true)
    first.push(visit.paintMs)
    ready.push(visit.readyMs)
    const again = await firstPaint(context, url + path, false)
    second.push(again.paintMs)
    readyAgain.push(again.readyMs)
    await context.close()
  }
  return {
    firstVisitMs: medianOf(first),
    secondVisitMs: medianOf(second),
    appReadyMs: medianOf(ready),
    appReadyAgainMs: medianOf(readyAgain),
  }
}

/** Opens a topic, and answers when its first words were painted and when the app had drawn it; waits for the worker if it is to come. */
async function firstPaint(context: BrowserContext, address: string, isNew: boolean) {
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowerBy })
  await page.goto(address, { waitUntil: 'commit', timeout: 60_000 })
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    undefined,
    { timeout: 60_000 },
  )
  const paintMs = (await painted.jsonValue()) ?? 0
  await page.locator('#root article').first().waitFor({ timeout: 120_000 })
  const readyMs = await page.evaluate(() => performance.now())
  if (isNew) await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.close()
  return { paintMs, readyMs }
}

function medianOf(times: number[]): number {
  return Math.round(
    percentile(
      times.sort((a, b) => a - b),
      0.5,
    ),
  )
}
