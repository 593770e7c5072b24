import { communityNames, type Member, membersFor } from '#features/communities/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { PublicationView, PublishResource } from '../../contract.ts'
import { resourceFor } from '../access.ts'
import { canManage } from '../policy.ts'
import type { Resource } from '../resource-rows.ts'
import { library } from '../tables.ts'
import { carryToAll } from './carry.ts'
import { forOthersFrom, presentPublications, publicationOf } from './publication-rows.ts'

/**
 * Publishes a resource into other communities of the actor's: at once where they lead too, as a suggestion to the leads
 * where they are a member. Each gets a copy that follows the source.
 */
export async function publishResource(
  tx: Tx,
  member: Member,
  id: Id,
  { communities }: PublishResource,
): Promise<PublicationView> {
  await lockLogs(tx, [member.community])
  const resource = await resourceFor(tx, member, id)
  if (!canManage(member)) throw new Forbidden('library.leads-manage')
  await refuseUnfit(tx, resource)
  const publication = await keepPublication(tx, resource)
  const targets = communities.filter((community) => community !== member.community)
  const standing = await membersFor(
    tx,
    targets.map((community) => ({ community, person: member.person })),
  )
  for (const community of targets) {
    const there = standing.get(`${community} ${member.person}`)
    if (!there) throw new NotFound('community')
    await addCopy(tx, publication, community, !canManage(there))
  }
  await carryToAll(tx, publication)
  return viewOf(tx, publication)
}

/** Where a resource was published to, for leads. */
export async function readPublication(
  db: Db,
  member: Member,
  id: Id,
): Promise<PublicationView | null> {
  await resourceFor(db, member, id)
  if (!canManage(member)) throw new Forbidden('library.leads-manage')
  const publication = await publicationOf(db, member.community, id)
  return publication ? viewOf(db, publication.id) : null
}

/** Adds a community once; where it took its copy down, that stays so. */
export async function addCopy(
  tx: Tx,
  publication: Id,
  community: Id,
  suggested: boolean,
): Promise<void> {
  await library(tx)
    .insertInto('library_publication_copy')
    .values({
      publication_id: publication,
      community_id: community,
      resource_id: newId(),
      suggested,
    })
    .onConflict((conflict) => conflict.columns(['publication_id', 'community_id']).doNothing())
    .execute()
}

export async function viewOf(db: Db, publication: Id): Promise<PublicationView> {
  const [view] = await presentPublications(db, { id: publication })
  if (!view) throw new NotFound('publication')
  return view
}

/** What is for some alone for good, or under terms, is not for other communities; what comes from elsewhere is published there. */
async function refuseUnfit(db: Db, resource: Resource): Promise<void> {
  const { status, kind, sourceName } = resource
  if (sourceName !== null) throw new Conflict('resource.is-copy')
  const forAll = status === 'published' && (await forOthersFrom(db, resource)) !== undefined
  if (!forAll || kind === 'collection') throw new Conflict('resource.not-for-others')
}

async function keepPublication(tx: Tx, { community, id }: Resource): Promise<Id> {
  const earlier = await publicationOf(tx, community, id)
  if (earlier) return earlier.id
  const publication = newId()
  const names = await communityNames(tx, [community])
  await library(tx)
    .insertInto('library_publication')
    .values({
      ...{ id: publication, source_community: community, source_resource: id },
      source_name: names.get(community) ?? '',
      ...{ version: 0, content: null },
    })
    .execute()
  return publication
}
