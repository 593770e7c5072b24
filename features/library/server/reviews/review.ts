import { z } from 'zod'
import { type Member, membersNamed, standingOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { day, instantOf, now, plus } from '#lib/time.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { onlyMembers, sees } from '#platform/server/log/audience.ts'
import type { LibraryEntries, ResourceView, SetReview } from '../../contract.ts'
import { findResource, resourceFor } from '../access.ts'
import { announceResource } from '../announce.ts'
import { canConfirm, canManage } from '../policy.ts'
import { viewResource } from '../read-resource.ts'
import type { Resource } from '../resource-rows.ts'
import { keepReview, nextReview } from './review-rows.ts'

/** Says who is asked whether a resource is still true, and how often. */
export async function setReview(
  tx: Tx,
  member: Member,
  id: Id,
  { owner, days, at }: SetReview,
): Promise<ResourceView> {
  await lockLogs(tx, [member.community])
  const resource = await resourceFor(tx, member, id)
  if (!canManage(member)) throw new Forbidden('library.leads-manage')
  const standing = await standingOf(tx, member.community, [owner])
  if (standing.get(owner) !== 'active') throw new NotFound('member')
  await keepReview(tx, resource, {
    review_owner: owner,
    review_days: days,
    review_at: at ? instantOf(Date.parse(at)) : plus(now(), days * day),
    review_asked_at: null,
    confirmed_at: resource.confirmedAt,
  })
  return viewResource(tx, member, await announceResource(tx, resource, member.member))
}

/** Nobody is asked any more. */
export async function clearReview(tx: Tx, member: Member, id: Id): Promise<ResourceView> {
  await lockLogs(tx, [member.community])
  const resource = await resourceFor(tx, member, id)
  if (!canManage(member)) throw new Forbidden('library.leads-manage')
  const none = { review_owner: null, review_days: null, review_at: null, review_asked_at: null }
  await keepReview(tx, resource, { ...none, confirmed_at: resource.confirmedAt })
  return viewResource(tx, member, await announceResource(tx, resource, member.member))
}

/** It is still true. */
export async function confirmResource(tx: Tx, member: Member, id: Id): Promise<ResourceView> {
  await lockLogs(tx, [member.community])
  const resource = await resourceFor(tx, member, id)
  if (!canConfirm(member, resource)) throw new Forbidden('resource.not-yours')
  await nextReview(tx, resource)
  return viewResource(tx, member, await announceResource(tx, resource, member.member))
}

const Payload = z.object({ community: z.uuid(), resource: z.uuid(), at: z.string() })

/** The job that asks the owner. It may run twice: under the lock of the log the first notes that it asked. */
export function askReviewTask(transact: Transact): JobTask {
  return async (payload) => {
    const { community, resource: id, at } = Payload.parse(payload)
    await transact(async (tx) => {
      await lockLogs(tx, [community])
      const resource = await findResource(tx, community, id)
      if (resource?.reviewAt !== at || resource.reviewAskedAt || resource.status === 'archived')
        return
      await ask(tx, resource)
    })
  }
}

async function ask(tx: Tx, resource: Resource): Promise<void> {
  const { community, id, reviewOwner: owner, reviewDays, reviewAt, confirmedAt } = resource
  if (!owner) return
  await keepReview(tx, resource, {
    review_owner: owner,
    review_days: reviewDays,
    review_at: reviewAt,
    review_asked_at: now(),
    confirmed_at: confirmedAt,
  })
  await announceResource(tx, resource, null)
  // An owner who left, or does not see it any more, is not told of it.
  const members = await membersNamed(tx, [{ community, member: owner }])
  const asked = members.get(`${community} ${owner}`)
  if (!asked || !sees(asked.keys, resource.audience)) return
  const data: LibraryEntries['library.review-due'] = { resourceId: id }
  const audience = onlyMembers([owner])
  tx.log({ community, by: null, kind: 'library.review-due', audience, data })
}
