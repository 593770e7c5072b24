import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataFolderInUse, holderOf, lockDataFolder } from './data-lock.ts'
import { processMark } from './processes.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamlet-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

const stale = (facts: object) =>
  writeFile(
    join(folder, 'hamlet.lock'),
    JSON.stringify({ pid: 1, mark: 'gone', role: 'server', ...facts }),
  )

test('one holder at a time, who says where it answers', async () => {
  expect(await holderOf(folder)).toBeUndefined()
  {
    await using lock = await lockDataFolder(folder, 'server')
    await expect(lockDataFolder(folder, 'server')).rejects.toThrow(
      `Hamlet already runs on this data folder (process ${process.pid}).`,
    )
    await lock.publish({ address: 'http://localhost:3000' })
    await lock.publish({ databaseUrl: 'postgres://x' })
    await expect(lockDataFolder(folder, 'server')).rejects.toThrow(
      `(process ${process.pid}, http://localhost:3000).`,
    )
    expect(await holderOf(folder)).toMatchObject({ pid: process.pid, databaseUrl: 'postgres://x' })
  }
  expect(await holderOf(folder)).toBeUndefined()
  expect(await readdir(folder)).toEqual([])
})

test('a command in the way is called a command', async () => {
  await using _ = await lockDataFolder(folder, 'command')
  await expect(lockDataFolder(folder, 'server')).rejects.toThrow('Another Hamlet command')
})

test('of many at once one gets the lock, also where a dead holder left one', async () => {
  await stale({})
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => lockDataFolder(folder, 'server')),
  )
  expect(tries.filter((tried) => tried.status === 'fulfilled')).toHaveLength(1)
  for (const tried of tries) {
    if (tried.status === 'rejected') expect(tried.reason).toBeInstanceOf(DataFolderInUse)
  }
  expect(await readdir(folder)).toEqual(['hamlet.lock'])
})

test('the lock of a process that was killed is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const pid = child.pid ?? 0
  await stale({ pid, mark: await processMark(pid) })
  await expect(lockDataFolder(folder, 'server')).rejects.toThrow(`process ${pid}`)

  child.kill('SIGKILL')
  await once(child, 'exit')
  await using _ = await lockDataFolder(folder, 'server')
  expect(await holderOf(folder)).toMatchObject({ pid: process.pid })
})

test('a process that only has the number of the dead holder does not count', async () => {
  await stale({ pid: process.pid, mark: 'of an earlier process' })
  await using _ = await lockDataFolder(folder, 'server')
  expect(await holderOf(folder)).toMatchObject({ pid: process.pid })
})

test('a lock that cannot be read is stale', async () => {
  await writeFile(join(folder, 'hamlet.lock'), '')
  await using _ = await lockDataFolder(folder, 'server')
  expect(await readFile(join(folder, 'hamlet.lock'), 'utf8')).toContain(String(process.pid))
})
