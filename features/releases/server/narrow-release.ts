import { isWithin } from '#lib/audience.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import { awaitNext, type Item } from './plan-release.ts'
import { releases } from './tables.ts'

/**
 * Takes the steps away that would open an item to others than these, those that have come too, so that none of them is
 * counted when a later one comes. Call it with the log locked.
 */
export async function narrowRelease(tx: Tx, item: Item, within: Audience): Promise<void> {
  const steps = await stepsOf(tx, item)
  for (const { nth, audience } of steps)
    if (!isWithin(audience, within))
      await releases(tx)
        .deleteFrom('release_step')
        .where('community_id', '=', item.community)
        .where('item_id', '=', item.id)
        .where('nth', '=', nth)
        .execute()
}

/** Has another item opened as what is still to come for this one says, as far as it is for no others than these. */
export async function passOnRelease(tx: Tx, item: Item, to: Item, within: Audience): Promise<void> {
  const steps = await stepsOf(tx, item)
  const waiting = steps.filter((step) => !step.opened_at && isWithin(step.audience, within))
  if (waiting.length === 0) return
  await releases(tx)
    .insertInto('release_step')
    .values(waiting.map((step) => ({ ...step, item_id: to.id, kind: to.kind })))
    .execute()
  await awaitNext(tx, to)
}

function stepsOf(tx: Tx, { community, id }: Item) {
  return releases(tx)
    .selectFrom('release_step')
    .selectAll()
    .where('community_id', '=', community)
    .where('item_id', '=', id)
    .execute()
}
