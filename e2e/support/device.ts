import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** A browser profile of its own with one page open. */
export interface OpenDevice extends AsyncDisposable {
  page: Page
  context: BrowserContext
  /** Errors of the page and of its console, violations of the policy included. */
  complaints: string[]
}

/** A device that keeps the app itself, to open without a network. */
export const installed = { serviceWorkers: 'allow' } as const

/** That the network was away is what some tests are about. */
const lostLine = /net::ERR_|WebSocket connection to/

/** A new device of somebody who reads British English at a desk, unless the options say otherwise. */
export async function openDevice(
  browser: Browser,
  options: BrowserContextOptions = {},
  expected = lostLine,
): Promise<OpenDevice> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 860 },
    reducedMotion: 'reduce', // what moves is waited for
    ...options,
  })
  if (options.serviceWorkers !== 'allow') await withoutServiceWorker(context)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !expected.test(text)) complaints.push(text)
  })
  return { page, context, complaints, [Symbol.asyncDispose]: () => context.close() }
}

/** As in a private window of some browsers: to fetch and keep the whole app takes a quarter of what a first visit does. */
function withoutServiceWorker(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
}
