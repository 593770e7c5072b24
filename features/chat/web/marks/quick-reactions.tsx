import { useState } from 'react'
import { EmojiButton, Glyph, useRecentEmoji } from '#features/emoji/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import type { MessageView } from '../../contract.ts'
import { marksMessages } from '../../messages/marks.ts'
import { useReact } from './use-react.ts'

/** What one reacts with most readily, and the way to every other emoji. */
export function QuickReactions({ message }: { message: MessageView }) {
  const t = useMessages(marksMessages)
  const { toggle } = useReact(message)
  const recent = useRecentEmoji()
  // What was chosen just now does not change places under the pointer.
  const [quick] = useState(() => recent.slice(0, 3))
  return (
    <>
      {quick.map((emoji) => (
        <button
          key={emoji}
          type="button"
          className="button"
          data-kind="quiet"
          data-size="s"
          data-square
          aria-label={t.reactWith(emoji)}
          data-tip={t.reactWith(emoji)}
          onClick={() => toggle(emoji)}
        >
          <Glyph emoji={emoji} />
        </button>
      ))}
      <EmojiButton label={t.react} size="s" onPick={toggle} />
    </>
  )
}
