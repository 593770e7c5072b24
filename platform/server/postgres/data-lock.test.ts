import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from './data-lock.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamlet-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A process that takes the lock, says how that went, and stays. */
async function another() {
  const script = join(folder, 'another.ts')
  await writeFile(
    script,
    `import { lockDataFolder } from ${JSON.stringify(join(import.meta.dirname, 'data-lock.ts'))}
     try {
       globalThis.lock = lockDataFolder(${JSON.stringify(folder)}, 'server')
       console.log('locked')
     } catch (error) {
       console.log(error.message)
     }
     setInterval(() => {}, 1000)`,
  )
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  return {
    said: String(said).trim(),
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

test('one holder at a time, who says where it answers', () => {
  {
    using lock = lockDataFolder(folder, 'server')
    const again = () => lockDataFolder(folder, 'server')
    expect(again).toThrow(`Hamlet already runs on this data folder (process ${process.pid}).`)
    lock.publish({ address: 'http://localhost:3000' })
    expect(again).toThrow(`(process ${process.pid}, http://localhost:3000).`)
  }
  lockDataFolder(folder, 'server')[Symbol.dispose]()
})

test('a command in the way is called a command', () => {
  using _ = lockDataFolder(folder, 'command')
  expect(() => lockDataFolder(folder, 'server')).toThrow(
    `Another Hamlet command uses this data folder (process ${process.pid}). Try again`,
  )
})

test('of many processes one gets the lock; when it is killed the next one does', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, another))
  const losers = all.filter(({ said }) => said !== 'locked')
  expect(losers).toHaveLength(4)
  for (const { said } of losers) expect(said).toContain('Hamlet already runs on this data folder')
  expect(() => lockDataFolder(folder, 'server')).toThrow('Hamlet already runs')

  await Promise.all(all.map((each) => each.kill()))
  using _ = lockDataFolder(folder, 'server')
  const late = await another()
  await late.kill()
  expect(late.said).toContain(`process ${process.pid}`)
})

test('a folder that cannot be written to is refused', async () => {
  await writeFile(join(folder, 'file'), '')
  expect(() => lockDataFolder(join(folder, 'file'), 'server')).toThrow('DATA_DIR cannot be used')
})
