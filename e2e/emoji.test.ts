import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from './support/faults.ts'
import { type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hamlet-emoji-'))
  app = await hamlet({ dataDir })
})
afterAll(async () => {
  await app?.[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

test('a sign of one’s own is added, drawn for the others, and taken away again', async () => {
  await using bob = await app.device('bob')
  await using eve = await app.device('eve')
  const [his, hers] = [
    await bob.open('/c/kiln-circle/settings/emoji'),
    await eve.open('/c/kiln-circle/chat/general'),
  ]
  await hers.getByRole('textbox', { name: 'Write to' }).fill('It came out :tiny_kiln: and whole')
  await hers.keyboard.press('Enter')

  const create = { width: 64, height: 64, channels: 3, background: '#b5562b' } as const
  const buffer = await sharp({ create }).png().toBuffer()
  await his.getByLabel('Name').fill('tiny_kiln')
  await his
    .locator('input[type=file]')
    .setInputFiles({ name: 'k.png', mimeType: 'image/png', buffer })
  await his.getByRole('button', { name: 'Add emoji' }).click()
  await his.getByRole('button', { name: 'Remove :tiny_kiln:' }).waitFor()
  const drawn = hers
    .locator('.message', { hasText: 'It came out' })
    .getByRole('img', { name: ':tiny_kiln:' })
  await drawn.waitFor()
  expect(await faultsOf(his)).toEqual([])
  await his.getByRole('button', { name: 'Remove :tiny_kiln:' }).click()
  await drawn.waitFor({ state: 'detached' })
  expect([...bob.complaints, ...eve.complaints]).toEqual([])
})
