import type { Member } from '#features/communities/server/index.ts'
import { settleAllFiles, settleCover } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ChangeResource, ResourceView } from '../contract.ts'
import { findResource, resourceFor, sectionFor, visibleOf } from './access.ts'
import { announceResource } from './announce.ts'
import { refuseIncomplete, tagsOf } from './create-resource.ts'
import { keepItems } from './keep-items.ts'
import { keepRevision } from './keep-revision.ts'
import { canEdit } from './policy.ts'
import { carryOn } from './publishing/carry.ts'
import { viewResource } from './read-resource.ts'
import { managersOf, reserveFilesOf } from './resource-files.ts'
import type { Resource } from './resource-rows.ts'
import { nextReview } from './reviews/review-rows.ts'
import { library } from './tables.ts'

/**
 * Writes a resource anew; what it said stays in its history. Refused where somebody else wrote meanwhile. What was given
 * back is suggested again by that.
 */
export async function changeResource(
  tx: Tx,
  member: Member,
  id: Id,
  input: ChangeResource,
): Promise<ResourceView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const before = await resourceFor(tx, member, id)
  if (!canEdit(member, before)) throw new Forbidden('resource.not-yours')
  if (input.after !== before.version) throw new Conflict('resource.changed-meanwhile')
  if (input.sectionId) await sectionFor(tx, community, input.sectionId)

  await keepChanges(tx, member, before, input)
  const changed = await findResource(tx, community, id)
  if (!changed) throw new Error(`resource ${id} is gone`)
  refuseIncomplete(changed)
  await reserveFilesOf(tx, changed)
  await keepRevision(tx, changed, by, input.note)
  if (before.reviewOwner === by && before.reviewAskedAt) await nextReview(tx, changed)
  await carryOn(tx, changed)
  return viewResource(tx, member, await announceResource(tx, changed, by))
}

async function keepChanges(
  tx: Tx,
  member: Member,
  before: Resource,
  input: ChangeResource,
): Promise<void> {
  const { community, id } = before
  const to = { community, id, audience: managersOf(before) }
  const body = input.body ?? before.body
  const wanted = { files: input.files ?? before.files.map(({ id }) => ({ id })), body }
  const files = await settleAllFiles(tx, to, member.member, before.files, wanted)
  const cover = await settleCover(tx, to, member.member, before.cover, input.cover)
  const mayRestrict = before.author === member.member || member.role === 'lead'
  await library(tx)
    .updateTable('library_resource')
    .set({
      title: input.title ?? before.title,
      summary: input.summary ?? before.summary,
      body,
      url: given(input.url, before.url),
      minutes: given(input.minutes, before.minutes),
      section_id: given(input.sectionId, before.sectionId),
      editing: (mayRestrict && input.editing) || before.editing,
      tags: input.tags ? tagsOf(input.tags) : before.tags,
      files: JSON.stringify(files),
      cover: cover && JSON.stringify(cover),
      items: input.items ? await keepVisibleItems(tx, member, before, input.items) : before.items,
      version: before.version + 1,
      updated_at: now(),
      status: before.status === 'returned' ? 'suggested' : before.status,
      reason: '',
    })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
}

/** What its editor does not see stays, behind the rest: they cannot have taken it out. */
async function keepVisibleItems(
  tx: Tx,
  member: Member,
  before: Resource,
  wanted: readonly Id[],
): Promise<Id[]> {
  const items = await keepItems(tx, member, before.id, wanted)
  const seen = new Set([...items, ...(await visibleOf(tx, member, before.items))])
  return [...items, ...before.items.filter((id) => !seen.has(id))]
}

function given<Value>(wanted: Value | undefined, before: Value): Value {
  return wanted === undefined ? before : wanted
}
