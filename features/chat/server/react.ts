import type { Member } from '#features/communities/server/index.ts'
import { findEmoji } from '#features/emoji/server/index.ts'
import { canonicalEmoji, nameOfEmoji } from '#lib/emoji.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { withoutReaction, withReaction } from '../contract/reactions.ts'
import type { MessageView, ReactionView } from '../contract.ts'
import { mostReactions } from '../limits.ts'
import { messageFor } from './access.ts'
import { changeMessage } from './change-message.ts'
import { presentMessage } from './message-rows.ts'
import { canReact } from './policy.ts'

/** Puts an emoji on a message: any, or one of the community's own as `:name:`. Twice is once. */
export function react(tx: Tx, member: Member, messageId: Id, emoji: string): Promise<MessageView> {
  return changeReactions(tx, member, messageId, (reactions) =>
    putReaction(tx, member, reactions, emoji),
  )
}

/** Takes one's own emoji off a message again, also one that the community has no more. */
export function takeReactionBack(
  tx: Tx,
  member: Member,
  messageId: Id,
  emoji: string,
): Promise<MessageView> {
  return changeReactions(tx, member, messageId, async (reactions) =>
    dropReaction(member, reactions, emoji),
  )
}

/** The reactions on something with one's own more; the very same if it was there. Unknown emoji and too many are refused. */
export async function putReaction(
  tx: Tx,
  member: Member,
  reactions: readonly ReactionView[],
  emoji: string,
): Promise<readonly ReactionView[]> {
  const after = withReaction(reactions, await knownEmoji(tx, member, emoji), member.member)
  if (after.length > mostReactions && after.length > reactions.length)
    throw new Conflict('reaction.too-many', { most: mostReactions })
  return after
}

/** The reactions on something without one's own; the very same if it was not there. */
export function dropReaction(
  { member }: Member,
  reactions: readonly ReactionView[],
  emoji: string,
): readonly ReactionView[] {
  return withoutReaction(reactions, canonicalEmoji(emoji) ?? emoji, member)
}

async function changeReactions(
  tx: Tx,
  member: Member,
  messageId: Id,
  change: (reactions: readonly ReactionView[]) => Promise<readonly ReactionView[]>,
): Promise<MessageView> {
  // Locked before it is read, so that of two who react at once nobody is lost.
  await lockLogs(tx, [member.community])
  const found = await messageFor(tx, member, messageId)
  const { message, channel } = found
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (!canReact(member, message, channel)) throw new Forbidden('message.not-changeable')
  const before = message.reactions ?? []
  const after = await change(before)
  if (after === before) return presentMessage(message)
  return changeMessage(tx, member.member, found, {
    reactions: after.length > 0 ? [...after] : null,
  })
}

async function knownEmoji(tx: Tx, member: Member, text: string): Promise<string> {
  const name = nameOfEmoji(text)
  const known = name ? (await findEmoji(tx, member.community, name)) && text : canonicalEmoji(text)
  if (!known) throw new Refusal(422, 'reaction.unknown')
  return known
}
