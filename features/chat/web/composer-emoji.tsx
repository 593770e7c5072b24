import type { RefObject } from 'react'
import { EmojiButton } from '#features/emoji/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { marksMessages } from '../messages/marks.ts'

interface ComposerEmojiProps {
  area: RefObject<HTMLTextAreaElement | null>
  write: (text: string) => void
}

/** All emoji floating: until it has left the screen it keeps the focus. */
const leaving = 250

/** Puts an emoji where the caret was. */
export function ComposerEmoji({ area, write }: ComposerEmojiProps) {
  const t = useMessages(marksMessages)

  function insert(emoji: string) {
    const field = area.current
    if (!field) return
    const { value, selectionStart, selectionEnd } = field
    write(value.slice(0, selectionStart) + emoji + value.slice(selectionEnd))
    const caret = selectionStart + emoji.length
    setTimeout(() => {
      field.focus()
      field.setSelectionRange(caret, caret)
    }, leaving)
  }

  return <EmojiButton label={t.insertEmoji} size="s" onPick={insert} />
}
