import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { root } from '#app/commands/tools.ts'
import { type FullRoom, populate } from '#app/testing/populate.ts'
import { startServerProcess, temporaryDataDir } from '#app/testing/server-process.ts'
import { type ExportFiles, said, writeZip } from '#features/imports/server/testing/slack-export.ts'
import { newId } from '#lib/ids.ts'
import { percentile } from './support/percentile.ts'

// A year of a talkative group is brought into a community in which people write meanwhile; all who are there read, and
// take a snapshot when they are told to, as browsers do.
const messages = 100_000
const channels = 10
const members = 50
const writers = 10
const pauseMs = 200

await using dataDir = await temporaryDataDir()
const archive = await writeZip(dataDir.path, yearOfTalk())
await using server = await startServerProcess({ DATA_DIR: dataDir.path })
const [room] = await populate(server.databaseUrl, 1, members)
if (!room) throw new Error('no community')
console.log(JSON.stringify(await measure(room)))

async function measure(room: FullRoom) {
  const tally: Tally = { echoes: [], snapshots: 0, stopped: false }
  const sockets = await Promise.all(room.cookies.map((cookie) => join(room, cookie, tally)))
  const writing = sockets.slice(0, writers).map((socket) => write(socket, room, tally))
  await sleep(2_000)
  tally.echoes = []
  const start = performance.now()
  const added = await bring(`room-${room.id}`)
  const seconds = (performance.now() - start) / 1000
  // What the end of the import sets off counts as well.
  await sleep(3_000)
  tally.stopped = true
  await Promise.all(writing)
  for (const socket of sockets) socket.terminate()
  const echoes = tally.echoes.sort((a, b) => a - b)
  return {
    messages: added.messages,
    seconds: Math.round(seconds * 10) / 10,
    messagesPerSecond: Math.round(added.messages / seconds),
    echoP50Ms: percentile(echoes, 0.5),
    echoP99Ms: percentile(echoes, 0.99),
    echoMaxMs: percentile(echoes, 1),
    posts: echoes.length,
    snapshots: tally.snapshots,
  }
}

/** Imports by the command, beside the server, as an administrator does. */
async function bring(slug: string): Promise<{ messages: number }> {
  const args = ['app/cli.ts', 'import', 'slack', archive, '--community', slug, '--json']
  const env = { ...process.env, DATABASE_URL: server.databaseUrl, DATA_DIR: dataDir.path }
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (code !== 0) throw new Error(`the import ended with ${code}`)
  return JSON.parse(out)
}

interface Tally {
  echoes: number[]
  snapshots: number
  stopped: boolean
}

async function join(room: FullRoom, cookie: string, tally: Tally): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/api/live`, { headers: { cookie } })
  await once(socket, 'open')
  let taking: Promise<void> | undefined
  const subscribe = (after: number) =>
    socket.send(JSON.stringify({ type: 'subscribe', community: room.id, after }))
  const takeSnapshot = async () => {
    const url = `http://127.0.0.1:${server.port}/api/v1/communities/${room.id}/snapshot`
    const response = await fetch(url, { headers: { cookie } })
    const { seq } = (await response.json()) as { seq: number }
    tally.snapshots++
    subscribe(seq)
  }
  socket.on('message', (frame: Buffer) => {
    const isTold = frame.includes('"kind":"chat.history-imported"')
    if (isTold) taking ??= takeSnapshot().finally(() => (taking = undefined))
  })
  subscribe(0)
  await once(socket, 'message')
  return socket
}

/** Writes one message after the other; an echo is the time until the writer's own post is delivered to them. */
async function write(socket: WebSocket, room: FullRoom, tally: Tally): Promise<void> {
  const waiting = new Map<string, () => void>()
  socket.on('message', (frame: Buffer) => {
    for (const message of JSON.parse(frame.toString()))
      for (const entry of message.entries ?? []) waiting.get(entry.data?.id)?.()
  })
  for (let ref = 1; !tally.stopped; ref++) {
    const id = newId()
    const start = performance.now()
    const echoed = new Promise<void>((resolve) => waiting.set(id, resolve))
    const input = { community: room.id, channelId: room.channel, id, body: `Message ${ref}` }
    socket.send(JSON.stringify({ type: 'call', ref, name: 'chat.post-message', input }))
    await Promise.race([echoed, sleep(10_000)])
    waiting.delete(id)
    tally.echoes.push(performance.now() - start)
    await sleep(pauseMs * (0.5 + Math.random()))
  }
}

function yearOfTalk(): ExportFiles {
  const people = Array.from({ length: 60 }, (_, i) => ({
    id: `U${i}`,
    name: `p${i}`,
    real_name: `Person ${i}`,
  }))
  const list = Array.from({ length: channels }, (_, i) => ({ id: `C${i}`, name: `talk-${i}` }))
  const files: ExportFiles = { 'users.json': people, 'channels.json': list }
  const perDay = Math.ceil(messages / channels / 250)
  for (const { id, name } of list) {
    for (let left = messages / channels, day = 0; left > 0; left -= perDay, day++) {
      const first = 1_700_000_000 + day * 86_400
      const date = new Date(first * 1000).toISOString().slice(0, 10)
      files[`${name}/${date}.json`] = Array.from({ length: Math.min(left, perDay) }, (_, i) =>
        line(first, i, id),
      )
    }
  }
  return files
}

/** Every fifth message begins a thread of the next three; every fourth has an emoji. */
function line(first: number, i: number, channel: string) {
  const ts = (nth: number) => `${first + nth * 60}.000100`
  const words = `What went in, what came out and at which *cone*, <@U${(i * 7) % 60}>: see <https://x.example/${channel}/${i}|the log>.`
  const place = i % 5
  return {
    ...said(`U${(i * 13) % 60}`, ts(i), words),
    ...(place > 0 && place < 4 && { thread_ts: ts(i - place) }),
    ...(i % 4 === 0 && { reactions: [{ name: '+1', users: ['U1', 'U2'], count: 2 }] }),
  }
}
