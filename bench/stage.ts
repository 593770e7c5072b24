import { setTimeout as sleep } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import { crowd, hotEvent, hugeRoom, rush } from '#app/testing/rush.ts'
import { startServerProcess, temporaryDataDir } from '#app/testing/server-process.ts'
import { type Id, newId } from '#lib/ids.ts'
import { openDatabase } from '#platform/server/db/database.ts'
import { logHead } from '#platform/server/log/append.ts'
import { join, streamBelow } from './support/join.ts'
import { percentile } from './support/percentile.ts'

// 1,000 people on the live page of one event, each on a socket: some talk, all vote, each says now and then that they are here.
const attendees = 1_000
const linesPerSecond = 20
const votesPerSecond = 200
const questions = 40
/** Those whose frames are read; the others only receive, as a thousand readers share a core with the server here. */
const readers = 40
const warmUpMs = 3_000
const measuredMs = 12_000

await using dataDir = await temporaryDataDir()
await using server = await startServerProcess({ DATA_DIR: dataDir.path })
const room = await hugeRoom(server.databaseUrl, attendees)
const occurrenceId = await hotEvent(room, server.port, attendees)
const comers = await crowd(room, [server.port])
await rush(comers, room, occurrenceId)
for (const { socket } of comers) socket.destroy()
await begin()
const stage = `/communities/${room.id}/stages/${occurrenceId}`
const asked: Id[] = Array.from({ length: questions }, () => newId())
for (const [nth, id] of asked.entries())
  await send(nth, 'POST', `${stage}/questions`, { id, body: `Question ${nth}?` })
const sockets: WebSocket[] = []
const head = await headOfLog()
for (const cookie of room.cookies) sockets.push(await join(server.port, room.id, cookie, head))
for (const socket of sockets.slice(readers)) streamBelow(socket).removeAllListeners('data').resume()

const lines = { sent: new Map<Id, number>(), echoes: [] as number[] }
const votes = { echoes: [] as number[], waiting: new Map<Id, (() => void)[]>() }
for (const socket of sockets.slice(0, readers)) socket.on('message', hear)
const start = performance.now()
const end = start + warmUpMs + measuredMs
await Promise.all([keepTalking(), keepVoting(), keepBeingHere()])
await sleep(1_000)
const { rss } = await server.memory()
for (const socket of sockets) socket.terminate()
for (const { echoes } of [lines, votes]) echoes.sort((a, b) => a - b)
console.log(
  JSON.stringify({
    attendees,
    linesPerSecond: Math.round(lines.echoes.length / (measuredMs / 1000)),
    votesPerSecond: Math.round(votes.echoes.length / (measuredMs / 1000)),
    lineEchoP50Ms: percentile(lines.echoes, 0.5),
    lineEchoP99Ms: percentile(lines.echoes, 0.99),
    voteEchoP50Ms: percentile(votes.echoes, 0.5),
    voteEchoP99Ms: percentile(votes.echoes, 0.99),
    serverRssMb: Math.round(rss / 2 ** 20),
  }),
)

/** The event is on from now. */
async function begin(): Promise<void> {
  await using database = openDatabase(server.databaseUrl, 1)
  await database.pool.query(
    `update event_occurrence set starts_at = now() - interval '5 minutes', ends_at = now() + interval '1 hour'`,
  )
}

async function headOfLog(): Promise<number> {
  await using database = openDatabase(server.databaseUrl, 1)
  return await logHead(database, room.id)
}

/** Asks the API as one of those who are here. */
async function send(nth: number, method: string, path: string, input: object): Promise<void> {
  const headers = { cookie: room.cookies[nth] ?? '', 'content-type': 'application/json' }
  const url = `http://127.0.0.1:${server.port}/api/v1${path}`
  const reply = await fetch(url, { method, headers, body: JSON.stringify(input) })
  const answer = await reply.text()
  if (!reply.ok) throw new Error(answer)
}

/** The writer's own line, and the count after a voter's own vote, as a reader among the others gets them. */
function hear(frame: Buffer): void {
  for (const message of JSON.parse(frame.toString()))
    for (const { kind, data } of message.entries ?? []) {
      if (kind === 'stage.line-said') note(lines.echoes, lines.sent.get(data.line?.id))
      if (kind === 'stage.line-said') lines.sent.delete(data.line?.id)
      if (kind !== 'stage.votes-counted') continue
      for (const { id } of data.votes) {
        for (const counted of votes.waiting.get(id) ?? []) counted()
        votes.waiting.delete(id)
      }
    }
}

function note(echoes: number[], since: number | undefined): void {
  if (since !== undefined && since > start + warmUpMs) echoes.push(performance.now() - since)
}

async function keepTalking(): Promise<void> {
  for (let nth = 0; performance.now() < end; nth++) {
    const id = newId()
    lines.sent.set(id, performance.now())
    const input = { community: room.id, occurrenceId, id, body: `Line ${nth}: that red!` }
    sockets[nth % readers]?.send(
      JSON.stringify({ type: 'call', ref: nth, name: 'stage.say-line', input }),
    )
    await until(start + (nth * 1000) / linesPerSecond)
  }
}

/** A vote is through when it is answered, and its count was read. */
async function keepVoting(): Promise<void> {
  const under: Promise<void>[] = []
  for (let nth = 0; performance.now() < end; nth++) {
    under.push(vote(nth))
    await until(start + (nth * 1000) / votesPerSecond)
  }
  await Promise.all(under)
}

async function vote(nth: number): Promise<void> {
  const question = asked[nth % questions] ?? ''
  const since = performance.now()
  const counted = new Promise<void>((resolve) => {
    votes.waiting.set(question, [...(votes.waiting.get(question) ?? []), resolve])
  })
  // Each member votes for another question every round, and takes it back in the next.
  const isOn = Math.floor(nth / attendees) % 2 === 0
  await send(nth % attendees, 'PUT', `${stage}/questions/${question}/vote`, { vote: isOn })
  await counted
  note(votes.echoes, since)
}

async function keepBeingHere(): Promise<void> {
  const every = 30_000 / attendees
  for (let nth = 0; performance.now() < end; nth++) {
    const input = { community: room.id, occurrenceId }
    const call = { type: 'call', ref: 1_000_000 + nth, name: 'stage.here', input }
    sockets[nth % attendees]?.send(JSON.stringify(call))
    await until(start + nth * every)
  }
}

async function until(at: number): Promise<void> {
  await sleep(Math.max(0, at - performance.now()))
}
