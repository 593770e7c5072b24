import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Composition, compose } from '#app/compose.ts'
import { migrateDatabase } from '#app/migrations.ts'
import { takeSnapshot } from '#app/snapshot.ts'
import { openSession, testConfig } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { inProcessBus } from '#platform/server/bus/in-process.ts'
import type { Database } from '#platform/server/db/database.ts'
import { transactor } from '#platform/server/db/transaction.ts'
import { fileStore } from '#platform/server/files/file-store.ts'
import { createLogger } from '#platform/server/logger.ts'
import { testDatabase } from '#platform/server/testing/test-database.ts'
import { ensureDemo, type SignInLink, seedDemo } from '../commands/seed.ts'
import { demoLinks, loadDemo, whatIsHere } from './load.ts'
import { personId } from './load-ids.ts'
import { pictureNames } from './pictures/index.ts'
import { demoStory, signIn } from './story.ts'

let database: Database
let demo: Composition
let links: SignInLink[]

let dataDir: string
const place = () => ({ ...testConfig, dataDir, databaseUrl: database.url })
const env = { incoming: { socket: { remoteAddress: '192.0.2.1', remoteFamily: 'IPv4' } } }

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hamlet-demo-'))
  database = await testDatabase('hamlet', migrateDatabase)
  const from = performance.now()
  links = await seedDemo(place())
  console.info(`The demo organisation was there in ${Math.round(performance.now() - from)} ms.`)
  const logger = createLogger('error')
  const bus = inProcessBus()
  demo = compose({ config: { ...testConfig, dataDir }, database, bus, logger, checkReplies: true })
})
afterAll(async () => {
  await demo?.gateway[Symbol.asyncDispose]()
  await database?.[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

function send(method: string, path: string, cookie: string, body?: unknown) {
  const headers = { cookie, 'content-type': 'application/json', origin: testConfig.publicUrl }
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
  return demo.app.request(path, init, env)
}

async function asPerson(key: string) {
  const cookie = await openSession(database, personId(key))
  return (method: string, path: string, body?: unknown) =>
    send(method, `/api/v1${path}`, cookie, body)
}

/** What is in every table the demo writes, but for what time itself writes. */
async function rowsOf({ pool }: Database) {
  const kept: Record<string, unknown> = {}
  for (const table of [
    ...['organisation', 'community', 'member', 'guidelines', 'guidelines_acceptance', 'ring'],
    ...['ring_member', 'chat_channel', 'chat_message', 'chat_read', 'file'],
  ])
    kept[table] = (await pool.query(`select t::text from ${table} t order by 1`)).rows
  const people =
    'select id, name, email, time_zone, language, administrator, created_at from person'
  kept.person = (await pool.query(`${people} order by id`)).rows
  kept.log = (
    await pool.query(
      'select community_id, seq, kind, audience, data from community_log order by 1, 2',
    )
  ).rows
  return kept
}

async function count(of: string): Promise<number> {
  const { rows } = await database.pool.query(`select count(*)::int as count from ${of}`)
  return rows[0].count
}

const aside = `exists (select from chat_channel c where c.community_id = m.community_id and c.id = m.channel_id and c.kind = 'direct')`

test('all of the story is there', async () => {
  const { people, communities } = demoStory(1, new Date())
  const channels = communities.flatMap((community) => community.channels)
  expect(await count('person')).toBe(people.length)
  expect(await count('person where administrator')).toBe(1)
  expect(await count('account')).toBe(0)
  expect(await count('community')).toBe(communities.length)
  const members = communities.flatMap((community) => community.members)
  expect(await count(`member where state = 'active'`)).toBe(members.length)
  expect(await count('guidelines_acceptance')).toBe(members.length)
  expect(await count(`chat_channel where kind <> 'direct'`)).toBe(channels.length)
  const messages = channels.flatMap((channel) => channel.messages)
  const polls = communities.flatMap((community) => community.polls)
  // Those of a live page stand on it, and in no message.
  expect(
    await count('poll p where not exists (select from stage s where p.id = any(s.poll_ids))'),
  ).toBe(polls.length)
  expect(await count(`chat_message m where bot is null and not ${aside}`)).toBe(
    messages.length + polls.length,
  )
  const edited = messages.filter(({ editedAt }) => editedAt)
  expect(edited.length).toBeGreaterThan(0)
  // A message's edit may fall between the seeding's time and this one's.
  expect(Math.abs((await count('chat_message where edited_at > at')) - edited.length)).toBeLessThan(
    3,
  )
  const rings = communities.flatMap((community) => community.rings)
  expect(await count('ring_member')).toBe(rings.flatMap((ring) => ring.memberKeys).length)
})

test('emoji, pins and files stand on what was said, and the files can be read', async () => {
  const messages = demoStory(1, new Date()).communities.flatMap(({ channels }) =>
    channels.flatMap((channel) => channel.messages),
  )
  const on = (of: 'reactions' | 'files') =>
    messages.filter((message) => message[of].length > 0).length
  expect(await count('chat_message where reactions is not null')).toBe(on('reactions'))
  expect(await count('chat_message where pinned is not null')).toBe(
    messages.filter(({ pinned }) => pinned).length,
  )
  const announced = demoStory(1, new Date()).communities.flatMap((each) => each.announcements)
  const told = announced.filter(({ files }) => files.length > 0).length
  expect(on('files') + told).toBe(pictureNames.size)
  const { rows } = await database.pool.query(
    `select id, name, size from file where attached_to in (select id from chat_message union
       select id from library_resource where kind = 'announcement') order by name`,
  )
  expect(rows.map(({ name }) => name)).toEqual([...pictureNames].sort())
  const [lead, stranger] = [await asPerson(signIn.lead), await asPerson('jerome-petit')]
  for (const { id, name, size } of rows) {
    const path = `/communities/kiln-circle/files/${id}/${name}`
    expect((await (await lead('get', path)).arrayBuffer()).byteLength).toBe(Number(size))
    expect((await stranger('get', path)).status).toBe(404)
  }
})

test('each community keeps something, and what is for founders first is there for no other member', async () => {
  const { communities } = demoStory(1, new Date())
  expect(await count('(select distinct community_id from library_resource) c')).toBe(
    communities.length,
  )
  const titles = async (key: string) =>
    (await takeSnapshot(database, personId(key), 'kiln-circle')).library.resources.map(
      ({ title }) => title,
    )
  expect(await titles(signIn.member)).toContain('Glaze test grid, 36 tiles')
  expect(await titles('lina-sorensen')).not.toContain('Glaze test grid, 36 tiles')
  expect(await titles('lina-sorensen')).toContain('Your first month')
})

test('mentions are ids of members and channels of the same community', async () => {
  const strange = `chat_message m, regexp_matches(m.body, '<([@#])([^>\\s]+)>', 'g') found
    where not exists (select from member where community_id = m.community_id and id::text = found[2] and found[1] = '@')
      and not exists (select from chat_channel where community_id = m.community_id and id::text = found[2] and found[1] = '#')`
  expect(await count(strange)).toBe(0)
  const bodies = demoStory(1, new Date())
    .communities.flatMap(({ channels }) => channels)
    .flatMap(({ messages }) => messages.map(({ body }) => body))
  for (const sigil of ['@', '#']) {
    const wanted = bodies.filter((body) => body.includes(`<${sigil}`)).length
    expect(wanted).toBeGreaterThan(1)
    expect(await count(`chat_message where body ~ '<${sigil}[0-9a-f-]{36}>'`)).toBe(wanted)
  }
})

test('a lead and a member of each community get a snapshot, and only the lead what leads say', async () => {
  for (const community of demoStory(1, new Date()).communities) {
    for (const role of ['lead', 'member'] as const) {
      const key = community.members.find((each) => each.role === role)?.personKey ?? ''
      const answer = await (await asPerson(key))('get', `/communities/${community.slug}/snapshot`)
      expect(answer.status).toBe(200) // the reply was parsed with its schema
      const { communities, chat, seq } = await answer.json()
      expect(communities.members.length).toBe(community.members.length)
      expect(communities.me).toMatchObject({ role, guidelinesAccepted: 1 })
      const seen = community.channels.filter(({ kind }) => kind !== 'leads' || role === 'lead')
      expect(
        chat.channels.flatMap(({ channel }: { channel: { name: string; kind: string } }) =>
          channel.kind === 'direct' ? [] : channel.name,
        ),
      ).toEqual(seen.map(({ name }) => name))
      // One entry for what the community is, two for each channel, and what people are in the middle of.
      expect(seq).toBeGreaterThanOrEqual(1 + 2 * community.channels.length)
    }
  }
})

test('a private community is not there for the administrator, who is not in it', async () => {
  const [hidden] = demoStory(1, new Date()).communities.filter((c) => c.visibility === 'private')
  const slug = hidden?.slug ?? ''
  const member = await asPerson(hidden?.members[0]?.personKey ?? '')
  expect((await member('get', `/communities/${slug}/snapshot`)).status).toBe(200)
  const administrator = await asPerson(signIn.administrator)
  const answers = [slug, 'nowhere'].map(async (name) => {
    const answer = await administrator('get', `/communities/${name}/snapshot`)
    return [answer.status, await answer.text()]
  })
  const [of, nowhere] = await Promise.all(answers)
  expect(of?.[0]).toBe(404)
  expect(of).toEqual(nowhere)
  const directory = await (await administrator('get', '/communities')).text()
  expect(directory).toContain('kiln-circle')
  expect(directory).not.toContain(slug)
})

test('for each who gets a link some channels wait since yesterday, and others are read', async () => {
  for (const [as, key] of Object.entries(signIn)) {
    const channels = demoStory(1, new Date())
      .communities.filter(({ members }) => members.some(({ personKey }) => personKey === key))
      .map(async ({ slug }) => (await takeSnapshot(database, personId(key), slug)).chat.channels)
    const unread = (await Promise.all(channels)).flat().map((channel) => channel.unread)
    expect(unread.filter((n) => n > 0).length, as).toBeGreaterThanOrEqual(2)
    expect(unread.filter((n) => n === 0).length, as).toBeGreaterThanOrEqual(2)
    expect(Math.max(...unread), as).toBeLessThan(60)
  }
})

test('the printed links sign in, each once', async () => {
  expect(links.map(({ as }) => as)).toEqual([
    'an administrator, Amara Lindqvist',
    'a lead, Maren Rask',
    'a member, Teo Alvarez',
  ])
  for (const [place, { url }] of links.entries()) {
    const { origin, pathname, searchParams } = new URL(url)
    expect([origin, pathname]).toEqual([testConfig.publicUrl, '/sign-in/link'])
    const verify = () =>
      send('POST', '/api/auth/magic-link/verify', '', { token: searchParams.get('token') })
    const answer = await verify()
    expect(answer.status).toBe(204)
    const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0])
    const me = await send('GET', '/api/v1/people/me', cookie.join('; '))
    expect(await me.json()).toMatchObject({
      id: personId(Object.values(signIn)[place] ?? ''),
      administrator: place === 0,
    })
    expect((await verify()).status).toBe(410)
  }
})

test('what is posted now comes last', async () => {
  const lead = await asPerson(signIn.lead)
  const snapshot = async () => (await lead('get', '/communities/kiln-circle/snapshot')).json()
  const before = await snapshot()
  const { channel } = before.chat.channels[1]
  const id = newId()
  const path = `/communities/kiln-circle/channels/${channel.id}/messages`
  expect((await lead('post', path, { id, body: 'Good morning.' })).status).toBeLessThan(300)
  const after = await snapshot()
  expect(after.seq).toBe(before.seq + 1)
  expect(after.chat.channels[1].messages.at(-1)).toMatchObject({ id })
})

test('each log begins after everything that was said before', async () => {
  const { communities } = demoStory(1, new Date())
  const said = `chat_message m join community_log l on l.community_id = m.community_id and l.seq = 1`
  expect(await count(`${said} where m.at < l.at`)).toBeGreaterThan(1000)
  // But for what the test before this one posted.
  expect(await count(`${said} where m.at >= l.at and m.body <> 'Good morning.'`)).toBe(0)
  expect(await count('community_log_head')).toBe(communities.length)
})

test('it goes into an empty database only, and changes nothing elsewhere', async () => {
  const before = await rowsOf(database)
  await expect(seedDemo(place())).rejects.toThrow(/^The demo organisation is here already/)
  expect(await rowsOf(database)).toEqual(before)

  await using other = await testDatabase('hamlet', migrateDatabase)
  await other.pool.query(
    `insert into person (id, name, email) values ($1, 'Ada', 'ada@example.org')`,
    [newId()],
  )
  const elsewhere = { ...place(), databaseUrl: other.url }
  const empty = await rowsOf(other)
  for (const fill of [seedDemo, ensureDemo])
    await expect(fill(elsewhere)).rejects.toThrow(/empty database/)
  expect(await rowsOf(other)).toEqual(empty)
})

test('a second start leaves it as it is and gives new links', async () => {
  const before = await rowsOf(database)
  const again = await ensureDemo(place())
  expect(again.map(({ as }) => as)).toEqual(links.map(({ as }) => as))
  expect(again.map(({ url }) => url)).not.toEqual(links.map(({ url }) => url))
  expect(await rowsOf(database)).toEqual(before)
})

test('two at once: one fills it', async () => {
  await using other = await testDatabase('hamlet', migrateDatabase)
  const both = await Promise.allSettled(
    [1, 2].map(() => seedDemo({ ...place(), databaseUrl: other.url })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await demoLinks(other, testConfig.publicUrl)).toHaveLength(3)
})

test('the same seed and time give the same rows, another seed others', async () => {
  const now = new Date(Date.now() - 60_000)
  const rows = []
  for (const seed of [7, 7, 8]) {
    await using other = await testDatabase('hamlet', migrateDatabase)
    const transact = transactor(other)
    await transact(async (tx) => {
      expect(await whatIsHere(tx)).toBe('nothing')
      await loadDemo(tx, { config: testConfig, files: fileStore(place()), transact }, seed, now)
      expect(await whatIsHere(tx)).toBe('the demo')
    })
    rows.push(await rowsOf(other))
  }
  expect(rows[1]).toEqual(rows[0])
  expect(rows[2]).not.toEqual(rows[0])
}, 60_000)
