import { type Member, standingOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { type Instant, instantFrom, minute, now, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, NotFound, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type {
  ExtendRound,
  MoveMember,
  RoundView,
  StageEntries,
  StartRound,
} from '../../contract.ts'
import { mostRounds } from '../../limits.ts'
import { hostedBy, type Place, spokenOn } from '../access.ts'
import { stages } from '../tables.ts'
import { mix, roomOfLatecomer } from './mix.ts'
import { presentRound, type Round, roundsOf } from './round-rows.ts'
import { tiesIn } from './ties.ts'

/** Sends those who are here into rooms of a few, with people they know least. A round that is on ends with it. */
export async function startRound(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  { id, size, minutes, members }: StartRound,
): Promise<RoundView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const place = await hostedBy(tx, member, occurrenceId)
  const earlier = await roundsOf(tx, community, occurrenceId)
  const same = earlier.find((round) => round.id === id)
  if (same) return presentRound(same)
  if (earlier.length >= mostRounds)
    throw new Conflict('stage.too-many-rounds', { most: mostRounds })
  const people = [...new Set(members)]
  const standing = await standingOf(tx, community, people)
  const here = people.filter((person) => standing.get(person) === 'active')
  if (here.length < 2) throw new Refusal(422, 'stage.nobody-to-mix')
  const [last] = earlier
  const startedAt = now()
  if (last && last.endsAt > startedAt)
    await keepRound(tx, place, { ...last, endsAt: startedAt }, by)
  const rooms = mix(here, size, await tiesIn(tx, community))
  const endsAt = plus(startedAt, minutes * minute)
  await stages(tx)
    .insertInto('stage_round')
    .values({
      ...{ community_id: community, id, occurrence_id: occurrenceId, size },
      ...{ started_at: startedAt, ends_at: endsAt, rooms: JSON.stringify(rooms) },
    })
    .execute()
  return announce(tx, place, { id, occurrenceId, size, startedAt, endsAt, rooms }, by)
}

/** Comes late: into a room of the fewest, with those one knows least. Who has a room stays in it. */
export async function joinRound(tx: Tx, member: Member, occurrenceId: Id): Promise<RoundView> {
  await lockLogs(tx, [member.community])
  const place = await spokenOn(tx, member, occurrenceId)
  const round = await roundThatIsOn(tx, place)
  if (round.rooms.some((room) => room.includes(member.member))) return presentRound(round)
  const tie = await tiesIn(tx, member.community)
  const nth = roomOfLatecomer(round.rooms, member.member, tie)
  const rooms = round.rooms.map((room, each) => (each === nth ? [...room, member.member] : room))
  return keepRound(tx, place, { ...round, rooms }, member.member)
}

/** A host puts somebody into another room. Nobody is left alone by it. */
export async function moveInRound(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  { member: whom, room: number }: MoveMember,
): Promise<RoundView> {
  await lockLogs(tx, [member.community])
  const place = await hostedBy(tx, member, occurrenceId)
  const round = await roundThatIsOn(tx, place)
  if (number > round.rooms.length) throw new NotFound('room')
  const standing = await standingOf(tx, member.community, [whom])
  if (standing.get(whom) !== 'active') throw new NotFound('member')
  const rooms = round.rooms.map((room, nth) => {
    const others = room.filter((person) => person !== whom)
    return nth === number - 1 ? [...others, whom] : others
  })
  const left = rooms.filter((room) => room.length > 0)
  if (left.some((room) => room.length === 1)) throw new Conflict('stage.alone')
  return keepRound(tx, place, { ...round, rooms: left }, member.member)
}

/** Gives a round more time from now on; none ends it. */
export async function extendRound(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  { minutes }: ExtendRound,
): Promise<RoundView> {
  await lockLogs(tx, [member.community])
  const place = await hostedBy(tx, member, occurrenceId)
  const round = await roundThatIsOn(tx, place)
  const endsAt = plus(round.endsAt, minutes * minute)
  return keepRound(tx, place, { ...round, endsAt }, member.member)
}

/** Calls everybody back. */
export async function endRound(tx: Tx, member: Member, occurrenceId: Id): Promise<RoundView> {
  await lockLogs(tx, [member.community])
  const place = await hostedBy(tx, member, occurrenceId)
  const round = await roundThatIsOn(tx, place)
  return keepRound(tx, place, { ...round, endsAt: now() }, member.member)
}

/** The round that is on by the clock. */
async function roundThatIsOn(tx: Tx, { event, occurrence }: Place): Promise<Round> {
  const [round] = await roundsOf(tx, event.community, occurrence.id)
  if (!round || isOver(round)) throw new Conflict('stage.round-over')
  return round
}

export function isOver({ endsAt }: { endsAt: string }, at: Instant = now()): boolean {
  return instantFrom(endsAt) <= at
}

async function keepRound(tx: Tx, place: Place, round: Round, by: Id): Promise<RoundView> {
  await stages(tx)
    .updateTable('stage_round')
    .set({ ends_at: round.endsAt, rooms: JSON.stringify(round.rooms) })
    .where('community_id', '=', place.event.community)
    .where('id', '=', round.id)
    .execute()
  return announce(tx, place, round, by)
}

function announce(tx: Tx, { event, audience }: Place, round: Round, by: Id): RoundView {
  const view = presentRound(round)
  const data: StageEntries['stage.round-changed'] = { round: view }
  tx.log({ community: event.community, by, kind: 'stage.round-changed', audience, data })
  return view
}
