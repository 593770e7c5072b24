import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { lockDataFolder } from './data-lock.ts'
import { endProcess, isAlive } from './processes.ts'
import { reachDatabase } from './reach-database.ts'
import { type PostgresOptions, startPostgres } from './start-postgres.ts'

let folder: string
let dataDir: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hamlet-postgres-'))
  await chmod(folder, 0o700) // as root: a folder only root may enter
  dataDir = join(folder, 'data')
  await using postgres = await start()
  await ask(postgres.url, 'create table kept (word text)')
})
afterAll(() => rm(folder, { recursive: true }))

const start = (options: Partial<PostgresOptions> = {}) =>
  startPostgres({ dataDir, durable: false, settings: { shared_buffers: '16MB' }, ...options })

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('it did not happen within 10 s')
    await sleep(20)
  }
}

describe('a running PostgreSQL', () => {
  test('answers in UTF-8 and UTC, on a socket nobody else may reach, and is gone afterwards', async () => {
    const postgres = await start()
    const { url, pid } = postgres
    try {
      const [row] = await ask(
        url,
        `select current_database() as name, current_setting('TimeZone') as zone,
                current_setting('server_encoding') as encoding, upper('äß') as shouted`,
      )
      expect(row).toEqual({
        name: 'hamlet',
        zone: 'UTC',
        encoding: 'UTF8',
        shouted: 'Äß',
      })
      const sockets = new URL(url.replace('hamlet@/', 'hamlet@x/')).searchParams.get('host') ?? ''
      expect((await stat(sockets)).mode & 0o777).toBe(0o700)
      expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700)
    } finally {
      await postgres[Symbol.asyncDispose]()
    }
    expect(isAlive(pid)).toBe(false)
    await expect(ask(url, 'select')).rejects.toThrow('ENOENT')
  })

  test('keeps what is written safe unless it is told that it may be lost', async () => {
    await using postgres = await startPostgres({ dataDir })
    const [row] = await ask(postgres.url, `select current_setting('fsync') as fsync`)
    expect(row).toEqual({ fsync: 'on' })
  })

  test('is one of several, each with its own data', async () => {
    await using one = await start()
    await using other = await start({ dataDir: join(folder, 'other') })
    expect(await ask(one.url, 'select * from kept')).toEqual([])
    await expect(ask(other.url, 'select * from kept')).rejects.toThrow('does not exist')
  })

  test('is started again when it was killed, at the same address', async () => {
    const crashes: number[] = []
    await using postgres = await start({ onCrash: ({ retryInMs }) => crashes.push(retryInMs) })
    const { pid, url } = postgres
    process.kill(pid, 'SIGKILL')
    await until(() => postgres.pid !== pid)
    expect(await ask(url, 'select * from kept')).toEqual([])
    expect(crashes[0]).toBe(100)
  })

  test('says why it cannot start', async () => {
    await expect(start({ settings: { shared_buffers: 'a lot' } })).rejects.toThrow(
      'PostgreSQL did not start: invalid value for parameter "shared_buffers": "a lot"',
    )
  })
})

describe('what a crash left behind', () => {
  /** Another process that starts PostgreSQL on our folder and is then killed. */
  async function crashedServer(): Promise<{ server: number; postgres: number }> {
    const script = join(folder, 'server.ts')
    const module = JSON.stringify(join(import.meta.dirname, 'start-postgres.ts'))
    await writeFile(
      script,
      `import { startPostgres } from ${module}
       const { pid } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false })
       console.log(pid)`,
    )
    const server = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(server.stdout, 'data')
    server.kill('SIGKILL')
    await once(server, 'exit')
    return { server: server.pid ?? 0, postgres: Number(line) }
  }

  test('PostgreSQL stops by itself when its server is killed', async () => {
    const { postgres } = await crashedServer()
    await until(() => !isAlive(postgres))
    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toMatch(/is shut down\s*$/)
  })

  test('the next start does not wait for that', async () => {
    const { postgres } = await crashedServer()
    await using next = await start()
    expect(next.pid).not.toBe(postgres)
    expect(await ask(next.url, 'select * from kept')).toEqual([])
  })

  test('the files of a PostgreSQL that was killed are no hindrance', async () => {
    const { postgres } = await crashedServer()
    process.kill(postgres, 'SIGKILL')
    await using next = await start()
    expect(await ask(next.url, 'select * from kept')).toEqual([])
  })

  test('nor is another program that has its number now', async () => {
    {
      await using postgres = await start()
      const copy = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
      await endProcess(postgres.pid, ['SIGKILL'])
      await postgres[Symbol.asyncDispose]()
      const stranger = copy.replace(/^\d+/, String(process.ppid))
      await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), stranger)
    }
    await using next = await start()
    expect(await ask(next.url, 'select * from kept')).toEqual([])
    expect(isAlive(process.ppid)).toBe(true)
  })

  test('a cluster that was half made is made anew', async () => {
    const halfMade = join(folder, 'half-made')
    await mkdir(join(halfMade, 'postgres.new', 'base'), { recursive: true })
    await using fresh = await start({ dataDir: halfMade })
    expect(await ask(fresh.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await readdir(halfMade)).toEqual(['postgres', 'postgres.log'])
  })
})

test('a cluster of another version is left alone', async () => {
  const version = join(dataDir, 'postgres', 'PG_VERSION')
  const real = await readFile(version, 'utf8')
  await writeFile(version, '17\n')
  await expect(start()).rejects.toThrow('was written by PostgreSQL 17')
  await writeFile(version, real)
})

describe('the database for a command', () => {
  test("is the operator's own where there is one", async () => {
    const databaseUrl = inject('postgresUrl')
    await using database = await reachDatabase({ databaseUrl, dataDir })
    expect(database.url).toBe(databaseUrl)
  })

  test("is not looked for elsewhere when the operator's own does not answer", async () => {
    const databaseUrl = 'postgres://ann:hunter2@127.0.0.1:1/x'
    await expect(reachDatabase({ databaseUrl, dataDir })).rejects.toThrow(
      'DATABASE_URL is "postgres://***@127.0.0.1:1/x", which cannot be used: connect ECONNREFUSED',
    )
  })

  test('is started for the command alone, and stopped after it', async () => {
    let url: string
    {
      await using database = await reachDatabase({ dataDir })
      url = database.url
      expect(await ask(url, 'select * from kept')).toEqual([])
      await expect(reachDatabase({ dataDir })).rejects.toThrow('Another Hamlet command')
    }
    await expect(ask(url, 'select')).rejects.toThrow()
  })

  test('is that of the server beside it, which stays', async () => {
    using lock = lockDataFolder(dataDir, 'server')
    await using postgres = await start()
    const reaching = reachDatabase({ dataDir }) // while the server is still starting
    await sleep(150)
    lock.publish({ databaseUrl: postgres.url })
    {
      await using database = await reaching
      expect(database.url).toBe(postgres.url)
    }
    expect(await ask(postgres.url, 'select * from kept')).toEqual([])
  })
})
