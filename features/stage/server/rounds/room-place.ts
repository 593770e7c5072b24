import { createHmac } from 'node:crypto'
import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Conflict, NotFound } from '#platform/server/errors/errors.ts'
import type { RoomPlace } from '../../contract.ts'
import { spokenOn } from '../access.ts'
import { roundOf } from './round-rows.ts'
import { isOver } from './rounds.ts'

/** How rooms get addresses that nobody can guess. */
export interface RoomAddresses {
  /** The origin of the Jitsi where rooms meet. */
  jitsi: string
  secret: string
}

/** Where my room meets; hosts may ask for any. */
export async function roomPlaceFor(
  db: Db,
  member: Member,
  occurrenceId: Id,
  wanted: number | undefined,
  { jitsi, secret }: RoomAddresses,
): Promise<RoomPlace> {
  const { isHost, event } = await spokenOn(db, member, occurrenceId)
  const round = await roundOf(db, event.community, occurrenceId)
  if (!round || isOver(round)) throw new Conflict('stage.round-over')
  const mine = round.rooms.findIndex((people) => people.includes(member.member)) + 1
  const room = isHost && wanted ? wanted : mine
  if (room < 1 || room > round.rooms.length) throw new NotFound('room')
  const name = createHmac('sha256', secret).update(`room ${round.id} ${room}`).digest('hex')
  return { room, url: `${jitsi}/hamlet-${name.slice(0, 32)}` }
}
