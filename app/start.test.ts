import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodeFlags } from './node-flags.mjs'

const dependency = { version: '1.0.0', integrity: 'sha512-a' }
const wanted = {
  '': { name: 'hamlet' },
  'node_modules/a': dependency,
  'node_modules/other-platform': { version: '1.0.0', optional: true },
}
const { '': _, 'node_modules/other-platform': __, ...installed } = wanted

let checkout: string
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'hamlet-launcher-'))
  await mkdir(join(checkout, 'app'))
  for (const name of ['start.mjs', 'node-flags.mjs'])
    await copyFile(join(import.meta.dirname, name), join(checkout, 'app', name))
  await writeLock('package-lock.json', wanted)
  await writeFile(
    join(checkout, 'app', 'cli.ts'),
    `if (process.env.STAY) {
       setInterval(() => {}, 1000)
       process.on('SIGTERM', () => { console.log('stopped'); process.exit(0) })
     }
     console.log('cli', ...process.argv.slice(2))
     if (process.env.FLAGS) console.log(...process.execArgv)
     process.exitCode = Number(process.env.EXIT ?? 0)`,
  )
  // Stands in for npm: says what it was asked for, and installs what the lock names.
  await writeFile(
    join(checkout, 'npm-cli.js'),
    `const fs = require('node:fs')
     console.log('npm', ...process.argv.slice(2))
     fs.mkdirSync('node_modules/node/bin', { recursive: true })
     if (process.env.NO_SCRIPTS) process.exit(0)
     fs.rmSync('node_modules/node/bin/node', { force: true })
     fs.symlinkSync(${JSON.stringify(process.execPath)}, 'node_modules/node/bin/node')
     fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json')`,
  )
})
afterEach(() => rm(checkout, { recursive: true }))

const writeLock = (path: string, packages: object) =>
  writeFile(join(checkout, path), JSON.stringify({ packages }))

async function install(packages: object = installed) {
  await mkdir(join(checkout, 'node_modules', 'node', 'bin'), { recursive: true })
  await symlink(process.execPath, join(checkout, 'node_modules', 'node', 'bin', 'node'))
  await writeLock('node_modules/.package-lock.json', packages)
}

function launch(args: string[] = [], env: Record<string, string> = {}) {
  return spawn(process.execPath, [join(checkout, 'app', 'start.mjs'), ...args], {
    env: { ...process.env, npm_execpath: join(checkout, 'npm-cli.js'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function outcome(child: ReturnType<typeof launch>) {
  const [out, err, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { out, err, code, signal }
}

const npmCi = 'npm ci --include=dev --no-audit --no-fund'

test('a fresh clone is installed first, without a word on standard output', async () => {
  const { out, err, code } = await outcome(launch(['serve', '--demo']))
  expect({ out, code }).toEqual({ out: 'cli serve --demo\n', code: 0 })
  expect(err).toContain(npmCi)
  expect((await outcome(launch())).err).toBe('') // and once is enough
})

test('what is installed is not installed again, however the files are dated', async () => {
  await install()
  await writeLock('package-lock.json', wanted)
  expect(await outcome(launch(['help']))).toMatchObject({ out: 'cli help\n', err: '', code: 0 })
})

test.each([
  ['another version', { 'node_modules/a': { ...dependency, version: '0.9.0' } }],
  ['another content', { 'node_modules/a': { ...dependency, integrity: 'sha512-b' } }],
  ['a missing package', {}],
])('%s than the lock names is installed anew', async (_, packages) => {
  await install(packages)
  expect((await outcome(launch())).err).toContain(npmCi)
})

test('an install that was cut off counts as none', async () => {
  await install()
  await rm(join(checkout, 'node_modules', '.package-lock.json'))
  expect((await outcome(launch())).err).toContain(npmCi)
})

test('npm that runs no install scripts is told of', async () => {
  const { err, code } = await outcome(launch([], { NO_SCRIPTS: '1' }))
  expect(err).toContain('npm ran no install scripts')
  expect(code).toBe(1)
})

test('npm that fails ends the start', async () => {
  await writeFile(join(checkout, 'npm-cli.js'), 'process.exit(7)')
  expect(await outcome(launch())).toMatchObject({ out: '', code: 7 })
})

test('Node is started with the flags of the server', async () => {
  await install()
  const { out } = await outcome(launch([], { FLAGS: '1' }))
  expect(out).toBe(`cli\n${nodeFlags.join(' ')}\n`)
})

test('the exit code is that of the command', async () => {
  await install()
  expect(await outcome(launch([], { EXIT: '3' }))).toMatchObject({ code: 3 })
})

test('a signal reaches the command, and how it ends is how we end', async () => {
  await install()
  const child = launch([], { STAY: '1' })
  const [first] = await once(child.stdout, 'data')
  expect(String(first)).toBe('cli\n')
  const ended = outcome(child)
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ out: 'stopped\n', code: 0 })
})

test('a command that was killed is not taken for one that went well', async () => {
  await install()
  await writeFile(join(checkout, 'app', 'cli.ts'), `process.kill(process.pid, 'SIGKILL')`)
  expect(await outcome(launch())).toMatchObject({ signal: 'SIGKILL' })
})
