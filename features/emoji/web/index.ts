export { EmojiButton } from './emoji-button.tsx'
export { Glyph } from './glyph.tsx'
export { noteEmoji, useRecentEmoji } from './recent.ts'
export { emojiSlice } from './replica.ts'
