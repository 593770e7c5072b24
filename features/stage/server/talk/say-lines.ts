import { membersFor } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Outcome } from '#platform/server/db/lane.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { clockAfter } from '#platform/server/log/clock-after.ts'
import type { LineView, StageEntries } from '../../contract.ts'
import type { Place } from '../access.ts'
import { placesOf } from '../places-of.ts'
import { type Line, lineColumns } from './line-rows.ts'

/** A line to say, by whom and where. */
export interface Said {
  person: Id
  community: Id
  occurrenceId: Id
  id: Id
  body: string
}

/** Says many lines at once, each admitted or refused for itself. The same id again answers with the first. */
export async function sayLines(tx: Tx, said: readonly Said[]): Promise<Outcome<LineView>[]> {
  const heads = await lockLogs(tx, [...new Set(said.map(({ community }) => community))])
  const members = await membersFor(tx, said)
  const places = await placesOf(tx, said, members)
  const earlier = await earlierLines(tx, said)
  const nextAt = clockAfter(heads)
  const outcomes: Outcome<LineView>[] = []
  const fresh: { place: Place; line: Line }[] = []
  for (const [nth, { person, community, occurrenceId, id, body }] of said.entries()) {
    const member = members.get(`${community} ${person}`)
    const place = places[nth]
    const first = earlier.get(`${community} ${id}`)
    if (!place || place instanceof Refusal) outcomes.push({ error: place })
    else if (first && (first.author !== member?.member || first.occurrenceId !== occurrenceId))
      outcomes.push({ error: new Conflict('stage.id-taken') })
    else if (first) outcomes.push({ ok: first })
    else {
      const line = { id, occurrenceId, author: member?.member ?? '', body, at: nextAt(community) }
      earlier.set(`${community} ${id}`, line)
      fresh.push({ place, line })
      outcomes.push({ ok: line })
    }
  }
  await insertLines(tx, fresh)
  return outcomes
}

async function insertLines(tx: Tx, fresh: readonly { place: Place; line: Line }[]): Promise<void> {
  if (fresh.length === 0) return
  const rows = fresh.map(({ place, line }) => ({ ...line, community: place.event.community }))
  await tx.prepared(
    'stage-say',
    `insert into stage_line (community_id, id, occurrence_id, author_id, body, at)
     select community, id, "occurrenceId", author, body, at from json_to_recordset($1::json) as line
       (community uuid, id uuid, "occurrenceId" uuid, author uuid, body text, at timestamptz)`,
    [JSON.stringify(rows)],
  )
  for (const { place, line } of fresh) {
    const data: StageEntries['stage.line-said'] = { line }
    const { community } = place.event
    const { audience } = place
    tx.log({ community, by: line.author, kind: 'stage.line-said', audience, data, about: line.id })
  }
}

async function earlierLines(tx: Tx, said: readonly Said[]): Promise<Map<string, Line>> {
  const rows = await tx.prepared<Line & { community: Id }>(
    'stage-lines-before',
    `select community_id as community, ${lineColumns} from stage_line
     where (community_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [said.map(({ community }) => community), said.map(({ id }) => id)],
  )
  return new Map(rows.map(({ community, ...line }) => [`${community} ${line.id}`, line]))
}
