import { copyFiles } from '#features/files/server/index.ts'
import { fileIdsIn } from '#lib/file-references.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { columnsOf } from '../../event-columns.ts'
import type { Event } from '../../event-rows.ts'
import { managersOf } from '../../set-audience.ts'
import { events } from '../../tables.ts'
import { settleTickets } from '../../tickets.ts'

/** Makes an event that goes on where another one ends, with the same standing and files of its own. */
export async function goOnAs(tx: Tx, before: Event, event: Event): Promise<void> {
  const { community, id, author, status } = event
  const audience = [...managersOf(event)]
  const wanted = [
    { files: before.files, to: id },
    { files: before.cover ? [before.cover] : [], to: id },
  ]
  const [files = [], covers = []] = await copyFiles(tx, community, wanted, { community, audience })
  const at = now()
  await events(tx)
    .insertInto('event')
    .values({
      ...columnsOf(
        { ...event, body: bodyWith(event, before, files) },
        { files, cover: covers[0] ?? null },
      ),
      ...{ community_id: community, id, status, audience, author_id: author },
      ...{ created_at: at, updated_at: at, published_at: event.publishedAt, ends_at: event.endsAt },
      reason: event.reason,
      // Its dates were told under the sequence of both.
      sequence: before.sequence + 1,
    })
    .execute()
  await settleTickets(tx, event, event.tickets)
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
