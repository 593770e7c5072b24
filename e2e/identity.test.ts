import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOn } from './support/faults.ts'
import { type FreshHamlet, freshHamlet, type Visitor } from './support/fresh.ts'
import { go } from './support/go.ts'

const ada = { name: 'Ada Lindqvist', email: 'ada@example.org', password: 'three calm words' }

let app: FreshHamlet
let laptop: Visitor
let phone: Visitor
beforeAll(async () => {
  app = await freshHamlet()
  laptop = await app.visitor()
  phone = await app.visitor({ viewport: { width: 390, height: 844 } })
})
afterAll(() => app?.[Symbol.asyncDispose]())

const at = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path)
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The device knows nobody any more. A page that was still asking would lead to signing in, past where the test goes next. */
async function forgotten(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.context().clearCookies()
}

/** Signs in by the button. The finger is there before the device asks for it, which would go on waiting otherwise. */
async function usePasskey({ page, present }: Visitor, path: string): Promise<void> {
  const options = '**/passkey/generate-authenticate-options'
  const offered = page.waitForResponse(options) // by the page itself, where an address is typed
  await page.goto(path)
  await offered
  await page.route(options, (route) => present(true).then(() => route.continue()), { times: 1 })
  await button(page, 'Use a passkey').click()
}

/** Signs in by the form that is open. */
async function signIn(page: Page, password = ada.password): Promise<void> {
  await page.getByLabel('Mail address').fill(ada.email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button(page, 'Sign in').click()
}

/** The link in the newest mail of the outbox, as an administrator would pass it on. */
async function mailedLink(kind: string): Promise<string> {
  let text = ''
  await expect
    .poll(async () => {
      const { rows } = await app.database.pool.query(
        `select text from mail_outbox where kind = $1 and state = 'kept' order by id desc limit 1`,
        [kind],
      )
      text = rows[0]?.text ?? ''
      return text
    })
    .toMatch(/https?:/)
  return /https?:\S+/.exec(text)?.[0] ?? ''
}

// The tests of this file are one story: each goes on where the one before it ended, on the same laptop and phone.

test('the first administrator sets Hamlet up and is in', async () => {
  const { page } = laptop
  await page.goto('/setup')
  await title(page, 'The set-up link is missing').waitFor()
  await go(page, app.setupLink)
  await button(page, 'Set up Hamlet').click()
  await page.getByText('4 answers need another look').waitFor()

  await page.getByLabel('Name of the organisation').fill('Northlight Guild')
  await page.getByLabel('Your name').fill(ada.name)
  await page.getByLabel('Mail address').fill(ada.email)
  await page.getByLabel('Password', { exact: true }).fill('short')
  await button(page, 'Set up Hamlet').click()
  await page.getByText('At least 10 characters.', { exact: true }).waitFor()
  await page.getByLabel('Password', { exact: true }).fill(ada.password)
  await button(page, 'Set up Hamlet').click()
  await at(page, '/')
  await go(page, '/settings')
  expect(await page.getByLabel('Name').inputValue()).toBe(ada.name)
  expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin')

  await go(page, app.setupLink)
  await title(page, 'This Hamlet is set up already').waitFor()
  expect(laptop.complaints).toEqual([])
})

test('a stranger is led to signing in, and on to where they wanted', async () => {
  const { page } = phone
  await page.goto('/organisation/outbox')
  await at(page, '/sign-in')
  await signIn(page, 'not the password')
  await page.getByText('This address and password do not go together.').waitFor()
  expect(await page.getByLabel('Mail address').inputValue()).toBe(ada.email)
  await page.getByLabel('Password', { exact: true }).fill(ada.password)
  await button(page, 'Sign in').click()
  await at(page, '/organisation/outbox')
  await page.getByText('Northlight Guild').first().waitFor()
  expect(phone.complaints).toEqual([])
})

test('a device that is signed out is out at once', async () => {
  await go(phone.page, '/settings')
  await title(phone.page, 'Settings').waitFor()
  await go(laptop.page, '/settings/devices')
  await button(laptop.page, 'Sign out all other devices').click()
  await at(phone.page, '/sign-in') // nobody touched it
  const here = laptop.page.getByRole('listitem').filter({ hasText: 'This device' })
  await here.getByRole('button', { name: 'Sign out' }).click()
  await at(laptop.page, '/sign-in')
  await laptop.page.goto('/settings')
  await at(laptop.page, '/sign-in')
})

test('no page outside has a fault that axe finds, or is too wide', async () => {
  const screens = [
    ['/sign-in', 'Good to see you'],
    ['/sign-in/by-mail', 'A link by mail'],
    ['/reset-password?token=x', 'Set a new password'],
    ['/setup', 'This Hamlet is set up already'],
  ] as const
  expect(await faultsOn(laptop.page, screens)).toEqual([])
})

test('a path to go on to leads nowhere else', async () => {
  const { page } = laptop
  await go(page, '/sign-in?next=https://example.org/')
  await signIn(page)
  await at(page, '/')
  expect(page.url()).toBe(`${app.url}/`)
})

test('a profile with a picture', async () => {
  const { page } = laptop
  await go(page, '/settings')
  await page.getByLabel('Headline').fill('Keeps the kilns warm')
  await button(page, 'Save profile').click()
  await page.getByText('Your profile is saved.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Headline').inputValue()).toBe('Keeps the kilns warm')

  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
  await choose('notes.png', 'image/png', Buffer.from('not a picture'))
  await page.getByText('This is no picture we can read.').waitFor()
  const picture = await sharp({
    create: { width: 600, height: 400, channels: 3, background: '#a04a24' },
  })
    .jpeg()
    .toBuffer()
  await choose('me.jpg', 'image/jpeg', picture)
  const face = page.getByRole('group', { name: 'Picture' }).locator('img')
  await face.waitFor()
  const width = () =>
    face.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0))
  await expect.poll(width).toBe(256)
  await button(page, 'Remove').click()
  await button(page, 'Choose a picture').waitFor()
  expect(laptop.complaints).toEqual([])
})

test('a passkey is added, signs in by the button and by itself, and can be removed', async () => {
  const { page, present } = laptop
  await go(page, '/settings/sign-in')
  await page.getByText('You have no passkey yet.').waitFor()
  await present(true)
  await button(page, 'Add a passkey').click()
  await page.getByText('Your passkey is ready.').waitFor()
  await page.getByText('Chrome, Linux', { exact: true }).waitFor()
  await present(false)

  await forgotten(page)
  await usePasskey(laptop, '/sign-in?next=/settings/devices')
  await at(page, '/settings/devices')
  await page.getByText('This device').waitFor()

  await forgotten(page)
  await page.goto('/sign-in?next=/settings/sign-in') // offered where the address is typed, and taken
  await at(page, '/settings/sign-in')
  await present(false)
  await button(page, 'Change Chrome, Linux').click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Work laptop')
  await button(page, 'Save name').click()
  await button(page, 'Change Work laptop').click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await button(page, 'Remove passkey').click()
  await page.getByText('You have no passkey yet.').waitFor()
  expect(laptop.complaints).toEqual([])
})

test('a removed passkey does not sign in', async () => {
  const { page, present } = laptop
  await forgotten(page)
  await usePasskey(laptop, '/sign-in')
  await page.getByText('This passkey is not known here.').waitFor()
  await present(false)
})

test('a mailed link signs in, once', async () => {
  const { page } = laptop
  await go(page, '/sign-in?next=/settings')
  await page.getByLabel('Mail address').fill(ada.email)
  await page.getByRole('link', { name: 'Send me a link instead' }).click()
  expect(await page.getByLabel('Mail address').inputValue()).toBe(ada.email)
  await button(page, 'Send the link').click()
  await title(page, 'Look into your mail').waitFor()
  await page.getByText('This Hamlet has no mail server yet.').waitFor()

  const link = await mailedLink('people.sign-in-link')
  await page.goto(link)
  await at(page, '/settings')
  expect(await page.getByLabel('Name').inputValue()).toBe(ada.name)
  await forgotten(page)
  await page.goto(link)
  await title(page, 'This link does not work any more').waitFor()
  expect(laptop.complaints).toEqual([])
})

test('a forgotten password is set anew by a mailed link', async () => {
  const { page } = laptop
  await go(page, '/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await title(page, 'A new password').waitFor()
  await page.getByLabel('Mail address').fill(ada.email)
  await button(page, 'Send the link').click()
  await title(page, 'Look into your mail').waitFor()
  const link = await mailedLink('people.password-link')
  await go(page, link)
  await page.getByLabel('New password').fill('four very calm words')
  await button(page, 'Set password').click()
  await page.getByText('Your new password is set.').waitFor()
  await signIn(page, ada.password)
  await page.getByText('do not go together').waitFor()
  ada.password = 'four very calm words'
  await go(phone.page, '/sign-in?next=/settings')
  await signIn(phone.page)
  await at(phone.page, '/settings')

  await go(page, link)
  await page.getByLabel('New password').fill('five words nobody wants to know')
  await button(page, 'Set password').click()
  await title(page, 'This link does not work any more').waitFor()
})

test('language and scheme change at once, and stay', async () => {
  await go(phone.page, '/settings/appearance')
  await phone.page.getByText('Dark', { exact: true }).click()
  expect(await phone.page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await phone.page.getByLabel('Language').selectOption('Deutsch')
  await title(phone.page, 'Einstellungen').waitFor()
  await phone.page.reload()
  await title(phone.page, 'Einstellungen').waitFor()

  await go(laptop.page, '/sign-in?next=/settings/appearance')
  await signIn(laptop.page)
  await title(laptop.page, 'Einstellungen').waitFor() // the language comes along
  await laptop.page.getByLabel('Sprache').selectOption('English')
  await title(laptop.page, 'Settings').waitFor()
})

test('no page inside has a fault that axe finds, or is too wide', async () => {
  const screens = [
    ['/settings', 'So that others know who they are talking with.'],
    ['/settings/sign-in', 'You have no passkey yet.'],
    ['/settings/devices', 'This device'],
    ['/settings/appearance', 'Changes with your device'],
    ['/organisation', 'People see it when they sign in.'],
    ['/organisation/administrators', 'This is you'],
    ['/organisation/outbox', 'There is no mail server yet'],
  ] as const
  expect(await faultsOn(laptop.page, screens)).toEqual([])
})
