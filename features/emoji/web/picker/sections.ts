import type { EmojiView } from '../../contract.ts'
import type { Known } from './emoji-data.ts'
import { emojiCalled } from './find-emoji.ts'

/** Emoji under one heading. */
export interface Section {
  title: string
  emoji: readonly Known[]
}

interface Titles {
  own: string
  recent: string
  found: string
}

/** The community's own as one chooses them. */
export function ownEmoji(own: readonly EmojiView[], group: string): readonly Known[] {
  return own.map(({ name }) => ({
    emoji: `:${name}:`,
    label: name.replaceAll('_', ' '),
    words: [name, ...name.split(/[_+-]/)],
    group,
  }))
}

/** What the picker shows: what was used last, the community's own, then all by groups; or what is called as was typed. */
export function sectionsOf(
  all: readonly Known[],
  recent: readonly string[],
  typed: string,
  titles: Titles,
): readonly Section[] {
  if (typed.trim() !== '') {
    const emoji = emojiCalled(all, typed)
    return emoji.length > 0 ? [{ title: titles.found, emoji }] : []
  }
  const used = recent.flatMap((emoji) => knownAs(all, emoji) ?? [])
  const groups = Map.groupBy(all, ({ group }) => group)
  return [
    ...(used.length > 0 ? [{ title: titles.recent, emoji: used }] : []),
    ...[...groups].map(([title, emoji]) => ({ title, emoji })),
  ]
}

/** It, also where it was used in some skin tone; that one then. */
function knownAs(all: readonly Known[], emoji: string): Known | undefined {
  const known = all.find((each) => each.emoji === emoji || each.tones?.includes(emoji))
  if (!known || known.emoji === emoji) return known
  const { tones, ...rest } = known
  return { ...rest, emoji }
}
