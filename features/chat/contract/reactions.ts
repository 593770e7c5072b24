import type { Id } from '#lib/ids.ts'
import type { ReactionView } from './message.ts'

/** The reactions with one more by somebody; the very same if they had put it there already. */
export function withReaction(
  reactions: readonly ReactionView[],
  emoji: string,
  member: Id,
): readonly ReactionView[] {
  const there = reactions.find((each) => each.emoji === emoji)
  if (!there) return [...reactions, { emoji, by: [member] }]
  if (there.by.includes(member)) return reactions
  return reactions.map((each) => (each === there ? { emoji, by: [...each.by, member] } : each))
}

/** The reactions without somebody's; the very same if it was not there. An emoji that nobody means any more goes. */
export function withoutReaction(
  reactions: readonly ReactionView[],
  emoji: string,
  member: Id,
): readonly ReactionView[] {
  const there = reactions.find((each) => each.emoji === emoji)
  if (!there?.by.includes(member)) return reactions
  const by = there.by.filter((id) => id !== member)
  return by.length === 0
    ? reactions.filter((each) => each !== there)
    : reactions.map((each) => (each === there ? { emoji, by } : each))
}
