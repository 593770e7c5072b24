import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from './support/faults.ts'
import { go, visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let ann: Device
let bob: Device
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hamlet-files-'))
  app = await hamlet({ dataDir })
  ann = await app.device('ann')
  bob = await app.device('bob')
})
afterAll(async () => {
  await app?.[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

const general = '/c/kiln-circle/chat/general'

const picture = async (name: string, background: string) => ({
  name,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .png()
    .toBuffer(),
})

test('pictures and files go along, and nothing jumps where they come in', async () => {
  const [his, hers] = [await visit(bob, general), await visit(ann, general)]
  await hers.getByRole('textbox', { name: 'Write to' }).waitFor()
  await his.getByRole('button', { name: 'Attach files' }).waitFor()
  const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Cone 10') }
  await his
    .locator('input[type=file]')
    .setInputFiles([
      await picture('shino.png', '#c8703c'),
      await picture('celadon.png', '#2f7f7a'),
      notes,
    ])
  await expect.poll(() => his.locator('.upload-chip[data-state=here]').count()).toBe(3)
  await his.getByLabel('What is to be seen in shino.png').fill('A shino bowl that crawled')
  await his.getByRole('button', { name: 'Take celadon.png off' }).click()
  await his.getByRole('textbox', { name: 'Write to' }).fill('Doors open.')
  await his.getByRole('button', { name: 'Send', exact: true }).click()

  const message = hers.locator('.message', { hasText: 'Doors open.' })
  const image = message.getByRole('img', { name: 'A shino bowl that crawled' })
  await image.waitFor()
  // Its room is kept before a byte of it is here.
  const before = await image.evaluate((each) => each.getBoundingClientRect().height)
  await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.complete)).toBe(true)
  expect(await image.evaluate((each) => each.getBoundingClientRect().height)).toBe(before)
  expect(before).toBeGreaterThan(100)
  const download = hers.waitForEvent('download')
  await message.getByRole('link', { name: 'Download notes.txt' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toBe('Cone 10')

  await message.getByRole('button', { name: 'Look at A shino bowl that crawled' }).press('Enter')
  await hers.getByRole('dialog', { name: 'shino.png' }).waitFor()
  await hers.keyboard.press('Escape')
  await hers.getByRole('dialog').waitFor({ state: 'detached' })
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('a picture from the clipboard, and one that is dropped', async () => {
  const page = await visit(ann, general)
  const area = page.getByRole('textbox', { name: 'Write to' })
  await area.waitFor()
  const { buffer } = await picture('clip.png', '#8a5fbf')
  const carry = (type: 'paste' | 'drop', target: string) =>
    page
      .locator(target)
      .first()
      .evaluate(
        (element, { type, bytes }) => {
          const data = new DataTransfer()
          data.items.add(new File([new Uint8Array(bytes)], `${type}.png`, { type: 'image/png' }))
          const event =
            type === 'paste'
              ? new ClipboardEvent('paste', {
                  clipboardData: data,
                  bubbles: true,
                  cancelable: true,
                })
              : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          element.dispatchEvent(event)
        },
        { type, bytes: [...buffer] },
      )
  await carry('paste', '.composer textarea')
  await carry('drop', '.stream')
  await expect.poll(() => page.locator('.upload-chip[data-state=here]').count()).toBe(2)
  await area.press('Enter')
  await page.locator('.message:not([data-outgoing]) .file-pictures img').nth(1).waitFor()
})

test('what is too large is not sent; what is under way can be stopped, and what failed sent again', async () => {
  const [his, hers] = [await visit(bob, general), await visit(ann, general)]
  const sent: string[] = []
  his.on('request', (request) => {
    const name = new URL(request.url()).searchParams.get('name')
    if (request.method() === 'PUT' && name) sent.push(name)
  })
  await his.route(/name=slow/, () => {}) // on its way for as long as the test is
  await his.route(/name=shaky/, (route) => route.abort(), { times: 1 })
  const file = (name: string, mimeType: string, size: number) => ({
    ...{ name, mimeType },
    buffer: Buffer.alloc(size, 'a'),
  })
  await his.getByRole('button', { name: 'Attach files' }).waitFor()
  await his
    .locator('input[type=file]')
    .setInputFiles([
      file('huge.png', 'image/png', 5_000_000),
      file('slow.txt', 'text/plain', 10),
      file('shaky.txt', 'text/plain', 10),
    ])
  await his.getByText('Pictures may have up to 3 MB.').waitFor()
  await his.getByText('A file is still being sent').waitFor()
  const send = his.getByRole('button', { name: 'Send', exact: true })
  expect(await describedBy(send)).toBe('A file is still being sent')
  await his.getByRole('textbox', { name: 'Write to' }).fill('Three of them')
  await his.keyboard.press('Enter')

  await his.getByRole('button', { name: 'Take slow.txt off' }).click()
  await his.getByText('A file was not sent').waitFor()
  await his.getByRole('button', { name: 'Send shaky.txt once more' }).click()
  await his.locator('.upload-chip[data-state=here]').waitFor()
  expect(await describedBy(send)).toBe('A file cannot go along: take it off')
  expect(await his.getByRole('button', { name: /Send huge.png/ }).count()).toBe(0)
  await his.getByRole('button', { name: 'Take huge.png off' }).click()
  await expect.poll(() => describedBy(send)).toBe('')
  await send.click()

  const message = hers.locator('.message', { hasText: 'Three of them' })
  await message.getByRole('link', { name: 'Download shaky.txt' }).waitFor()
  expect(await message.locator('.file-card').count()).toBe(1)
  expect(sent.toSorted()).toEqual(['shaky.txt', 'shaky.txt', 'slow.txt'])
  expect(await hers.locator('.message', { hasText: 'Three of them' }).count()).toBe(1)
})

const describedBy = (button: Locator) =>
  button.evaluate((each) => {
    const id = each.getAttribute('aria-describedby') ?? ''
    return each.ownerDocument.getElementById(id)?.textContent
  })

test('the files of a channel stand beside it, and lead to where they were sent', async () => {
  const [hers, page] = [await visit(ann, general), await visit(bob, general)]
  await page.getByRole('link', { name: 'Files', exact: true }).click()
  const board = page.getByRole('region', { name: 'Files of #general' })
  const pictures = board.getByRole('region', { name: 'Pictures' }).getByRole('button')
  await pictures.nth(2).waitFor()

  await hers.locator('input[type=file]').setInputFiles([await picture('new.png', '#335577')])
  await hers.locator('.upload-chip[data-state=here]').waitFor()
  await hers.getByRole('button', { name: 'Send', exact: true }).click()
  await board.getByRole('button', { name: 'Look at new.png' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 of 4').waitFor()
  await page.keyboard.press('ArrowRight')
  await dialog.getByText('2 of 4').waitFor()
  await dialog.getByRole('button', { name: 'Next picture' }).click()
  await dialog.getByText('3 of 4').waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('dialog', { name: 'new.png' }).waitFor()
  await dialog.getByRole('link', { name: 'Show in conversation' }).click()
  await page.locator('.message[data-marked]').getByRole('img', { name: 'new.png' }).waitFor()
  await dialog.waitFor({ state: 'detached' })

  await board.getByRole('link', { name: 'notes.txt' }).waitFor()
  await page.keyboard.press('Escape')
  await board.waitFor({ state: 'detached' })
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('no screen has a fault that axe finds', async () => {
  const page = await visit(ann, general)
  await page.locator('.file-pictures img').first().waitFor()
  await page.locator('input[type=file]').setInputFiles([await picture('more.png', '#555555')])
  await page.locator('.upload-chip[data-state=here]').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await go(page, `${general}?beside=files`)
  await page
    .getByRole('button', { name: /^Look at/ })
    .last()
    .waitFor()
  await page
    .getByRole('region', { name: 'Files of #general' })
    .getByRole('link', { name: 'notes.txt' })
    .waitFor()
  expect(await faultsOf(page)).toEqual([])
})
