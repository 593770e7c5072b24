import type { Member } from '#features/communities/server/index.ts'
import { openTopic, topicTitles } from '#features/forum/server/index.ts'
import { createResource, resourceTitles } from '#features/library/server/index.ts'
import { lastRooms } from '#features/stage/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type {
  FollowUpRooms,
  KeepRecording,
  KeepsakeKind,
  KeepsakeView,
  WriteRecap,
} from '../contract.ts'
import { mostKeepsakes } from '../limits.ts'
import { hostedPast, type Past } from './access.ts'
import { recaps } from './tables.ts'

/** Opens the topic in which people look back. The same id again answers the same. */
export async function writeRecap(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  { id, categoryId, title, body }: WriteRecap,
): Promise<KeepsakeView[]> {
  const past = await keeping(tx, member, occurrenceId)
  await openTopic(tx, member, { id, categoryId, kind: 'story', title, body, tags: [] })
  await keep(tx, past, id, 'recap')
  return keepsakesFor(tx, member, past)
}

/** Opens a topic for each room of the last round, for those who were in it, once. */
export async function followUpRooms(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  { categoryId, body }: FollowUpRooms,
): Promise<KeepsakeView[]> {
  const past = await keeping(tx, member, occurrenceId)
  const round = await lastRooms(tx, member.community, occurrenceId)
  if (!round) throw new Conflict('recap.no-rooms')
  for (const [nth, people] of round.rooms.entries()) {
    const id = derivedId(['recap-room', round.id, String(nth)], round.startedAt)
    const audience = people.map((person) => `member:${person}` as const)
    const title = `${past.event.title} · ${nth + 1}`
    await openTopic(tx, member, {
      ...{ id, categoryId, kind: 'discussion', title, body, tags: [], audience },
    })
    await keep(tx, past, id, 'room')
  }
  return keepsakesFor(tx, member, past)
}

/** Puts a recording or slides into the library, for those who see the event now. */
export async function keepRecording(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  { id, title, url, kind }: KeepRecording,
): Promise<KeepsakeView[]> {
  const past = await keeping(tx, member, occurrenceId)
  const audience = past.event.audience.filter((key) => key !== 'leads')
  const plan = [{ audience: audience.length > 0 ? audience : ['leads' as const], from: null }]
  await createResource(tx, member, { id, kind, title, url, plan })
  await keep(tx, past, id, 'resource')
  return keepsakesFor(tx, member, past)
}

/** What is left of a date, as far as the reader sees it. */
export async function keepsakesFor(
  db: Db,
  member: Member,
  { event, occurrence }: Past,
): Promise<KeepsakeView[]> {
  const rows = await recaps(db)
    .selectFrom('recap_keepsake')
    .select(['id', 'kind'])
    .where('community_id', '=', event.community)
    .where('occurrence_id', '=', occurrence.id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  const titles = new Map([
    ...(await topicTitles(db, member, ids)),
    ...(await resourceTitles(db, member, ids)),
  ])
  return rows.flatMap(({ id, kind }) => {
    const title = titles.get(id)
    return title === undefined ? [] : [{ id, kind, title }]
  })
}

async function keeping(tx: Tx, member: Member, occurrenceId: Id): Promise<Past> {
  await lockLogs(tx, [member.community])
  return hostedPast(tx, member, occurrenceId)
}

async function keep(
  tx: Tx,
  { event, occurrence }: Past,
  id: Id,
  kind: KeepsakeKind,
): Promise<void> {
  const { community } = event
  const { count } = await recaps(tx)
    .selectFrom('recap_keepsake')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('community_id', '=', community)
    .where('occurrence_id', '=', occurrence.id)
    .executeTakeFirstOrThrow()
  if (count >= mostKeepsakes) throw new Conflict('recap.too-many', { most: mostKeepsakes })
  await recaps(tx)
    .insertInto('recap_keepsake')
    .values({ community_id: community, occurrence_id: occurrence.id, id, kind })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
