import { withoutReaction, withReaction } from '../../contract/reactions.ts'
import type { ReactionView } from '../../contract.ts'

/** What one wants of one's reactions before the server has it: by emoji, whether it is to be there. */
export type Wishes = ReadonlyMap<string, boolean>

/** The reactions as one wants them. */
export function asWished(
  reactions: readonly ReactionView[],
  wishes: Wishes,
  me: string,
): readonly ReactionView[] {
  return [...wishes].reduce(
    (after, [emoji, there]) => (there ? withReaction : withoutReaction)(after, emoji, me),
    reactions,
  )
}

/** The wishes with one more, or, where it has come true or was refused, without it. */
export function withWish(wishes: Wishes, emoji: string, there: boolean | undefined): Wishes {
  const after = new Map(wishes)
  if (there === undefined) after.delete(emoji)
  else after.set(emoji, there)
  return after
}
