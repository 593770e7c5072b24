import { isOpen } from '#features/communities/server/index.ts'
import { organisationView } from '#features/organisation/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound, Refusal } from '#platform/server/errors/errors.ts'
import type {
  ChangePublication,
  CreatePublication,
  PublicationView,
  PublishedContent,
} from '../../contract.ts'
import { library } from '../tables.ts'
import { carryToAll } from './carry.ts'
import { addCopy, viewOf } from './publish-resource.ts'

/** Publishes from headquarters into many communities at once. The same id again adds communities and changes nothing else. */
export async function createPublication(
  tx: Tx,
  { id, content, communities }: CreatePublication,
): Promise<PublicationView> {
  refuseWithoutAddress(content)
  const { name } = await organisationView(tx, {})
  await library(tx)
    .insertInto('library_publication')
    .values({
      ...{ id, source_community: null, source_resource: null, source_name: name ?? '', version: 0 },
      content: JSON.stringify(content),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await refuseOthers(tx, id)
  return addAndCarry(tx, id, communities)
}

/** Says it anew, adds communities, or ends it; the copies follow. */
export async function changePublication(
  tx: Tx,
  id: Id,
  { content, communities, ended }: ChangePublication,
): Promise<PublicationView> {
  await refuseOthers(tx, id)
  if (content) refuseWithoutAddress(content)
  const changed = {
    ...(content ? { content: JSON.stringify(content) } : {}),
    ...(ended ? { ended_at: now() } : {}),
  }
  if (Object.keys(changed).length > 0)
    await library(tx).updateTable('library_publication').set(changed).where('id', '=', id).execute()
  return addAndCarry(tx, id, communities)
}

async function addAndCarry(tx: Tx, id: Id, communities: readonly Id[]): Promise<PublicationView> {
  for (const community of communities) {
    if (!(await isOpen(tx, community))) throw new NotFound('community')
    await addCopy(tx, id, community, false)
  }
  await carryToAll(tx, id)
  return viewOf(tx, id)
}

/** What a community publishes is its own to change. */
async function refuseOthers(tx: Tx, id: Id): Promise<void> {
  const own = await library(tx)
    .selectFrom('library_publication')
    .select('id')
    .where('id', '=', id)
    .where('source_community', 'is', null)
    .executeTakeFirst()
  if (!own) throw new NotFound('publication')
}

function refuseWithoutAddress({ kind, url }: PublishedContent): void {
  if ((kind === 'link' || kind === 'recording') && !url)
    throw new Refusal(422, 'resource.no-address')
}
