import type { Role } from '#features/communities/contract.ts'
import { isLead, isModerator } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Channel } from './access.ts'
import type { Message } from './message-rows.ts'

interface Actor {
  member: Id
  role: Role
  guidelinesAccepted: boolean
}

/** Whoever sees an open channel writes in it; announcements are made by leads. */
export function canPost(actor: Actor, channel: Pick<Channel, 'kind' | 'archivedAt'>): boolean {
  if (channel.archivedAt || !actor.guidelinesAccepted) return false
  return channel.kind !== 'announcements' || isLead(actor)
}

/** One's own words, while they stand. */
export function canEdit(
  actor: Actor,
  message: Pick<Message, 'author' | 'deletedAt'>,
  channel: Pick<Channel, 'kind' | 'archivedAt'>,
): boolean {
  return message.author === actor.member && !message.deletedAt && canPost(actor, channel)
}

/** One's own words; moderators also those of others. */
export function canDelete(actor: Actor, message: Pick<Message, 'author' | 'deletedAt'>): boolean {
  return !message.deletedAt && (message.author === actor.member || isModerator(actor))
}

/** The words before an edit: their author, and those who look after the community. */
export function canReadEdits(actor: Actor, message: Pick<Message, 'author'>): boolean {
  return message.author === actor.member || isModerator(actor)
}

/** Whoever may read a standing message of an open channel, announcements too. */
export function canReact(
  actor: Actor,
  message: Pick<Message, 'deletedAt'>,
  channel: Pick<Channel, 'archivedAt'>,
): boolean {
  return actor.guidelinesAccepted && !message.deletedAt && !channel.archivedAt
}

/** What stands out in a channel is up to those who write there. */
export function canPin(
  actor: Actor,
  message: Pick<Message, 'deletedAt'>,
  channel: Pick<Channel, 'kind' | 'archivedAt'>,
): boolean {
  return !message.deletedAt && canPost(actor, channel)
}

export function canManageChannels(actor: Actor): boolean {
  return isLead(actor)
}
