import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { ReleasePlan, StepView } from '../contract.ts'
import { refuseUnknown, together } from './audience.ts'
import { releases } from './tables.ts'

export const openJob = 'releases.open'

/** Something that is opened step by step. */
export interface Item {
  community: Id
  /** As `library.resource`: it has to be registered. */
  kind: string
  id: Id
}

/**
 * Plans who sees an item and when, in place of what was planned before, and answers for whom it is now: those whose step
 * has come. Empty while none has. The rest is opened by a job; the item's owner keeps what is answered in its row.
 */
export async function planRelease(tx: Tx, item: Item, plan: ReleasePlan): Promise<AudienceKey[]> {
  await lockLogs(tx, [item.community])
  await refuseUnknown(tx, item, together(...plan.map(({ audience }) => audience)))
  await cancelRelease(tx, item)
  const steps = plan.map((step) => ({ ...step, audience: together(step.audience) }))
  // The clock is the database's, also for "at once": what another machine believes opens nothing.
  await tx.prepared(
    'release-plan',
    `insert into release_step (community_id, item_id, nth, kind, audience, at, opened_at)
     select $1, $2, step.nth, $3, step.audience, coalesce(step.at, clock_timestamp()),
       case when coalesce(step.at, '-infinity') <= clock_timestamp() then clock_timestamp() end
     from json_to_recordset($4::json) as step (nth smallint, audience text[], at timestamptz)`,
    [
      item.community,
      item.id,
      item.kind,
      JSON.stringify(steps.map(({ audience, from }, nth) => ({ nth, audience, at: from }))),
    ],
  )
  await awaitNext(tx, item)
  return openNow(tx, item)
}

/** Takes away what was planned for an item. For whom it is stays as it is. */
export async function cancelRelease(tx: Tx, { community, id }: Omit<Item, 'kind'>): Promise<void> {
  await releases(tx)
    .deleteFrom('release_step')
    .where('community_id', '=', community)
    .where('item_id', '=', id)
    .execute()
}

/** The whole plans of items, each in the order of its steps. */
export async function plansOf(
  db: Db,
  community: Id,
  items: readonly Id[],
): Promise<Map<Id, StepView[]>> {
  const rows = await db.prepared<{ item: Id; audience: AudienceKey[]; at: Instant }>(
    'release-plans',
    `select item_id as item, audience, at from release_step
     where community_id = $1 and item_id = any($2::uuid[]) order by item_id, at, nth`,
    [community, items],
  )
  const plans = new Map<Id, StepView[]>()
  for (const { item, audience, at } of rows)
    plans.getOrInsertComputed(item, () => []).push({ audience, from: at })
  return plans
}

/** The step that is opened next. */
export async function nextStep(db: Db, item: Omit<Item, 'kind'>): Promise<StepView | null> {
  const [next] = await stepsToCome(db, item)
  return next ?? null
}

/** The steps that are not opened yet, the next first. */
export function stepsToCome(db: Db, { community, id }: Omit<Item, 'kind'>): Promise<StepView[]> {
  return releases(db)
    .selectFrom('release_step')
    .select(['audience', 'at as from'])
    .where('community_id', '=', community)
    .where('item_id', '=', id)
    .where('opened_at', 'is', null)
    .orderBy('at')
    .orderBy('nth')
    .execute()
}

/** Those whose step was opened, together. */
export async function openNow(db: Db, { community, id }: Item): Promise<AudienceKey[]> {
  const rows = await releases(db)
    .selectFrom('release_step')
    .select('audience')
    .where('community_id', '=', community)
    .where('item_id', '=', id)
    .where('opened_at', 'is not', null)
    .execute()
  return together(...rows.map(({ audience }) => audience))
}

/** Has the next step opened when it comes; a later call for the same item takes the place of the earlier one. */
export async function awaitNext(tx: Tx, { community, id }: Item): Promise<void> {
  const next = await nextStep(tx, { community, id })
  if (!next) return
  // Rounded up to the millisecond that a job's time has, so that it finds the step due.
  const runAt = new Date(Date.parse(next.from) + 1)
  await enqueue(
    tx,
    openJob,
    { community, item: id },
    { runAt, key: `${openJob} ${community} ${id}` },
  )
}
