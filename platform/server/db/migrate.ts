import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Database } from './database.ts'

/** A folder of plain SQL files, run in the order of their names, each once. */
export interface MigrationSource {
  name: string
  folder: string
}

interface Migration {
  name: string
  sql: string
  hash: string
}

const migrationLock = 4_201_100

/**
 * Brings a database up to date: forward only, one transaction a file, one process at a time.
 * Returns the names of the migrations that ran. A file that was changed after it ran is an error.
 */
export async function migrate(
  database: Database,
  sources: readonly MigrationSource[],
): Promise<string[]> {
  const migrations = (await Promise.all(sources.map(readMigrations))).flat()
  const client = await database.pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    return await runMissing(client, migrations)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
    client.release()
  }
}

async function runMissing(client: pg.PoolClient, migrations: Migration[]): Promise<string[]> {
  await client.query(`create table if not exists migration (
    name text primary key, hash text not null, at timestamptz not null default now())`)
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from migration',
  )
  const done = new Map(rows.map((row) => [row.name, row.hash]))
  const ran: string[] = []
  for (const migration of migrations) {
    const hash = done.get(migration.name)
    if (hash === undefined) {
      await runOne(client, migration)
      ran.push(migration.name)
    } else if (hash !== migration.hash) {
      throw new Error(
        `Migration ${migration.name} was changed after it ran. Add a new one instead.`,
      )
    }
  }
  return ran
}

async function runOne(client: pg.PoolClient, { name, sql, hash }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

async function readMigrations({ name, folder }: MigrationSource): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file) => {
      const sql = await readFile(join(folder, file), 'utf8')
      const hash = createHash('sha256').update(sql).digest('hex')
      return { name: `${name}/${file.slice(0, -4)}`, sql, hash }
    }),
  )
}
