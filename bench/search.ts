import { setTimeout as sleep } from 'node:timers/promises'
import { type FullRoom, populate } from '#app/testing/populate.ts'
import { startServerProcess, temporaryDataDir } from '#app/testing/server-process.ts'
import { type Database, openDatabase } from '#platform/server/db/database.ts'
import { fillSearch, indexAll } from './support/fill-search.ts'
import { type Language, languageFrom } from './support/language.ts'
import { percentile } from './support/percentile.ts'

// Searching as somebody does who is signed in, over HTTP, one search after the other: in one huge community, then the same
// number of messages spread over twenty.
const messages = 1_000_000
const members = 50
const warmUpRounds = 6
const rounds = 30

await using dataDir = await temporaryDataDir()
await using server = await startServerProcess({ DATA_DIR: dataDir.path })
const language = languageFrom(7)
const [huge, ...small] = await populate(server.databaseUrl, 21, members)
if (!huge) throw new Error('no room')
const prepared = performance.now()
await fill()
const prepareS = Math.round((performance.now() - prepared) / 1000)

const inHuge = await measure([huge])
const inSmall = await measure(small)
const all = [...inHuge.times, ...inSmall.times].sort((a, b) => a - b)
console.log(
  JSON.stringify({
    messages,
    searchP50Ms: percentile(all, 0.5),
    searchP95Ms: percentile(all, 0.95),
    searchP99Ms: percentile(all, 0.99),
    oneCommunity: inHuge.figures,
    twentyCommunities: inSmall.figures,
    prepareS,
  }),
)

async function fill(): Promise<void> {
  await using database = openDatabase(server.databaseUrl, 2)
  await untilFollowed(database, 1 + small.length)
  if (huge) await fillSearch(database, [huge], messages, language)
  await fillSearch(database, small, messages, language)
  await indexAll(database)
}

/** The server's own follower has looked at the empty communities, and finds nothing more to do. */
async function untilFollowed({ pool }: Database, communities: number): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      'select count(*)::int from search_walk where ended and kind = $1',
      ['message'],
    )
    if (rows[0].count === communities) return
    await sleep(200)
  }
}

async function measure(rooms: readonly FullRoom[]) {
  const times: number[] = []
  const slowest: Record<string, number> = {}
  const kinds = Object.entries(searches(language))
  for (let round = -warmUpRounds; round < rounds; round++) {
    for (const [kind, make] of kinds) {
      const room = rooms[(round + warmUpRounds) % rooms.length]
      if (!room) continue
      const start = performance.now()
      await search(room, make())
      const took = performance.now() - start
      if (round < 0) continue
      times.push(took)
      slowest[kind] = Math.max(slowest[kind] ?? 0, Math.round(took * 10) / 10)
    }
  }
  const sorted = times.toSorted((a, b) => a - b)
  const figures = { p50Ms: percentile(sorted, 0.5), p95Ms: percentile(sorted, 0.95), slowest }
  return { times, figures }
}

async function search({ id, cookies: [cookie = ''] }: FullRoom, asked: string): Promise<void> {
  const query = new URLSearchParams(asked)
  const address = `http://127.0.0.1:${server.port}/api/v1/communities/${id}/search?${query}`
  const reply = await fetch(address, { headers: { cookie } })
  if (!reply.ok) throw new Error(`${reply.status} for ${query}`)
  await reply.arrayBuffer()
}

/** What people type, by kind: each makes the query of a request. */
function searches({ words, random }: Language): Record<string, () => string> {
  const word = (from: number, to: number) =>
    words[Math.floor(from + (to - from) * random.next())] ?? ''
  const common = () => word(0, 60)
  const usual = () => word(60, 3_000)
  const seldom = () => word(3_000, 40_000)
  const q = (text: string, more = '') => `q=${encodeURIComponent(text)}${more}`
  return {
    common: () => q(common()),
    usual: () => q(usual()),
    seldom: () => q(seldom()),
    twoCommon: () => q(`${common()} ${common()}`),
    twoUsual: () => q(`${usual()} ${usual()}`),
    three: () => q(`${common()} ${usual()} ${usual()}`),
    phrase: () => q(`"${common()} ${usual()}"`),
    commonPhrase: () => q(`"${common()} ${common()}"`),
    typo: () => q(mistyped(seldom(), random.next())),
    typing: () => q(usual().slice(0, 4), '&typing=true'),
    typingTwo: () => q(`${common()} ${usual().slice(0, 3)}`, '&typing=true'),
    from: () => q(`from:me ${usual()}`),
    fromOnly: () => q('from:me'),
    inChannel: () => q(`in:general ${common()}`),
    dated: () => q(`${usual()} after:2025-06-01 before:2025-08-01`),
    links: () => q(`has:link ${usual()}`),
    without: () => q(`${usual()} -${common()}`),
    newest: () => q(usual(), '&order=newest'),
  }
}

function mistyped(word: string, at: number): string {
  const place = 1 + Math.floor(at * (word.length - 2))
  return (
    word.slice(0, place) + (word[place + 1] ?? '') + (word[place] ?? '') + word.slice(place + 2)
  )
}
