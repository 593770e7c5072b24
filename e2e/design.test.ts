import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltApp, builtApp } from '#platform/web/testing/built-app.ts'
import { launchBrowser } from './support/browser.ts'
import { faultsOf } from './support/faults.ts'

let app: BuiltApp
let browser: Browser

beforeAll(async () => {
  app = await builtApp()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await app?.[Symbol.asyncDispose]()
})

/** Opens a page and keeps every complaint of the browser about it. */
async function visit(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(app.url + path)
  await page.locator('h1').first().waitFor()
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() }
}

test('no page has a fault that axe finds, or is wider than a phone', async () => {
  await using visited = await visit('/design')
  const { page } = visited
  for (const path of ['', '/shell', '/shell/chat', '/letter', '/nowhere']) {
    await page.goto(`${app.url}/design${path}`)
    await page.locator('h1').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
  }
})

test('overlays live with the strict policy, and give the focus back', async () => {
  await using visited = await visit('/design')
  const { page, complaints } = visited
  const focused = () => page.evaluate(() => document.activeElement?.textContent)

  await page.getByRole('button', { name: 'New channel' }).click()
  await page.getByRole('dialog', { name: 'New channel' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(focused).toBe('New channel')

  await page.getByRole('button', { name: 'Tell me about' }).press('ArrowDown')
  await page.getByRole('menuitem', { name: 'Everything' }).waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toContain('What is for me')
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await expect.poll(focused).toBe('Tell me about')

  await page.getByRole('link', { name: 'Settings' }).hover()
  await page.getByRole('tooltip', { name: 'Settings' }).waitFor()
  expect(complaints).toEqual([])
})

test('a form says all that is wrong, and leads to each place', async () => {
  await using visited = await visit('/design')
  const { page } = visited
  await page.getByRole('button', { name: 'Create community' }).click()
  const summary = page.getByRole('alert')
  await summary.getByText('Two answers need another look').waitFor()
  await summary.getByRole('button', { name: 'Seats' }).click()
  const seats = page.getByRole('spinbutton', { name: 'Seats' })
  expect(await seats.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await seats.getAttribute('aria-invalid')).toBe('true')
  expect(await seats.inputValue()).toBe('400')
})

test('language and scheme change without a reload and outlast one without a flash', async () => {
  await using visited = await visit('/design', { colorScheme: 'light' })
  const { page } = visited
  await page.evaluate(() => Object.assign(window, { sameLoad: true }))
  await page.getByLabel('Language').selectOption('de')
  await page.getByText('Du bist offline.').waitFor()
  await page.getByLabel('Scheme').selectOption('dark')
  expect(await page.evaluate(() => 'sameLoad' in window)).toBe(true)
  expect(await page.locator('html').getAttribute('lang')).toBe('de')

  // Without the app's own script only what runs before the first paint is left to decide the scheme.
  await page.route('**/assets/app-*.js', (route) => route.abort())
  await page.reload()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
})

test('the shell opens without a network, and what the server alone answers is not made up', async () => {
  await using visited = await visit('/design/shell')
  const { page } = visited
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload() // the second visit is under the service worker
  await page.getByRole('heading', { name: 'Good evening, Maren' }).waitFor()
  await page.context().setOffline(true)
  await page.goto(`${app.url}/design/shell`)
  await page.getByRole('heading', { name: 'Good evening, Maren' }).waitFor()
  await expect(page.goto(`${app.url}/api/v1/anything`)).rejects.toThrow()
})

test('of scripts the page carries but what decides before the first paint, and no style', async () => {
  const html = await app.file('index.html')
  const scripts = html.match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(1)
  expect(scripts.filter((script) => !script.includes(' src="/'))).toEqual(['<script>'])
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|data:/)
})
