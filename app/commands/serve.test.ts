import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { day } from '#lib/time.ts'
import { freePort } from '../testing/server-process.ts'

// The data folder is made in the first test, and the others go on with it.
let folder: string
const started: ChildProcess[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamlet-serve-'))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }
})

/** Starts `hamlet serve` with all the output it gives. */
function hamlet(port: number, dataDir = join(folder, 'data'), args: string[] = []) {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', 'cli.ts'), 'serve', ...args],
    {
      env: { PATH, NODE_COMPILE_CACHE, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  const heard = new EventTarget()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text
      heard.dispatchEvent(new Event('output'))
    })
  }
  const exit = once(child, 'close').then(([code, signal]) => ({ code, signal, output }))
  const ready = async () => {
    while (!output.includes('Ready in')) {
      const ended = await Promise.race([once(heard, 'output').then(() => undefined), exit])
      if (ended) throw new Error(`it ended: ${ended.output}`)
    }
    return output
  }
  started.push(child)
  return { child, exit, ready }
}

const answers = async (port: number) => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok

test('serves, tells its address, and stops in order with nothing left running', async () => {
  const port = await freePort()
  const server = hamlet(port)
  const output = await server.ready()
  expect(output).toContain(`Hamlet runs at http://localhost:${port}\n`)
  expect(output).toContain(`http://localhost:${port}/setup?token=`)
  expect(await answers(port)).toBe(true)

  const second = await hamlet(await freePort()).exit
  expect(second).toMatchObject({
    code: 1,
    output: `Hamlet already runs on this data folder (process ${server.child.pid}, http://localhost:${port}).\n`,
  })

  server.child.kill('SIGTERM')
  expect(await server.exit).toMatchObject({ code: 0, signal: null })
  expect(await readdir(join(folder, 'data'))).not.toContain('holder.json')
  const log = await readFile(join(folder, 'data', 'postgres.log'), 'utf8')
  expect(log).toMatch(/database system is shut down\s*$/)
  await expect(answers(port)).rejects.toThrow('fetch failed')
})

test('goes on after it was killed, and beside another one', async () => {
  const [port, otherPort] = [await freePort(), await freePort()]
  const killed = hamlet(port)
  const other = hamlet(otherPort, join(folder, 'other'))
  await Promise.all([killed.ready(), other.ready()])
  killed.child.kill('SIGKILL')
  await killed.exit
  await hamlet(port).ready()
  expect(await Promise.all([answers(port), answers(otherPort)])).toEqual([true, true])
})

test('what a killed server left of uploads is gone, and what is under way is not', async () => {
  const drafts = join(folder, 'data', 'files', 'drafts')
  await mkdir(drafts, { recursive: true })
  for (const name of ['left', 'new']) await writeFile(join(drafts, name), name)
  const longAgo = new Date(Date.now() - 2 * day)
  await utimes(join(drafts, 'left'), longAgo, longAgo)
  await hamlet(await freePort()).ready()
  await expect.poll(() => readdir(drafts)).toEqual(['new'])
})

test('a port that is taken is told of', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  const address = blocker.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { code, output } = await hamlet(port).exit
  blocker.close()
  expect(code).toBe(1)
  expect(output).toContain(`PORT is ${port}, which another program uses. Set PORT to another.`)
  expect(output).not.toContain('    at ')
})
