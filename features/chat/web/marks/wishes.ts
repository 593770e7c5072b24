import type { Id } from '#lib/ids.ts'
import type { Parcel } from '#platform/web/replica/index.ts'
import { withoutReaction, withReaction } from '../../contract/reactions.ts'
import type { ReactionView } from '../../contract.ts'

/** The kind of parcel that a reaction is while it is under way. */
export const reactionParcel = 'chat.reaction'

/** What one wants of one's reactions before the server has it: whether an emoji is to be on a message, or on a post. */
export interface Wish {
  on: Id
  emoji: string
  there: boolean
}

/** The wish in a parcel, if it is one of this kind. */
export function wishIn(parcel: Parcel, kind = reactionParcel): Wish | undefined {
  return parcel.kind === kind ? (parcel.input as Wish) : undefined
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
