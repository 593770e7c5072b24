import type { ArchiveReaction } from './archive.ts'

/** Each emoji once and everybody once on it, in the order they came: a tool may have several names for one emoji. */
export function mergeReactions(reactions: readonly ArchiveReaction[]): ArchiveReaction[] {
  const byEmoji = new Map<string, Set<string>>()
  for (const { emoji: written, byKeys } of reactions) {
    const emoji = asPicked(written)
    const keys = byEmoji.get(emoji) ?? new Set()
    for (const key of byKeys) keys.add(key)
    byEmoji.set(emoji, keys)
  }
  return [...byEmoji]
    .filter(([, keys]) => keys.size > 0)
    .map(([emoji, keys]) => ({ emoji, byKeys: [...keys] }))
}

/** Without the selector that asks for colour, on what is in colour anyway: so pickers write it, and emoji are compared as text. */
function asPicked(emoji: string): string {
  return emoji.replace(/(\p{Emoji_Presentation})\ufe0f/gu, '$1')
}
