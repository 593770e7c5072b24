import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { CategoryView } from '../contract.ts'
import { forum } from './tables.ts'

/** Gives a new community the category it starts with. */
export async function openFirstCategory(
  tx: Tx,
  community: { id: Id; language: 'en' | 'de' },
): Promise<void> {
  const name = { en: 'General', de: 'Allgemeines' }[community.language]
  const audience: CategoryView['audience'] = ['members']
  const category: CategoryView = {
    ...{ id: newId(), name, description: '', opening: 'everyone', place: 0 },
    audience,
  }
  await forum(tx)
    .insertInto('forum_category')
    .values({ community_id: community.id, ...category, audience })
    .execute()
  tx.log({
    ...{ community: community.id, by: null, audience },
    kind: 'forum.category-created',
    data: category,
  })
}
