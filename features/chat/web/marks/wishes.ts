import type { Id } from '#lib/ids.ts'
import type { Parcel } from '#platform/web/replica/index.ts'
import { withoutReaction, withReaction } from '../../contract/reactions.ts'
import type { ReactionView } from '../../contract.ts'

/** The kind of parcel that a reaction is while it is under way. */
export const reactionParcel = 'chat.reaction'

/** What one wants of one's reactions before the server has it: whether an emoji is to be on a message. */
export interface Wish {
  messageId: Id
  emoji: string
  there: boolean
}

export function wishIn({ kind, input }: Parcel): Wish | undefined {
  return kind === reactionParcel ? (input as Wish) : undefined
}

/** The reactions as one wants them; of two wishes the later one holds. */
export function asWished(
  reactions: readonly ReactionView[],
  wishes: readonly Wish[],
  me: string,
): readonly ReactionView[] {
  return wishes.reduce(
    (after, { emoji, there }) => (there ? withReaction : withoutReaction)(after, emoji, me),
    reactions,
  )
}
