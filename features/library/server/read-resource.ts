import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import type { ResourceView, RevisionView } from '../contract.ts'
import { resourceFor, visibleOf } from './access.ts'
import { acknowledgedVersion, myDrop } from './drops/my-drop.ts'
import { revisionsOf } from './keep-revision.ts'
import {
  canComment,
  canConfirm,
  canDecide,
  canEdit,
  canManage,
  canRemove,
  opensTo,
} from './policy.ts'
import { presentRow, type Resource } from './resource-rows.ts'
import { planOf } from './set-audience.ts'

/** A resource as a member opens it. */
export async function readResource(db: Db, member: Member, id: Id): Promise<ResourceView> {
  return viewResource(db, member, await resourceFor(db, member, id))
}

/** Refuses what is in a resource to those to whom it does not open. */
export async function openedFor(db: Db, member: Member, id: Id): Promise<Resource> {
  const resource = await resourceFor(db, member, id)
  const open = opensTo(member, resource, await acknowledgedVersion(db, member, resource))
  if (open === 'terms') throw new Forbidden('drop.terms-first')
  if (open === 'ended') throw new Forbidden('drop.ended')
  return resource
}

/** What a resource said, for those who read what it says. Of a drop, whose copies carry names, for who manages it alone. */
export async function listRevisions(db: Db, member: Member, id: Id): Promise<RevisionView[]> {
  const resource = await openedFor(db, member, id)
  const isTheirs = canManage(member) || resource.author === member.member
  if (resource.termsVersion !== null && !isTheirs) throw new NotFound('history')
  return revisionsOf(db, resource)
}

/** A resource as a member opens it, who was found to see it. */
export async function viewResource(
  db: Db,
  member: Member,
  resource: Resource,
): Promise<ResourceView> {
  const acknowledged = await acknowledgedVersion(db, member, resource)
  const open = opensTo(member, resource, acknowledged)
  const manages = canManage(member)
  const inside = open === 'open'
  return {
    row: presentRow(resource),
    open,
    body: inside ? resource.body : '',
    url: inside ? resource.url : null,
    minutes: resource.minutes,
    files: inside ? resource.files : [],
    items: inside ? await visibleOf(db, member, resource.items) : [],
    plan: manages ? await planOf(db, resource) : [],
    drop: await myDrop(db, member, resource),
    can: {
      edit: canEdit(member, resource),
      manage: manages,
      decide: canDecide(member, resource),
      remove: canRemove(member, resource),
      confirm: canConfirm(member, resource),
      comment: canComment(member, resource, acknowledged),
    },
  }
}
