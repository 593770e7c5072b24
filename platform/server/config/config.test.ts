import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadConfig, readSettings, shown, variableNotes } from './index.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamlet-config-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('reading the environment', () => {
  test('an empty one is a working server', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      dataDir: resolve('data'),
      jitsiUrl: 'https://meet.jit.si',
      mailFrom: 'Hamlet <hamlet@localhost>',
      fileLimits: {
        image: 20 * 1024 ** 2,
        media: 200 * 1024 ** 2,
        other: 100 * 1024 ** 2,
        community: 10 * 1024 ** 3,
      },
      logLevel: 'info',
      trustProxy: false,
    })
  })

  test('a bucket comes with its key', () => {
    const S3_URL = 'https://s3.example.org/hamlet'
    expect(() => readSettings({ S3_URL })).toThrow(
      /^S3_ACCESS_KEY is "", should be .*\nS3_SECRET_KEY is "\*\*\*", should be/,
    )
    const settings = readSettings({ S3_URL, S3_ACCESS_KEY: 'ann', S3_SECRET_KEY: 'hunter2' })
    expect(settings.s3).toEqual({
      url: S3_URL,
      region: 'us-east-1',
      accessKey: 'ann',
      secretKey: 'hunter2',
    })
  })

  test('answers to mails need a server that sends some', () => {
    const env = { MAIL_IN_PORT: '2525', MAIL_IN_RELAYS: '127.0.0.1=mx.example.org, fd00::/8=mx' }
    expect(() => readSettings(env)).toThrow('MAIL_IN_PORT is "2525", should be')
    const SMTP_URL = 'smtp://mail.example.org'
    expect(readSettings({ ...env, SMTP_URL }).mailIn).toEqual({
      port: 2525,
      host: '0.0.0.0',
      domain: 'localhost',
      relays: [
        { network: '127.0.0.1', name: 'mx.example.org' },
        { network: 'fd00::/8', name: 'mx' },
      ],
    })
    const MAIL_IN_TLS_CERT = 'chain.pem'
    expect(() => readSettings({ ...env, SMTP_URL, MAIL_IN_TLS_CERT })).toThrow('MAIL_IN_TLS_KEY')
  })

  test('a variable that is set to nothing counts as not set', () => {
    expect(readSettings({ PORT: '', SECRET: '', DATABASE_URL: '' }).port).toBe(3000)
  })

  test('what follows from other variables', () => {
    expect(readSettings({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
    const settings = readSettings({ PUBLIC_URL: 'https://Hamlet.example.org/' })
    expect(settings.publicUrl).toBe('https://hamlet.example.org')
    expect(settings.mailFrom).toBe('Hamlet <hamlet@hamlet.example.org>')
  })

  test('the address of a socket is an address', () => {
    const databaseUrl = 'postgres://hamlet@/hamlet?host=%2Ftmp%2Fx'
    expect(readSettings({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl)
  })

  test('all that is wrong is named at once, with what it should be, and no secret', () => {
    const env = {
      PORT: 'eighty',
      SECRET: 'too-short-a-secret',
      SMTP_URL: 'smpt://ann:hunter2@mail.example.org',
      DATABASE_URL: 'ann:hunter2',
    }
    expect(() => readSettings(env)).toThrow(
      [
        'PORT is "eighty", should be a whole number from 1 to 65535.',
        'DATABASE_URL is "***", should be an address such as postgres://user:password@db.example.org:5432/hamlet.',
        'SECRET is "***", should be at least 32 characters, as `openssl rand -base64 33` prints them.',
        'SMTP_URL is "smpt://***@mail.example.org", should be an address such as smtp://user:password@mail.example.org:587.',
      ].join('\n'),
    )
  })

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['PUBLIC_URL', 'hamlet.example.org'],
    ['PUBLIC_URL', 'https://example.org/hamlet'],
    ['PUBLIC_URL', 'ftp://example.org'],
    ['DATABASE_URL', 'mysql://localhost/hamlet'],
    ['MAIL_FROM', 'Hamlet'],
    ['MAIL_IN_PORT', '70000'],
    ['MAIL_IN_DOMAIN', 'bob@example.org'],
    ['MAIL_IN_RELAYS', '127.0.0.1'],
    ['MAIL_IN_RELAYS', 'mx.example.org=mx.example.org'],
    ['MAIL_IN_RELAYS', '10.0.0.0/33=mx.example.org'],
    ['NATS_URL', 'localhost:4222'],
    ['S3_URL', 's3.example.org/hamlet'],
    ['S3_URL', 'https://s3.example.org/hamlet?region=x'],
    ['S3_REGION', 'eu central'],
    ['IMAGE_LIMIT_MB', '0'],
    ['MEDIA_LIMIT_MB', '5000'],
    ['FILE_LIMIT_MB', '10 MB'],
    ['COMMUNITY_FILES_MB', 'ten'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'maybe'],
  ])('%s=%s is refused', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} is "`)
  })
})

describe('showing values', () => {
  test('credentials are hidden wherever they stand in an address', () => {
    const address = { secret: 'credentials' } as const
    const show = (value: string) => shown(address, value)
    expect(show('postgres://ann:p@ss@db:5432/x')).toBe('postgres://***@db:5432/x')
    expect(show('postgres://db/x?user=ann&password=hunter2')).toBe('postgres://db/x?***')
    expect(show('nats://localhost:4222')).toBe('nats://localhost:4222')
    expect(show('ann:hunter2@db')).toBe('***@db')
    expect(show('hunter2')).toBe('***')
  })
})

describe('the secret', () => {
  test('is made once, for the owner alone, also when two start at the same moment', async () => {
    const env = { DATA_DIR: join(folder, 'fresh', 'data') }
    const [one, other] = await Promise.all([loadConfig(env), loadConfig(env)])
    expect(one.secret.length).toBeGreaterThanOrEqual(32)
    expect(other.secret).toBe(one.secret)
    expect((await loadConfig(env)).secret).toBe(one.secret)
    expect((await stat(join(env.DATA_DIR, 'secret'))).mode & 0o777).toBe(0o600)
    expect((await stat(env.DATA_DIR)).mode & 0o777).toBe(0o700)
  })

  test('of the environment counts, and leaves no file', async () => {
    const env = { DATA_DIR: join(folder, 'given'), SECRET: 's'.repeat(32) }
    expect((await loadConfig(env)).secret).toBe(env.SECRET)
    await expect(stat(join(env.DATA_DIR, 'secret'))).rejects.toThrow('ENOENT')
  })

  test('cannot be kept where the data folder is a file', async () => {
    const path = join(folder, 'file')
    await writeFile(path, '')
    await expect(loadConfig({ DATA_DIR: path })).rejects.toThrow(`DATA_DIR is "${path}"`)
  })
})

test('the page on self-hosting lists every variable as it is', async () => {
  const page = await readFile(new URL('../../../docs/self-hosting.md', import.meta.url), 'utf8')
  const rows = page.split('\n').filter((line) => /^\| `[A-Z0-9_]+` \|/.test(line))
  expect(rows).toEqual(
    variableNotes.map(({ name, unset, meaning }) => `| \`${name}\` | ${unset} | ${meaning} |`),
  )
})
