import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet

beforeAll(async () => {
  app = await hamlet()
})
afterAll(() => app?.[Symbol.asyncDispose]())

const general = '/c/kiln-circle/chat/general'

/** Pastes as the browser does, with several forms of the same at once. */
async function paste(area: Locator, forms: Record<string, string>): Promise<void> {
  await area.evaluate((field, given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    const event = { clipboardData, bubbles: true, cancelable: true }
    field.dispatchEvent(new ClipboardEvent('paste', event))
  }, forms)
}

const writing = (page: Page) => page.getByRole('textbox', { name: 'Write to' })

test('shortcuts mark words, undo takes it back, and buttons do the same', async () => {
  await using bob = await app.device('bob')
  const page = await bob.open(general)
  const area = writing(page)
  await area.fill('hot kiln')
  await area.press('ControlOrMeta+a')
  await area.press('ControlOrMeta+b')
  expect(await area.inputValue()).toBe('**hot kiln**')
  await area.press('ControlOrMeta+i')
  expect(await area.inputValue()).toBe('***hot kiln***')
  await area.press('ControlOrMeta+z')
  expect(await area.inputValue()).toBe('**hot kiln**')
  await area.fill('see the manual')
  await area.press('ControlOrMeta+a')
  await area.press('ControlOrMeta+k')
  expect(await area.inputValue()).toBe('[see the manual]()')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await paste(area, { 'text/plain': 'https://example.org' })
  await area.fill('')
  await area.press('ControlOrMeta+k') // without a selection it is for going places
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Formatting' }).click()
  await area.fill('x')
  await area.press('ControlOrMeta+a')
  await page.getByRole('button', { name: /^Struck through/ }).click()
  expect(await area.inputValue()).toBe('~~x~~')
  await page.reload()
  await page.getByRole('toolbar', { name: 'Formatting' }).waitFor() // stays as one left it
  expect(bob.complaints).toEqual([])
})

test('lists go on, code takes Enter, and outside of it Enter sends', async () => {
  await using bob = await app.device('bob')
  const page = await bob.open(general)
  const area = writing(page)
  await area.fill('')
  await area.pressSequentially('- clay')
  await area.press('Shift+Enter')
  await area.pressSequentially('glaze')
  await area.press('Shift+Enter')
  await area.press('Shift+Enter')
  await area.pressSequentially('```js')
  await area.press('Enter')
  await area.pressSequentially('  fire()')
  await area.press('Enter')
  await area.pressSequentially('cool()')
  expect(await area.inputValue()).toBe('- clay\n- glaze\n```js\n  fire()\n  cool()\n```')
  await area.press('ControlOrMeta+End')
  await area.press('Enter')
  const message = page.locator('.message', { hasText: 'fire()' })
  await message.locator('li', { hasText: 'glaze' }).waitFor()
  await message.locator('pre', { hasText: 'cool()' }).waitFor()
  expect(await area.inputValue()).toBe('')
  expect(bob.complaints).toEqual([])
})

test('what is pasted keeps its form: tables, code, links, prose', async () => {
  await using eve = await app.device('eve')
  const page = await eve.open(general)
  const area = writing(page)
  await area.fill('')
  const html =
    '<meta charset="utf-8"><table><tr><td>Cone</td><td>°C</td></tr><tr><td>6</td><td>1222</td></tr></table>'
  await paste(area, { 'text/plain': 'Cone\t°C\n6\t1222', 'text/html': html })
  await expect.poll(() => area.inputValue()).toBe('| Cone | °C |\n| --- | --- |\n| 6 | 1222 |\n')
  await area.press('ControlOrMeta+z')
  expect(await area.inputValue()).toBe('')
  await paste(area, { 'text/plain': 'Cone\t°C\n6\t1222\n' })
  await area.press('Enter')
  await page.locator('.message td', { hasText: '1222' }).waitFor()

  await paste(area, {
    'text/plain': 'let a = 1\nlet b = 2',
    'text/html': '<div>let a = 1</div>',
    'vscode-editor-data': '{"version":1,"mode":"rust"}',
  })
  expect(await area.inputValue()).toBe('```rust\nlet a = 1\nlet b = 2\n```\n')
  await area.fill('the manual')
  await area.press('ControlOrMeta+a')
  await paste(area, { 'text/plain': 'https://example.org/manual' })
  expect(await area.inputValue()).toBe('[the manual](https://example.org/manual)')
  await area.fill('')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await paste(area, {
    'text/plain': 'Fire it slowly',
    'text/html': '<p>Fire it <b>slowly</b><img src="/spy.gif"></p>',
  })
  await expect.poll(() => area.inputValue()).toBe('Fire it **slowly**')
  await area.press('Enter')
  await page.locator('.message strong', { hasText: 'slowly' }).waitFor()
  expect(asked.filter((url) => url.includes('spy'))).toEqual([])
  expect(eve.complaints).toEqual([])
})
