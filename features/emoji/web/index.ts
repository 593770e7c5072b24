import { type Page, page } from '#platform/web/router/index.ts'
import { emojiPath } from './places.ts'

export { EmojiButton } from './emoji-button.tsx'
export { EmojiTab } from './emoji-tab.tsx'
export { Glyph, useIsOwnEmoji } from './glyph.tsx'
export { noteEmoji, useRecentEmoji } from './recent.ts'
export { emojiSlice } from './replica.ts'
export { useEmojiCalled } from './use-emoji-called.ts'

/** The page of emoji in a community's settings. */
export const emojiPages: readonly Page[] = [
  page({
    path: emojiPath,
    within: 'place',
    load: async () => (await import('./emoji-page.tsx')).EmojiPage,
  }),
]
