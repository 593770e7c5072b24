import type { Member } from '#features/communities/server/index.ts'
import { copyFiles, settleAllFiles, settleCover } from '#features/files/server/index.ts'
import { fileIdsIn } from '#lib/file-references.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { EventFields } from '../../../contract.ts'
import { columnsOf } from '../../event-columns.ts'
import type { Event } from '../../event-rows.ts'
import { managersOf } from '../../set-audience.ts'
import { events } from '../../tables.ts'
import { settleTickets } from '../../tickets.ts'

/** An event that goes on, and the cover that it shall have; undefined for that of before. */
interface Following extends Event {
  wantedCover: EventFields['cover'] | undefined
}

/**
 * Makes an event that goes on where another one ends, with the same standing, files of its own, and for now the seats of before: those
 * who signed up come later.
 */
export async function goOnAs(
  tx: Tx,
  member: Member,
  before: Event,
  event: Following,
): Promise<void> {
  const { community, id, author, status } = event
  const audience = [...managersOf(event)]
  const at = now()
  await events(tx)
    .insertInto('event')
    .values({
      ...(await withFiles(tx, member, before, event)),
      ...{ community_id: community, id, status, audience, author_id: author },
      ...{ created_at: at, updated_at: at, published_at: event.publishedAt, ends_at: event.endsAt },
      reason: event.reason,
      // Its dates were told under the sequence of both.
      sequence: before.sequence + 1,
    })
    .execute()
  await settleTickets(tx, event, before.tickets)
}

/** What it says, with files of its own: copies of those of before, and what was added since. */
async function withFiles(
  tx: Tx,
  { member: by }: Member,
  before: Event,
  { wantedCover: wanted, ...event }: Following,
) {
  const { community, id } = event
  const to = { community, id, audience: managersOf(event) }
  const [copies = [], [cover = null] = []] = await copyFiles(
    tx,
    community,
    [
      { files: before.files, to: id },
      { files: before.cover ? [before.cover] : [], to: id },
    ],
    to,
  )
  const body = bodyWith(event, before, copies)
  const isSame = wanted !== null && wanted?.id === before.cover?.id
  return columnsOf(
    { ...event, body },
    {
      files: await settleAllFiles(tx, to, by, copies, { files: [], body }),
      cover: await settleCover(tx, to, by, cover, isSame ? undefined : wanted),
    },
  )
}

/** The text with the files of its own. Both lists are in the same order, but for what is gone meanwhile. */
function bodyWith({ body }: Event, before: Event, copies: Event['files']): string {
  if (copies.length !== before.files.length) return body
  const pairs = before.files.map(({ id }, nth) => [id, copies[nth]?.id ?? id] as const)
  const named = new Set(fileIdsIn(body))
  return pairs
    .filter(([from]) => named.has(from))
    .reduce((text, [from, to]) => text.replaceAll(`file:${from}`, `file:${to}`), body)
}
