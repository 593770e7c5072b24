import { communitySnapshot, memberFor } from '#features/communities/server/index.ts'
import { openTopic } from '#features/forum/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import { day, now, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { personId } from './load-ids.ts'

const community = 'kiln-circle'

/** A topic that is for the founders first and for all later, by its plan. */
export async function loadPlanned(tx: Tx): Promise<void> {
  const elsa = await memberFor(tx, personId('elsa-bergqvist'), community)
  const { rings } = await communitySnapshot(tx, elsa)
  const founders = rings.find(({ name }) => name === 'Founders')
  if (!founders?.members.includes(elsa.member)) return
  await openTopic(tx, elsa, {
    ...{ id: newId(), categoryId: await categoryOf(tx), kind: 'discussion', tags: ['kiln'] },
    title: 'What should the new rota say about Sundays?',
    body: 'Lina can only fire on Sundays, and two of us would rather sleep then. Before all of us talk about it: what did we promise each other in the first year?',
    plan: [
      { audience: [`ring:${founders.id}`], from: null },
      { audience: ['members'], from: plus(now(), 3 * day) },
    ],
  })
}

async function categoryOf(tx: Tx): Promise<Id> {
  const [category] = await tx.prepared<{ id: Id }>(
    'demo-last-category',
    `select g.id from forum_category g join community c on c.id = g.community_id where c.slug = $1
     order by g.place desc limit 1`,
    [community],
  )
  if (!category) throw new Error('there is no category')
  return category.id
}
