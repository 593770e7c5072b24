import type { Member } from '#features/communities/server/index.ts'
import { settleAllFiles, settleCover } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { CreateResource, ResourceView } from '../contract.ts'
import { mostResources } from '../limits.ts'
import { findResource, sectionFor } from './access.ts'
import { announceResource } from './announce.ts'
import { keepItems } from './keep-items.ts'
import { keepRevision } from './keep-revision.ts'
import { canPublish } from './policy.ts'
import { publishResource } from './publishing/publish-resource.ts'
import { viewResource } from './read-resource.ts'
import { managersOf } from './resource-files.ts'
import { everybodyNow, planResource } from './set-audience.ts'
import { library } from './tables.ts'

/**
 * Puts something into the library: a lead publishes it, anybody else suggests it to the leads. The same id sent again by
 * its author answers with the first and announces nothing.
 */
export async function createResource(
  tx: Tx,
  member: Member,
  input: CreateResource,
): Promise<ResourceView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  const earlier = await findResource(tx, community, input.id)
  if (earlier && earlier.author !== by) throw new Conflict('resource.id-taken')
  if (earlier) return viewResource(tx, member, earlier)
  if (input.kind === 'announcement' && !canPublish(member))
    throw new Forbidden('library.leads-announce')
  refuseIncomplete(input)
  await refuseFull(tx, community)
  if (input.sectionId) await sectionFor(tx, community, input.sectionId)

  await insertResource(tx, member, input)
  const created = await findResource(tx, community, input.id)
  if (!created) throw new Error(`resource ${input.id} is gone`)
  await keepRevision(tx, created, by, '')
  const announced = canPublish(member)
    ? await planResource(tx, created, input.plan ?? everybodyNow, by)
    : await announceResource(tx, created, by)
  if (input.publishIn?.length)
    await publishResource(tx, member, input.id, { communities: input.publishIn })
  return viewResource(tx, member, announced)
}

async function insertResource(tx: Tx, member: Member, input: CreateResource): Promise<void> {
  const { community, member: by } = member
  // Its leads' and its author's, until it is planned for more.
  const audience = [...managersOf({ author: by })]
  const to = { community, id: input.id, audience }
  const wanted = { files: input.files ?? [], body: input.body ?? '' }
  const files = await settleAllFiles(tx, to, by, [], wanted)
  const cover = await settleCover(tx, to, by, null, input.cover)
  const at = now()
  await library(tx)
    .insertInto('library_resource')
    .values({
      ...{ community_id: community, id: input.id, kind: input.kind, audience, author_id: by },
      status: canPublish(member) ? 'published' : 'suggested',
      title: input.title,
      summary: input.summary ?? '',
      body: input.body ?? '',
      url: input.url ?? null,
      minutes: input.minutes ?? null,
      section_id: input.sectionId ?? null,
      editing: input.editing ?? 'author',
      tags: tagsOf(input.tags),
      files: JSON.stringify(files),
      cover: cover && JSON.stringify(cover),
      items: await keepItems(tx, member, input.id, input.items ?? []),
      created_at: at,
      updated_at: at,
    })
    .execute()
}

/** Each tag once, however it is written. */
export function tagsOf(tags: readonly string[] | undefined): string[] {
  const byWord = new Map(tags?.map((tag) => [tag.toLocaleLowerCase(), tag]))
  return [...byWord.values()]
}

type Content = Pick<CreateResource, 'kind' | 'url' | 'files'>

/** What each kind is nothing without. */
export function refuseIncomplete({ kind, url, files = [] }: Content): void {
  if (kind === 'link' && !url) throw new Refusal(422, 'resource.no-address')
  if (kind === 'file' && files.length === 0) throw new Refusal(422, 'resource.no-file')
  if (kind === 'recording' && !url && files.length === 0)
    throw new Refusal(422, 'resource.no-recording')
}

export async function refuseFull(tx: Tx, community: Id): Promise<void> {
  const { count } = await library(tx)
    .selectFrom('library_resource')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('community_id', '=', community)
    .executeTakeFirstOrThrow()
  if (count >= mostResources) throw new Conflict('resource.too-many', { most: mostResources })
}
