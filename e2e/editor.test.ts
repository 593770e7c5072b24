import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltApp, builtApp } from './support/built.ts'
import { faultsIn, phone } from './support/faults.ts'

let app: BuiltApp
let desk: Desk
beforeAll(async () => {
  app = await builtApp()
  desk = await sitDown()
})
afterAll(() => app?.[Symbol.asyncDispose]())

type Desk = Awaited<ReturnType<typeof sitDown>>

/** Opens the page of the design at the editor. */
async function sitDown(options?: BrowserContextOptions) {
  const device = await app.visit('/design', options)
  const editor = device.page.locator('.long-editor').first()
  const area = editor.getByRole('textbox', { name: 'Your topic' })
  await area.waitFor()
  await area.scrollIntoViewIfNeeded()
  const preview = editor.getByRole('region', { name: 'Preview: Your topic' })
  return { ...device, editor, area, preview }
}

/** Pastes or drops as the browser does, with several forms of the same at once. */
async function bring(
  target: Locator,
  kind: 'paste' | 'drop',
  forms: Record<string, string>,
  picture?: string,
): Promise<void> {
  await target.evaluate(
    async (element, { kind, forms, picture }) => {
      const data = new DataTransfer()
      for (const [type, text] of Object.entries(forms)) data.setData(type, text)
      if (picture) {
        const canvas = document.createElement('canvas')
        Object.assign(canvas, { width: 600, height: 300 })
        const { promise, resolve } = Promise.withResolvers<Blob | null>()
        canvas.toBlob(resolve)
        data.items.add(new File([(await promise) ?? ''], picture, { type: 'image/png' }))
      }
      const options = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data }),
      )
    },
    { kind, forms, picture },
  )
}

const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName,
  )

test('keys mark words, lists go on, Tab moves code and lets nobody be caught, undo takes it back', async () => {
  const { page, area, preview, complaints } = desk
  await area.fill('')
  await area.pressSequentially('hot kiln')
  await area.press('ControlOrMeta+a')
  await area.press('ControlOrMeta+b')
  expect(await area.inputValue()).toBe('**hot kiln**')
  await preview.locator('strong', { hasText: 'hot kiln' }).waitFor()
  await area.press('ControlOrMeta+z')
  expect(await area.inputValue()).toBe('hot kiln')
  await area.press('ControlOrMeta+a')
  await area.press('ControlOrMeta+Shift+Digit8')
  expect(await area.inputValue()).toBe('- hot kiln')

  await area.press('End')
  await area.press('Enter')
  await area.press('Tab')
  await area.pressSequentially('slip')
  await area.press('Enter')
  await area.press('Shift+Tab')
  await area.press('Enter')
  await area.pressSequentially('```js')
  await area.press('Enter')
  await area.press('Tab')
  await area.pressSequentially('fire()')
  expect(await area.inputValue()).toBe('- hot kiln\n  - slip\n```js\n  fire()\n```')
  await preview.locator('pre', { hasText: 'fire()' }).waitFor()
  await area.press('Escape')
  await area.press('Tab')
  expect(await area.evaluate((field) => field === document.activeElement)).toBe(false)

  await area.focus()
  await area.press('Shift+Tab') // in code it moves the line outwards
  expect(await area.inputValue()).toContain('\nfire()')
  await area.press('Escape')
  await area.press('Shift+Tab')
  expect(await focused(page)).not.toBe('TEXTAREA')
  expect(complaints).toEqual([])
})

test('the tool bar is one stop, arrows go along it, and the text keeps its selection', async () => {
  const { page, editor, area, preview, complaints } = desk
  const press = (name: string) => editor.getByRole('button', { name }).click()
  await area.fill('the slip')
  await area.press('ControlOrMeta+a')
  await press('Italic')
  expect(await area.inputValue()).toBe('*the slip*')
  await area.press('End')
  await press('Footnote')
  await page.keyboard.type('Measured.')
  expect(await area.inputValue()).toBe('*the slip*[^1]\n\n[^1]: Measured.')
  await preview.getByRole('link', { name: 'Footnote 1', exact: true }).waitFor()
  await press('Table')
  await page.keyboard.type('Cone')
  await preview.locator('th', { hasText: 'Cone' }).waitFor()

  const bar = editor.getByRole('toolbar', { name: 'Formatting' })
  expect(await bar.locator('button[tabindex="0"]').count()).toBe(1)
  await bar.getByRole('button', { name: 'Heading' }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toMatch(/^Bold/)
  await page.keyboard.press('End')
  expect(await focused(page)).toBe('Picture or file')
  expect(await bar.locator('button[tabindex="0"]').count()).toBe(1)
  expect(complaints).toEqual([])
})

test('pictures and HTML come by paste, drop and button, while one goes on writing', async () => {
  const { editor, area, preview, complaints } = desk
  await area.fill('Before.')
  await bring(area, 'paste', {}, 'shino.png')
  await area.pressSequentially(' Still writing.')
  await expect.poll(() => area.inputValue()).toMatch(/!\[shino\.png\]\(file:[0-9a-f-]{36}\)/)
  expect(await area.inputValue()).toMatch(/^Before\..*Still writing\./s)
  const image = preview.getByRole('img', { name: 'shino.png' })
  await image.waitFor()
  const { width, height } = await image.evaluate((each) => each.getBoundingClientRect())
  expect(Math.round((width / height) * 10)).toBe(20)

  await area.fill('')
  await bring(editor.locator('.long-box'), 'drop', {}, 'celadon.png')
  await expect.poll(() => area.inputValue()).toContain('![celadon.png](file:')
  await area.press('ControlOrMeta+z')
  expect(await area.inputValue()).toBe('')

  await area.fill('')
  const html =
    '<h2>Glaze</h2><p>Fire it <b>slowly</b></p><table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>'
  await bring(area, 'paste', { 'text/plain': 'Glaze', 'text/html': html })
  await expect
    .poll(() => area.inputValue())
    .toBe('## Glaze\n\nFire it **slowly**\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n')
  await preview.getByRole('heading', { name: 'Glaze' }).waitFor()
  expect(complaints).toEqual([])
})

test('what helps with a word stands at its line', async () => {
  const { editor, area, complaints } = desk
  await area.fill(`${'A long line of words that goes on and on. '.repeat(12)}\n\nAsk `)
  await area.press('ControlOrMeta+End')
  await area.pressSequentially('@')
  const list = await editor.locator('.design-names').boundingBox()
  const box = await area.boundingBox()
  if (!list || !box) throw new Error('nothing is there')
  // Above the last line, and below the first ones.
  expect(list.y + list.height).toBeGreaterThan(box.y + 150)
  expect(list.y + list.height).toBeLessThan(box.y + box.height)
  await area.press('ControlOrMeta+Home')
  await expect
    .poll(async () => (await editor.locator('.design-names').boundingBox())?.y)
    .toBeLessThan(box.y)
  expect(complaints).toEqual([])
})

test('spoilers open by key, notes lead there and back', async () => {
  const { page, complaints } = desk
  const read = page.locator('.specimen', { hasText: 'As it is read' })
  const spoiler = read.getByRole('button', { name: 'Spoiler' })
  expect(await read.getByText('the bucket').isVisible()).toBe(false)
  await spoiler.press('Enter')
  await read.getByText('the bucket').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('the bucket')
  const recipe = read.getByText('Nepheline syenite')
  expect(await recipe.isVisible()).toBe(false)
  await read.getByText('The recipe').click()
  await recipe.waitFor()

  await read.getByRole('link', { name: 'Footnote 1', exact: true }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
    'Measured with a pin',
  )
  await read.getByRole('link', { name: 'Back to footnote 1' }).press('Enter')
  expect(await focused(page)).toBe('Footnote 1')
  await read.getByRole('link', { name: 'A letter' }).waitFor() // an address of ours, as a card
  expect(complaints).toEqual([])
})

test('the preview follows, and stays away for whom it is too much', async () => {
  const { page, editor, area, preview, complaints } = desk
  await area.fill(Array.from({ length: 120 }, (_, line) => `Paragraph ${line}`).join('\n\n'))
  await preview.getByText('Paragraph 119').waitFor({ state: 'attached' })
  const fromEnd = () =>
    preview.evaluate((pane) => pane.scrollHeight - pane.clientHeight - pane.scrollTop)
  await area.evaluate((field) => field.scrollTo(0, field.scrollHeight))
  await expect.poll(fromEnd).toBeLessThan(3)
  await area.evaluate((field) => field.scrollTo(0, 0))
  await expect.poll(() => preview.evaluate((pane) => pane.scrollTop)).toBe(0)

  const before = (await area.boundingBox())?.width ?? 0
  await editor.getByRole('button', { name: 'Preview' }).click()
  await preview.waitFor({ state: 'detached' })
  expect((await area.boundingBox())?.width).toBeGreaterThan(before * 1.8)
  await page.reload()
  await area.waitFor()
  expect(await preview.count()).toBe(0)
  expect(complaints).toEqual([])
})

test('on a phone one turns between text and preview, in German too', async () => {
  await using visited = await sitDown({ viewport: phone.viewport, locale: 'de-DE' })
  const { page, editor, area, complaints } = visited
  await area.fill('Ein **heißer** Ofen')
  await editor.getByRole('button', { name: 'Vorschau' }).click()
  await editor.locator('strong', { hasText: 'heißer' }).waitFor()
  expect(await area.isVisible()).toBe(false)
  expect(await faultsIn(page, phone)).toEqual([])
  await editor.getByRole('button', { name: 'Schreiben' }).click()
  await area.waitFor()
  await area.press('ControlOrMeta+z') // what was written can still be undone
  expect(await area.inputValue()).not.toContain('Ein **heißer** Ofen')
  expect(complaints).toEqual([])
})
