import { answeredPairs } from '#features/chat/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tie } from './mix.ts'

/** A reply counts 3, a room that two shared 2 divided by who else was in it; each halves in 30 days. */
const replyWeight = 3
const roomWeight = 2

/**
 * How well the members of a community know each other: `sum of weight * 2^(-age / 30 days)` over replies in chat and rooms
 * they shared before.
 */
export async function tiesIn(db: Db, community: Id): Promise<Tie> {
  const weights = new Map<string, number>()
  const add = (a: Id, b: Id, weight: number) => {
    const key = keyOf(a, b)
    weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  for (const { a, b, weight } of await answeredPairs(db, community)) add(a, b, replyWeight * weight)
  for (const { rooms, weight } of await earlierRooms(db, community))
    for (const room of rooms)
      for (const [nth, a] of room.entries())
        for (const b of room.slice(nth + 1)) add(a, b, (roomWeight * weight) / (room.length - 1))
  return (a, b) => weights.get(keyOf(a, b)) ?? 0
}

function keyOf(a: Id, b: Id): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function earlierRooms(db: Db, community: Id): Promise<{ rooms: Id[][]; weight: number }[]> {
  return db.prepared(
    'stage-earlier-rooms',
    `select rooms, power(2, -extract(epoch from now() - started_at) / 2592000)::float8 as weight from stage_round
     where community_id = $1 and started_at > now() - interval '1 year'`,
    [community],
  )
}
