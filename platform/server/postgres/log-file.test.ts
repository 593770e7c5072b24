import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFrom, sizeOf, trimLog, withLog } from './log-file.ts'

let folder: string
let log: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamlet-log-'))
  log = join(folder, 'postgres.log')
})
afterEach(() => rm(folder, { recursive: true }))

test('a full log starts anew under the process that writes to it, and the old one stays', async () => {
  const writer = withLog(log, (fd) =>
    spawn('/bin/sh', ['-c', 'echo before; read -r line; echo after'], {
      stdio: ['pipe', fd, 'inherit'],
    }),
  )
  while ((await sizeOf(log)) === 0) await sleep(10)

  await trimLog(log, 7) // "before" and its line end just fit
  expect(await readFrom(log, 3)).toBe('ore\n')
  await trimLog(log, 6)
  expect(await sizeOf(log)).toBe(0)

  writer.stdin?.end('\n')
  await once(writer, 'exit')
  expect(await readFrom(log, 0)).toBe('after\n')
  expect(await readFile(`${log}.1`, 'utf8')).toBe('before\n')
})

test('where there is no log there is nothing to trim', async () => {
  await trimLog(log, 1)
  expect(await sizeOf(log)).toBe(0)
})
