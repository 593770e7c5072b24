import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { type Id, newId } from '#lib/ids.ts'
import { day, instantOf } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import { type Database, openDatabase } from '#platform/server/db/database.ts'
import { exchange } from './exchange.ts'
import { type FullRoom, populate } from './populate.ts'

/** How a pool stands: how many come, and who waits, first in line first. */
export interface Standing {
  going: number
  counted: { going: number; waiting: number }
  line: { member: Id; at: string }[]
}

/** A community of more people than one may have: what is tried here has to hold beyond that. */
export async function hugeRoom(databaseUrl: string, people: number): Promise<FullRoom> {
  await using database = openDatabase(databaseUrl, 1)
  await database.pool.query('alter table community drop constraint community_seats_check')
  const [room] = await populate(databaseUrl, 1, people)
  if (!room) throw new Error('no room')
  return room
}

/** Everybody of a room at the door, each on a connection of their own, taken by the servers in turn. */
export async function crowd(room: FullRoom, ports: readonly number[]): Promise<Comer[]> {
  return await Promise.all(
    room.cookies.map(async (cookie, nth) => {
      const socket = connect(ports[nth % ports.length] ?? 0, '127.0.0.1')
      await once(socket, 'connect')
      return { socket, cookie }
    }),
  )
}

interface Comer {
  socket: Socket
  cookie: string
}

/** An event of a room with so many seats, published by its lead; answers its pool. */
export async function hotEvent(room: FullRoom, port: number, seats: number): Promise<Id> {
  const events = `http://127.0.0.1:${port}/api/v1/communities/${room.id}/events`
  const send = async (method: string, url: string, body: unknown) => {
    const headers = { cookie: room.cookies[0] ?? '', 'content-type': 'application/json' }
    const reply = await fetch(url, { method, headers, body: JSON.stringify(body) })
    if (!reply.ok) throw new Error(await reply.text())
    return (await reply.json()) as { row: { occurrences: { id: Id }[] } }
  }
  const starts = wallText(wallTimeAt('Europe/Oslo', instantOf(Date.now() + 7 * day)))
  const tickets = [{ id: newId(), name: '', seats }]
  const event = { id: newId(), title: 'Open kiln night', zone: 'Europe/Oslo', starts, tickets }
  await send('POST', events, event)
  const { row } = await send('PUT', `${events}/${event.id}/published`, {})
  return row.occurrences[0]?.id ?? ''
}

/** All say at once that they come. Answers in milliseconds how long each waited for a durable answer. */
export async function rush(comers: readonly Comer[], { id }: FullRoom, pool: Id) {
  return await Promise.all(
    comers.map(async ({ socket, cookie }) => {
      const start = performance.now()
      const body = JSON.stringify({ id: newId(), answer: 'yes' })
      const head = `Host: localhost\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`
      const path = `/api/v1/communities/${id}/pools/${pool}/rsvp`
      await exchange(socket, `PUT ${path} HTTP/1.1\r\n${head}\r\n\r\n${body}`)
      return performance.now() - start
    }),
  )
}

/** Reads from the rows themselves how a pool stands. */
export async function standing(database: Database, pool: Id): Promise<Standing> {
  const [row] = await database.prepared<Standing>(
    'rush-standing',
    `select
       (select count(*)::int from event_rsvp where pool_id = $1 and status = 'going') going,
       json_build_object('going', c.going, 'waiting', c.waiting) counted,
       (select coalesce(json_agg(json_build_object('member', member_id, 'at', at) order by place), '[]')
        from event_rsvp where pool_id = $1 and status = 'waiting') line
     from event_seat_count c where c.pool_id = $1`,
    [pool],
  )
  if (!row) throw new Error('nobody has come')
  return row
}
