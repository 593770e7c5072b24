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

type Rules = Pick<Channel, 'kind' | 'archivedAt' | 'threads'>

/** Whoever sees an open channel writes in it; announcements, and what others may only ask about, are made by leads. */
export function canPost(actor: Actor, channel: Rules): boolean {
  if (channel.archivedAt || !actor.guidelinesAccepted) return false
  const leadsOnly = channel.kind === 'announcements' || channel.threads === 'questions'
  return !leadsOnly || isLead(actor)
}

/** In a thread everybody answers who may post, and where questions are wanted everybody. */
export function canAnswer(actor: Actor, channel: Rules): boolean {
  if (channel.archivedAt || !actor.guidelinesAccepted || channel.threads === 'off') return false
  return channel.threads === 'questions' || canPost(actor, channel)
}

/** An answer stands in the channel too where answers are wanted there, by who may post there. */
export function canAnswerInChannel(actor: Actor, channel: Rules): boolean {
  return channel.threads !== 'threads' && canAnswer(actor, channel) && canPost(actor, channel)
}

/** A question is settled, or opened again, by who asked it and by those who look after the community. */
export function canSettle(
  actor: Actor,
  message: Pick<Message, 'author' | 'deletedAt' | 'threadId'>,
  channel: Rules,
): boolean {
  if (channel.archivedAt || !actor.guidelinesAccepted || channel.threads !== 'solved') return false
  if (message.deletedAt || message.threadId) return false
  return message.author === actor.member || isModerator(actor)
}

/** One's own words, while they stand, where one could still say them. */
export function canEdit(
  actor: Actor,
  message: Pick<Message, 'author' | 'deletedAt' | 'threadId'>,
  channel: Rules,
): boolean {
  if (message.author !== actor.member || message.deletedAt) return false
  return message.threadId ? canAnswer(actor, channel) : canPost(actor, channel)
}

/** One's own words; moderators also those of others, but not in conversations of a few. */
export function canDelete(
  actor: Actor,
  message: Pick<Message, 'author' | 'deletedAt'>,
  channel: Pick<Channel, 'kind'>,
): boolean {
  if (message.deletedAt) return false
  return message.author === actor.member || (isModerator(actor) && channel.kind !== 'direct')
}

/** Calling a whole channel at once, as `@channel` does, is for those who look after the community. */
export function canCallEverybody(actor: Actor): boolean {
  return isModerator(actor)
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
export function canPin(actor: Actor, message: Pick<Message, 'deletedAt'>, channel: Rules): boolean {
  return !message.deletedAt && canPost(actor, channel)
}

export function canManageChannels(actor: Actor): boolean {
  return isLead(actor)
}
