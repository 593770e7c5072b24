import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, looks } from './support/faults.ts'
import { type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hamlet-files-'))
  app = await hamlet({ dataDir })
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
  await using bob = await app.device('bob')
  await using eve = await app.device('eve')
  const [his, hers] = [await bob.open(general), await eve.open(general)]
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
  expect([...bob.complaints, ...eve.complaints]).toEqual([])
})

test('a picture from the clipboard, and one that is dropped', async () => {
  await using ann = await app.device('ann')
  const page = await ann.open(general)
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

test.each(looks)('no screen has a fault that axe finds: %s', async (_, look) => {
  await using ann = await app.device('ann', look)
  const page = await ann.open(general)
  await page.locator('.file-pictures img').first().waitFor()
  await page.locator('input[type=file]').setInputFiles([await picture('more.png', '#555555')])
  await page.locator('.upload-chip[data-state=here]').waitFor()
  expect(await faultsOf(page)).toEqual([])
})
