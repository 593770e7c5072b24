import type { Role } from '#features/communities/contract.ts'
import { isModerator } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'

interface Actor {
  member: Id
  role: Role
  guidelinesAccepted: boolean
}

/** Whoever may write may add. A community is small, and its own signs are made by all. */
export function canAddEmoji(actor: Actor): boolean {
  return actor.guidelinesAccepted
}

/** One's own; leads and moderators also those of others. */
export function canRemoveEmoji(actor: Actor, emoji: { added_by: Id }): boolean {
  return emoji.added_by === actor.member || isModerator(actor)
}
