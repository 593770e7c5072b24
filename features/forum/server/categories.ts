import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { CategoryView, ChangeCategory, CreateCategory, OrderCategories } from '../contract.ts'
import { mostCategories } from '../limits.ts'
import { categoriesFor, categoryFor } from './access.ts'
import { canManageCategories } from './policy.ts'
import { forum } from './tables.ts'

/** Makes a category, after those that are there. The same id sent again answers with the first. */
export async function createCategory(
  tx: Tx,
  member: Member,
  input: CreateCategory,
): Promise<CategoryView> {
  await managing(tx, member)
  const { community } = member
  const all = await forum(tx)
    .selectFrom('forum_category')
    .select(['id', 'name', 'place'])
    .where('community_id', '=', community)
    .execute()
  if (all.some(({ id }) => id === input.id)) return categoryFor(tx, member, input.id)
  if (all.length >= mostCategories)
    throw new Conflict('category.too-many', { most: mostCategories })
  refuseTaken(all, input.name)
  if (!input.audience.some((key) => member.keys.has(key)))
    throw new Refusal(422, 'category.without-yourself')
  const category = { ...input, place: Math.max(-1, ...all.map(({ place }) => place)) + 1 }
  await forum(tx)
    .insertInto('forum_category')
    .values({ community_id: community, ...category })
    .execute()
  return announce(tx, member, category, 'forum.category-created')
}

/** Renames a category, or says who opens topics in it. Who reads it stays. */
export async function changeCategory(
  tx: Tx,
  member: Member,
  id: Id,
  change: ChangeCategory,
): Promise<CategoryView> {
  await managing(tx, member)
  const before = await categoryFor(tx, member, id)
  const { name = before.name, description = before.description, opening = before.opening } = change
  const others = await forum(tx)
    .selectFrom('forum_category')
    .select('name')
    .where('community_id', '=', member.community)
    .where('id', '<>', id)
    .execute()
  refuseTaken(others, name)
  await forum(tx)
    .updateTable('forum_category')
    .set({ name, description, opening })
    .where('community_id', '=', member.community)
    .where('id', '=', id)
    .execute()
  const after = { ...before, name, description, opening }
  return announce(tx, member, after, 'forum.category-changed')
}

/** Puts the categories into an order; those that are not named, or not seen, come after. */
export async function orderCategories(
  tx: Tx,
  member: Member,
  { ids }: OrderCategories,
): Promise<CategoryView[]> {
  await managing(tx, member)
  const mine = await categoriesFor(tx, member)
  const named = [...new Set(ids)].flatMap((id) => mine.filter((each) => each.id === id))
  const ordered = [...named, ...mine.filter((each) => !named.includes(each))]
  const placed = ordered.map((category, place) => ({ ...category, place }))
  for (const category of placed) {
    if (mine.find(({ id }) => id === category.id)?.place === category.place) continue
    await forum(tx)
      .updateTable('forum_category')
      .set({ place: category.place })
      .where('community_id', '=', member.community)
      .where('id', '=', category.id)
      .execute()
    announce(tx, member, category, 'forum.category-changed')
  }
  return placed
}

/** Removes a category in which nothing was written, or from which all was moved. */
export async function removeCategory(tx: Tx, member: Member, id: Id): Promise<null> {
  await managing(tx, member)
  const { community } = member
  const { audience } = await categoryFor(tx, member, id)
  const held = await forum(tx)
    .selectFrom('forum_topic')
    .select('id')
    .where('community_id', '=', community)
    .where('category_id', '=', id)
    .where('merged_into', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (held) throw new Conflict('category.not-empty')
  await forum(tx)
    .deleteFrom('forum_category')
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  tx.log({
    ...{ community, by: member.member, audience },
    kind: 'forum.category-removed',
    data: { id },
  })
  return null
}

async function managing(tx: Tx, member: Member): Promise<void> {
  await lockLogs(tx, [member.community])
  if (!canManageCategories(member)) throw new Forbidden('category.leads-manage')
}

function refuseTaken(others: readonly { name: string }[], name: string): void {
  if (others.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    throw new Conflict('category.name-taken')
}

function announce(
  tx: Tx,
  { community, member: by }: Member,
  category: CategoryView,
  kind: 'forum.category-created' | 'forum.category-changed',
): CategoryView {
  tx.log({ community, by, kind, audience: category.audience, data: category })
  return category
}
