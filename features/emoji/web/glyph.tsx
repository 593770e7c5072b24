import './glyph.css'
import { nameOfEmoji } from '#lib/emoji.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { emojiSlice } from './replica.ts'

/** An emoji as it looks: of the community by its picture, any other by itself. One that was removed is named. */
export function Glyph({ emoji }: { emoji: string }) {
  const picture = useSlice(emojiSlice, (state) =>
    emoji.startsWith(':')
      ? state.emoji.find(({ name }) => name === nameOfEmoji(emoji))?.picture
      : undefined,
  )
  if (!picture) return <span className="glyph">{emoji}</span>
  return <img className="glyph" src={picture} alt={emoji} draggable={false} />
}

/** Whether the community has an emoji of a name. */
export function useIsOwnEmoji(): (name: string) => boolean {
  const own = useSlice(emojiSlice, ({ emoji }) => emoji)
  return (wanted) => own.some(({ name }) => name === wanted)
}
