import type { Role } from '#features/communities/contract.ts'
import { isLead } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Event } from './event-rows.ts'

interface Actor {
  member: Id
  role: Role
  guidelinesAccepted: boolean
}

type Facts = Pick<Event, 'status' | 'author' | 'hosts'>

/** Leads publish at once; what others bring is looked at by a lead first. */
export function canPublish(actor: Pick<Actor, 'role'>): boolean {
  return isLead(actor)
}

/** Hosts see who comes with what they answered, and decide about seats. */
export function canHost(actor: Pick<Actor, 'member' | 'role'>, event: Facts): boolean {
  return isLead(actor) || event.author === actor.member || event.hosts.includes(actor.member)
}

export function canEdit(actor: Actor, event: Facts): boolean {
  return event.status !== 'cancelled' && actor.guidelinesAccepted && canHost(actor, event)
}

/** Hands it to the leads. */
export function canSubmit(actor: Actor, event: Facts): boolean {
  return (event.status === 'draft' || event.status === 'returned') && canEdit(actor, event)
}

export function canDecide(actor: Pick<Actor, 'role'>, event: Pick<Facts, 'status'>): boolean {
  return isLead(actor) && event.status === 'review'
}

export function canCancel(actor: Pick<Actor, 'member' | 'role'>, event: Facts): boolean {
  return event.status === 'published' && canHost(actor, event)
}

/** What nobody was told of. What was published is cancelled instead. */
export function canRemove(actor: Pick<Actor, 'member' | 'role'>, event: Facts): boolean {
  return event.status !== 'published' && event.status !== 'cancelled' && canHost(actor, event)
}

/** Whether one signs up here at all; when and for what is decided with the seats. */
export function canRsvp(actor: Pick<Actor, 'guidelinesAccepted'>, event: Facts): boolean {
  return actor.guidelinesAccepted && event.status === 'published'
}
