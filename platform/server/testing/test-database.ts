import { createHash } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { newId } from '#lib/ids.ts'
import { type Database, openDatabase } from '../db/database.ts'

const templateLock = 4_201_101

/**
 * A database of one's own, migrated, on the PostgreSQL of the test run; gone when disposed. The first test that needs
 * a schema makes a template of it, the others copy that. `schema` names the template, `prepare` migrates it.
 */
export async function testDatabase(
  schema: string,
  prepare: (databaseUrl: string) => Promise<unknown>,
  connections = 12,
): Promise<Database> {
  const template = `template_${createHash('sha256').update(schema).digest('hex').slice(0, 16)}`
  const name = `test_${newId().replaceAll('-', '')}`
  await asAdministrator(async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      template,
    ])
    if (!rowCount) {
      const making = `making_${template}`
      await client.query(`drop database if exists ${making}`)
      await client.query(`create database ${making}`)
      await prepare(urlOf(making))
      await client.query(`alter database ${making} rename to ${template}`)
    }
    await client.query(`create database ${name} template ${template} strategy file_copy`)
  })
  const database = openDatabase(urlOf(name), connections)
  return {
    ...database,
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]()
      await asAdministrator((client) =>
        client.query(`drop database if exists ${name} with (force)`),
      )
    },
  }
}

async function asAdministrator<Result>(
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function urlOf(name: string): string {
  const url = new URL(inject('postgresUrl').replace('@/', '@localhost/'))
  url.pathname = `/${name}`
  return url.href
}
