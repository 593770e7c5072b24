import './emoji-button.css'
import { Suspense } from 'react'
import { late, PopoverButton } from '#platform/web/ui/index.ts'
import { noteEmoji } from './recent.ts'

const Picker = late(async () => (await import('./picker/picker.tsx')).Picker)

interface EmojiButtonProps {
  label: string
  size?: 's' | 'm'
  /** Takes an emoji, or one of the community's own as `:name:`. */
  onPick: (emoji: string) => void
}

/** A button that opens all emoji to choose one of. */
export function EmojiButton({ label, size, onPick }: EmojiButtonProps) {
  return (
    <PopoverButton
      label={label}
      icon="smile"
      size={size}
      data-emoji-button=""
      content={(close) => (
        <Suspense fallback={<div className="emoji-room" />}>
          <Picker
            onPick={(emoji) => {
              noteEmoji(emoji)
              close()
              onPick(emoji)
            }}
          />
        </Suspense>
      )}
    />
  )
}
