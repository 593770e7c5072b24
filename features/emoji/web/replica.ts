import type { LogEntry } from '#platform/server/live/protocol.ts'
import { slice } from '#platform/web/replica/index.ts'
import type { EmojiEntries, EmojiSnapshot, EmojiView } from '../contract.ts'

/** A community's own emoji in the browser. */
export const emojiSlice = slice<EmojiSnapshot>({ name: 'emoji', version: 1, apply: applyEmoji })

/** The entry with its data typed by its kind. */
type Known = {
  [Kind in keyof EmojiEntries]: { kind: Kind; data: EmojiEntries[Kind] }
}[keyof EmojiEntries]

/** What a replica holds of emoji after an entry: the same as a snapshot taken then. */
export function applyEmoji(state: EmojiSnapshot, entry: LogEntry): EmojiSnapshot {
  const { kind, data } = entry as LogEntry & Known
  if (kind === 'emoji.added') return withEmoji(state, data)
  if (kind === 'emoji.removed') return { emoji: without(state, data.name) }
  return state
}

/** The emoji with one more, or with this one as it is now. */
export function withEmoji(state: EmojiSnapshot, added: EmojiView): EmojiSnapshot {
  return { emoji: [...without(state, added.name), added].sort(byName) }
}

function without({ emoji }: EmojiSnapshot, name: string): EmojiView[] {
  return emoji.filter((each) => each.name !== name)
}

function byName(a: EmojiView, b: EmojiView): number {
  return a.name < b.name ? -1 : 1
}
