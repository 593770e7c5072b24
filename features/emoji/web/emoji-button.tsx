import './emoji-button.css'
import { lazy, Suspense } from 'react'
import { PopoverButton } from '#platform/web/ui/index.ts'
import { noteEmoji } from './recent.ts'

const Picker = lazy(() =>
  import('./picker/picker.tsx').then((module) => ({ default: module.Picker })),
)

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
