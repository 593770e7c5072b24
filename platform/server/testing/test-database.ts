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

/** What tests of this worker are through with, by schema. */
const spare = new Map<string, Database[]>()

/**
 * The same for what asks no more than its rows: an earlier test of this worker may have had it, and it holds again what
 * the template does. A copy and connections that know nothing yet cost more than most tests.
 */
export async function sparedDatabase(
  schema: string,
  prepare: (databaseUrl: string) => Promise<unknown>,
): Promise<Database> {
  const spared = spare.get(schema) ?? []
  spare.set(schema, spared)
  const database =
    spared.pop() ?? (await testDatabase(`spared ${schema}`, prepareToRewind(prepare)))
  await database.pool.query('select template.rewind()')
  return { ...database, [Symbol.asyncDispose]: async () => void spared.push(database) }
}

/** The rows as they are now can be had again, however they were changed: a function puts them back. */
function prepareToRewind(prepare: (databaseUrl: string) => Promise<unknown>) {
  return async (url: string) => {
    await prepare(url)
    await using database = openDatabase(url)
    await database.pool.query(rewinding)
  }
}

// As a replica no foreign key is looked at, so the order is of no matter.
const rewinding = `
  create schema template;
  do $do$
  declare
    of record;
    kept boolean;
    undo text := '';
    redo text := '';
  begin
    for of in
      select format('%I.%I', nspname, relname) as name, pg_class.oid,
        (select string_agg(quote_ident(attname), ', ') from pg_attribute
         where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'p') and not relispartition
        and nspname not in ('pg_catalog', 'information_schema', 'template')
    loop
      undo := undo || format('delete from %s;', of.name);
      execute format('select exists (select from %s)', of.name) into kept;
      continue when not kept;
      execute format('create table template.%I as table %s', of.name, of.name);
      redo := redo || format('insert into %1$s (%2$s) overriding system value select %2$s from template.%3$I;',
        of.name, of.columns, of.name);
    end loop;
    for of in select format('%I.%I', schemaname, sequencename) as name, start_value, last_value from pg_sequences loop
      redo := redo || format('perform setval(%L, %s, %L);',
        of.name, coalesce(of.last_value, of.start_value), of.last_value is not null);
    end loop;
    execute format('create function template.rewind() returns void language plpgsql
      set session_replication_role = replica set lock_timeout = ''10s'' as %L', 'begin ' || undo || redo || ' end');
  end $do$`

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
