import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { KeepTemplate, TemplateView } from '../../contract.ts'
import { mostTemplates } from '../../limits.ts'
import { canPublish } from '../policy.ts'
import { events } from '../tables.ts'

/** What events begin with in a community: its own templates, then headquarters'. With null those of headquarters alone. */
export async function templatesOf(db: Db, community: Id | null): Promise<TemplateView[]> {
  const rows = await events(db)
    .selectFrom('event_template')
    .select(['id', 'name', 'content', 'community_id as community'])
    .where((eb) =>
      eb.or([
        eb('community_id', 'is', null),
        ...(community ? [eb('community_id', '=', community)] : []),
      ]),
    )
    .orderBy('community_id', (by) => by.asc().nullsLast())
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ community, ...row }) => ({ ...row, central: community === null }))
}

/** Keeps a template of a community, or changes it. */
export async function keepTemplate(
  tx: Tx,
  member: Member,
  template: KeepTemplate,
): Promise<TemplateView> {
  if (!canPublish(member)) throw new Forbidden('event.leads-publish')
  await lockLogs(tx, [member.community])
  return keep(tx, member.community, template)
}

/** Keeps a template of headquarters for all communities, or changes it. */
export function keepCentral(tx: Tx, template: KeepTemplate): Promise<TemplateView> {
  return keep(tx, null, template)
}

/** Removes a template of a community. */
export async function removeTemplate(tx: Tx, member: Member, id: Id): Promise<null> {
  if (!canPublish(member)) throw new Forbidden('event.leads-publish')
  return remove(tx, member.community, id)
}

/** Removes a template of headquarters. */
export function removeCentral(tx: Tx, id: Id): Promise<null> {
  return remove(tx, null, id)
}

async function keep(
  tx: Tx,
  community: Id | null,
  { id, name, content }: KeepTemplate,
): Promise<TemplateView> {
  const own = (await templatesOf(tx, community)).filter(
    ({ central }) => central === (community === null),
  )
  if (own.length >= mostTemplates && !own.some((each) => each.id === id))
    throw new Conflict('template.too-many', { most: mostTemplates })
  const { numInsertedOrUpdatedRows: kept } = await events(tx)
    .insertInto('event_template')
    .values({ id, community_id: community, name, content: JSON.stringify(content) })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ name, content: JSON.stringify(content) })
        .where('event_template.community_id', 'is not distinct from', community),
    )
    .executeTakeFirstOrThrow()
  if (!kept) throw new Conflict('template.id-taken')
  return { id, name, content, central: community === null }
}

async function remove(tx: Tx, community: Id | null, id: Id): Promise<null> {
  const { numDeletedRows } = await events(tx)
    .deleteFrom('event_template')
    .where('id', '=', id)
    .where('community_id', 'is not distinct from', community)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new NotFound('template')
  return null
}
