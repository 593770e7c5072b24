import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './web-build.ts'

let checkout: string
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'hamlet-sources-'))
  await write('app/web/main.tsx', 'main')
  await write('features/chat/web/page.tsx', 'page')
})
afterEach(() => rm(checkout, { recursive: true }))

async function write(path: string, text: string) {
  await mkdir(dirname(join(checkout, path)), { recursive: true })
  await writeFile(join(checkout, path), text)
}

test.each([
  'app/web/new.css',
  'app/web/deep/in/part.tsx',
  'platform/web/ui/button.tsx',
  'features/chat/contract.ts',
  'features/chat/messages/de.ts',
  'features/chat/web/page.tsx',
  'lib/time.ts',
  'package-lock.json',
  'vite.config.ts',
])('a change of %s asks for a build', async (path) => {
  const before = fingerprint(checkout)
  await write(path, 'changed')
  expect(fingerprint(checkout)).not.toBe(before)
})

test.each([
  'app/server.ts',
  'features/chat/server/post-message.ts',
  'features/chat/web/page.test.tsx',
  'platform/server/logger.ts',
])('a change of %s does not', async (path) => {
  const before = fingerprint(checkout)
  await write(path, 'changed')
  expect(fingerprint(checkout)).toBe(before)
})

test('it is the contents that count, and the names, not the dates', async () => {
  const before = fingerprint(checkout)
  await utimes(join(checkout, 'app/web/main.tsx'), 1, 1)
  expect(fingerprint(checkout)).toBe(before)
  await rm(join(checkout, 'features/chat/web/page.tsx'))
  await write('features/chat/web/other.tsx', 'page')
  expect(fingerprint(checkout)).not.toBe(before)
})
