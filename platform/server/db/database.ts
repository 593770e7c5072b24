import {
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  type PostgresPoolClient,
  PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'
import { type SharedReads, sharedReads } from './shared-reads.ts'
import { parseRow } from './types.ts'

/** Something that can be read from: the pool, or an open transaction. Tables are reached with `tables<T>()`. */
export interface Db {
  /** The query builder over all tables, of which a feature sees its own through `tables<T>()`. */
  readonly kysely: Kysely<never>
  /** Runs one statement under a name, so that PostgreSQL plans it once per connection: for hot reads. */
  prepared<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>
}

/** A pool of connections to one database. */
export interface Database extends Db {
  readonly pool: pg.Pool
  readonly url: string
  [Symbol.asyncDispose](): Promise<void>
}

/** Enough for every core PostgreSQL has here, and one that a slow read holds. */
const sharedLines = 4

/** Opens a pool on a PostgreSQL address. Connections are made when first needed. */
export function openDatabase(url: string, connections = 12): Database {
  const config = {
    connectionString: url,
    pipeline: true,
    types: { getTypeParser: parseRow },
    // Left to itself PostgreSQL plans a page with `limit $n` anew each time, which costs more than reading it.
    options: '-c TimeZone=UTC -c plan_cache_mode=force_generic_plan',
  }
  const pool = new pg.Pool({ ...config, max: connections })
  const reads = sharedReads(config, sharedLines)
  // A connection that breaks (a restart of PostgreSQL) fails the query on it, and the pool replaces it; without
  // listeners Node would stop.
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  return {
    pool,
    url,
    kysely: new Kysely<never>({ dialect: new PostgresDialect({ pool }) }),
    prepared: (name, text, values) => runPrepared(reads, name, text, values),
    async [Symbol.asyncDispose]() {
      await Promise.all([reads[Symbol.asyncDispose](), pool.end()])
    },
  }
}

/** A reader and writer on one open connection. */
export function onConnection(client: pg.PoolClient): Db {
  return {
    kysely: new Kysely<never>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new PostgresDialect({ pool: poolOfOne(client) }).createDriver(),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    }),
    prepared: (name, text, values) => runPrepared(client, name, text, values),
  }
}

/** Narrows a database to the tables of one feature: `const chat = tables<ChatTables>()`, then `chat(tx).selectFrom(...)`. */
export function tables<Tables>(): (db: Db) => Kysely<Tables> {
  return (db) => db.kysely as unknown as Kysely<Tables>
}

async function runPrepared<Row>(
  on: SharedReads | pg.PoolClient,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const result = await on.query({ name, text, values: [...values] })
  return result.rows as Row[]
}

/** Kysely takes a pool; it gets the open connection every time, and giving it back changes nothing. */
function poolOfOne(client: pg.PoolClient) {
  // Bound, not inherited: the client keeps its state on itself.
  const query = client.query.bind(client) as PostgresPoolClient['query']
  const borrowed = { query, release: () => {} } as PostgresPoolClient
  return { connect: async () => borrowed, end: async () => {} }
}
