import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'

/** A process that says when it is asked to stop, and never does by itself. */
async function stubborn() {
  const module = JSON.stringify(join(import.meta.dirname, 'stop-signals.ts'))
  const script = `
    const { stopSignals } = await import(${module})
    const stop = stopSignals(() => process.exit(9))
    stop.addEventListener('abort', () => console.log('asked'))
    setInterval(() => {}, 1000)
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return { child, asked: once(child.stdout, 'data'), exit: once(child, 'exit') }
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s asks; a second one ends',
  async (signal) => {
    const { child, asked, exit } = await stubborn()
    child.kill(signal)
    expect(String(await asked)).toBe('asked\n')
    await sleep(600)
    expect(child.exitCode).toBe(null)
    child.kill(signal)
    expect(await exit).toEqual([9, null])
  },
)

test('a burst of signals, as from a terminal through npm, is one request', async () => {
  const { child, asked, exit } = await stubborn()
  for (let i = 0; i < 5; i++) {
    child.kill('SIGINT')
    await sleep(20)
  }
  await asked
  await sleep(200)
  expect(child.exitCode).toBe(null)
  child.kill('SIGKILL')
  await exit
})
