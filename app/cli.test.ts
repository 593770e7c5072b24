import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { variableNotes } from '#platform/server/config/index.ts'
import { closest } from './commands/closest.ts'
import { commands } from './commands/index.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hamlet-cli-'))
})
afterAll(() => rm(dataDir, { recursive: true }))

/** Runs one command line in an environment that has only what is given, and where code is kept. */
function hamlet(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ out: string; err: string; code: number }>((resolve) => {
    const { PATH, NODE_COMPILE_CACHE } = process.env
    const options = { env: { PATH, NODE_COMPILE_CACHE, DATA_DIR: dataDir, ...env } }
    const program = [join(import.meta.dirname, 'cli.ts'), ...args]
    execFile(process.execPath, program, options, (error, out, err) => {
      resolve({ out, err, code: error ? Number(error.code) : 0 })
    })
  })
}

describe('help', () => {
  test.each([[[]], [['help']], [['--help']]])('%j lists every command', async (args) => {
    const { out, code } = await hamlet(args)
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`${name} +${summary}`))
    expect(code).toBe(0)
  })

  test.each([[['help', 'serve']], [['serve', '--help']]])('%j tells of one', async (args) => {
    const { out, code } = await hamlet(args)
    expect(out).toContain('hamlet serve [options]')
    expect(out).toContain('--demo')
    expect(code).toBe(0)
  })
})

describe('what is not understood ends with 2', () => {
  test('an unknown command, with the one that was meant', async () => {
    const { err, code } = await hamlet(['migrat'])
    expect(err).toContain('There is no command "migrat". Did you mean "migrate"?')
    expect(code).toBe(2)
  })

  test('an unknown command that is near to none', async () => {
    const { err, code } = await hamlet(['teleport'])
    expect(err).toBe('There is no command "teleport". "hamlet help" lists all commands.\n')
    expect(code).toBe(2)
  })

  test('an unknown option, with those there are', async () => {
    const { err, code } = await hamlet(['serve', '--dmeo'])
    expect(err).toContain("Unknown option '--dmeo'")
    expect(err).toContain('--demo')
    expect(code).toBe(2)
  })
})

describe('config', () => {
  test('lists every variable with its value or what counts without one, and hides secrets', async () => {
    const secret = 's'.repeat(40)
    const { out, code } = await hamlet(['config'], {
      PORT: '8080',
      SECRET: secret,
      DATABASE_URL: 'postgres://ann:hunter2@db/x',
    })
    for (const { name, meaning } of variableNotes) {
      expect(out).toContain(`${name}\n`)
      expect(out).toContain(meaning)
    }
    expect(out).toContain('PORT\n  8080\n')
    expect(out).toContain('HOST\n  not set: 127.0.0.1\n')
    expect(out).toContain('postgres://***@db/x')
    expect(out).not.toMatch(/hunter2|sss/)
    expect(code).toBe(0)
  })
})

describe('a bad setting', () => {
  test.each(['serve', 'config', 'migrate'])(
    'stops %s with what it was and should be',
    async (name) => {
      const { err, code } = await hamlet([name], { PORT: 'eighty', LOG_LEVEL: 'loud' })
      expect(err).toBe(
        'PORT is "eighty", should be a whole number from 1 to 65535.\n' +
          'LOG_LEVEL is "loud", should be debug, info, warn, error or silent.\n',
      )
      expect(code).toBe(1)
    },
  )
})

test.each([
  ['serv', 'serve'],
  ['sreve', 'serve'],
  ['migrations', undefined],
  ['biuld', 'build'],
  ['', undefined],
])('the word nearest to "%s" is %s', (typed, meant) => {
  expect(closest(typed, ['serve', 'migrate', 'build', 'test'])).toBe(meant)
})
