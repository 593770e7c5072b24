import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltApp, builtApp } from './support/built.ts'
import { installed, type OpenDevice } from './support/device.ts'
import { faultsOf } from './support/faults.ts'

let app: BuiltApp
let desk: OpenDevice
beforeAll(async () => {
  app = await builtApp()
  desk = await app.visit('/design', { colorScheme: 'light' })
})
afterAll(() => app?.[Symbol.asyncDispose]())

test('overlays live with the strict policy, and give the focus back', async () => {
  const { page, complaints } = desk
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
  const { page } = desk
  await page.getByRole('button', { name: 'Create community' }).click()
  const summary = page.getByRole('alert')
  await summary.getByText('Two answers need another look').waitFor()
  await summary.getByRole('button', { name: 'Seats' }).click()
  const seats = page.getByRole('spinbutton', { name: 'Seats' })
  expect(await seats.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await seats.getAttribute('aria-invalid')).toBe('true')
  expect(await seats.inputValue()).toBe('400')
})

test('no page has a fault that axe finds, or is wider than a phone', async () => {
  const { page } = desk
  expect(await faultsOf(page)).toEqual([])
  for (const path of ['/shell', '/shell/chat', '/letter', '/nowhere']) {
    await page.goto(`${app.url}/design${path}`)
    await page.locator('h1').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
  }
})

test('language and scheme change without a reload and outlast one without a flash', async () => {
  const { page } = desk
  await page.goto(`${app.url}/design`)
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
  await using visited = await app.visit('/design/shell', installed)
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
