import type { Role } from '#features/communities/contract.ts'
import { isLead } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { ResourceView } from '../contract.ts'
import type { Resource } from './resource-rows.ts'

interface Actor {
  member: Id
  role: Role
  guidelinesAccepted: boolean
}

type Facts = Pick<
  Resource,
  'status' | 'author' | 'editing' | 'reviewOwner' | 'termsVersion' | 'endsAt' | 'endedAt'
> & { sourceName: string | null }

/** Leads publish at once; what others bring is a suggestion. */
export function canPublish(actor: Pick<Actor, 'role'>): boolean {
  return isLead(actor)
}

/** Audience, schedule, terms, review: leads see to them. */
export function canManage(actor: Pick<Actor, 'role'>): boolean {
  return isLead(actor)
}

/** Its author and leads; where it is open, everybody who sees it. A copy is changed at its source. */
export function canEdit(actor: Actor, resource: Facts): boolean {
  if (resource.sourceName !== null || resource.status === 'archived') return false
  if (!actor.guidelinesAccepted) return false
  if (isLead(actor) || resource.author === actor.member) return true
  return resource.editing === 'open' && resource.status === 'published'
}

export function canDecide(actor: Pick<Actor, 'role'>, resource: Pick<Facts, 'status'>): boolean {
  return isLead(actor) && resource.status === 'suggested'
}

/** Leads, and who suggested it while it is not published. */
export function canRemove(actor: Actor, resource: Facts): boolean {
  const isPending = resource.status === 'suggested' || resource.status === 'returned'
  return isLead(actor) || (isPending && resource.author === actor.member)
}

/** Whether it is still true says its owner, or a lead. */
export function canConfirm(
  actor: Pick<Actor, 'member' | 'role'>,
  resource: Pick<Facts, 'reviewOwner'>,
): boolean {
  return resource.reviewOwner !== null && (resource.reviewOwner === actor.member || isLead(actor))
}

/** Whoever it opens to, while it stands. */
export function canComment(actor: Actor, resource: Facts, acknowledged: number | null): boolean {
  if (!actor.guidelinesAccepted || resource.status !== 'published') return false
  return opensTo(actor, resource, acknowledged) === 'open'
}

/**
 * Whether what is in it opens to who sees it: of a drop not before its terms are agreed to, in the version that holds, nor
 * after its end, by the clock even where the job is late. To its author and leads it always does.
 */
export function opensTo(
  actor: Pick<Actor, 'member' | 'role'>,
  resource: Pick<Facts, 'author' | 'termsVersion' | 'endsAt' | 'endedAt'>,
  acknowledged: number | null,
): ResourceView['open'] {
  if (isLead(actor) || resource.author === actor.member) return 'open'
  if (resource.termsVersion === null) return 'open'
  if (isOver(resource)) return 'ended'
  return (acknowledged ?? 0) < resource.termsVersion ? 'terms' : 'open'
}

/** Whether what is handed to this member carries their name. Its author and leads work with what it was made of. */
export function isMarkedFor(
  actor: Pick<Actor, 'member' | 'role'>,
  resource: Pick<Resource, 'watermark' | 'author'>,
): boolean {
  return resource.watermark === true && !isLead(actor) && resource.author !== actor.member
}

export function isOver({ endsAt, endedAt }: Pick<Resource, 'endsAt' | 'endedAt'>): boolean {
  return endedAt !== null || (endsAt !== null && endsAt <= now())
}
