import type { Hono } from 'hono'
import {
  addMember,
  createCommunity,
  type Member,
  memberFor,
} from '#features/communities/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Bus } from '#platform/server/bus/bus.ts'
import { inProcessBus } from '#platform/server/bus/in-process.ts'
import type { Config } from '#platform/server/config/index.ts'
import { type Database, openDatabase } from '#platform/server/db/database.ts'
import { type Tx, transactor } from '#platform/server/db/transaction.ts'
import type { Entry } from '#platform/server/log/append.ts'
import { readLog } from '#platform/server/log/read.ts'
import { createLogger } from '#platform/server/logger.ts'
import { sparedDatabase } from '#platform/server/testing/test-database.ts'
import { type Composition, compose, type Materials } from '../compose.ts'
import { communityListeners } from '../listeners.ts'
import { migrateDatabase } from '../migrations.ts'

/** The people of the small world: `ann` leads, `mod` moderates, `bob` and `eve` are members, `out` is in no community. */
export const names = ['ann', 'mod', 'bob', 'eve', 'out'] as const
export type Name = (typeof names)[number]

export interface World extends Composition {
  database: Database
  bus: Bus
  /** The id of the community that all but `out` are in. */
  community: Id
  people: Record<Name, Id>
  /** Runs a use case in a transaction as a member of the community. */
  as<Result>(name: Name, work: (tx: Tx, member: Member) => Promise<Result>): Promise<Result>
  member(name: Name): Promise<Member>
  /** The cookie of a new session. */
  signIn(name: Name): Promise<string>
  /** A request to the API as somebody, or as nobody. */
  request(name: Name | null, method: string, path: string, body?: unknown): Promise<Response>
  /** The entries of the community's log since the world was made. */
  entries(): Promise<Entry[]>
  [Symbol.asyncDispose](): Promise<void>
}

/** What tests run with, when they say nothing else. */
export const testConfig: Config = {
  port: 3000,
  host: '127.0.0.1',
  publicUrl: 'http://localhost:3000',
  dataDir: '/nonexistent',
  secret: 'a secret for tests that is long enough',
  jitsiUrl: 'https://meet.example.org',
  mailFrom: 'Hamlet <hamlet@example.org>',
  fileLimits: { image: 4e6, media: 8e6, other: 6e6, community: 20e6 },
  logLevel: 'error',
  trustProxy: false,
}

/** A private community with its people on a database of its own, put together as the server does it. */
export async function world(
  config: Partial<Config> = {},
  options: Pick<Materials, 'mostUnreadBytes'> = {},
): Promise<World> {
  const database = await sparedDatabase('world', makeWorld)
  const { people, community, start } = await worldIn(database)
  const bus = inProcessBus()
  const logger = createLogger('error')
  const composition = compose({
    ...options,
    config: { ...testConfig, ...config },
    database,
    bus,
    logger,
    checkReplies: true,
  })

  const member = (name: Name) => memberFor(database, people[name], community)
  const signIn = (name: Name) => openSession(database, people[name])
  return {
    ...composition,
    database,
    bus,
    community,
    people,
    member,
    signIn,
    as: (name, work) =>
      composition.platform.transact(async (tx) =>
        work(tx, await memberFor(tx, people[name], community)),
      ),
    request: async (name, method, path, body) =>
      send(composition.app, name && (await signIn(name)), method, path, body),
    entries: () => readLog(database, community, start, 1000),
    [Symbol.asyncDispose]: async () => {
      await composition.gateway[Symbol.asyncDispose]()
      await database[Symbol.asyncDispose]()
    },
  }
}

/** Signs a person in without a password, and answers the cookie. */
export async function openSession(database: Database, person: Id): Promise<string> {
  const token = newId()
  await database.pool.query(
    `insert into session (id, person_id, token, expires_at) values ($1, $2, $3, now() + interval '1 day')`,
    [newId(), person, token],
  )
  return `hamlet.session_token=${token}.unsigned`
}

/** Fills the database that all worlds are copies of. */
async function makeWorld(databaseUrl: string): Promise<void> {
  await migrateDatabase(databaseUrl)
  await using database = openDatabase(databaseUrl)
  const people = await addPeople(database)
  await transactor(database)(async (tx) => {
    const community = newId()
    const founder = { id: people.ann, name: 'ann' }
    await createCommunity(tx, founder, plainCommunity(community), communityListeners.created)
    for (const name of ['mod', 'bob', 'eve'] as const) {
      const role = name === 'mod' ? 'moderator' : 'member'
      const person = { id: people[name], name }
      await addMember(tx, { community, id: newId(), person, role, guidelinesAccepted: 1 })
    }
  })
}

async function addPeople(database: Database): Promise<Record<Name, Id>> {
  const ids = names.map((name) => [name, newId()] as const)
  for (const [name, id] of ids) {
    await database.pool.query(
      `insert into person (id, name, email, email_verified) values ($1, $2, $3, true)`,
      [id, name, `${name}@example.org`],
    )
  }
  return Object.fromEntries(ids) as Record<Name, Id>
}

/** Who is in a copy, and where the log of its community stands. */
async function worldIn({ pool }: Database) {
  const { rows } = await pool.query(
    'select name, id, community_id as community, seq as start from person, community_log_head',
  )
  const people = Object.fromEntries(rows.map(({ name, id }) => [name, id])) as Record<Name, Id>
  return { people, community: rows[0].community as Id, start: Number(rows[0].start) }
}

function plainCommunity(id: Id) {
  return {
    id,
    name: 'Kiln Circle',
    purpose: 'Studio potters who help each other.',
    meantFor: '',
    gives: '',
    gets: '',
    hue: 45,
    visibility: 'private',
    admission: 'invitation',
    seats: 20,
    language: 'en',
  } as const
}

function send(app: Hono, cookie: string | null, method: string, path: string, body?: unknown) {
  const headers = new Headers()
  if (cookie) headers.set('cookie', cookie)
  if (body !== undefined) headers.set('content-type', 'application/json')
  const env = { incoming: { socket: { remoteAddress: '127.0.0.1', remoteFamily: 'IPv4' } } }
  return app.request(
    `/api/v1${path}`,
    {
      method: method.toUpperCase(),
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    env,
  )
}
