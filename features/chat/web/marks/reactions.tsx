import './reactions.css'
import { useMe, useMembers } from '#features/communities/web/index.ts'
import { EmojiButton, Glyph } from '#features/emoji/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import type { MessageView, ReactionView } from '../../contract.ts'
import { chatMessages } from '../../messages/index.ts'
import { marksMessages } from '../../messages/marks.ts'
import { useReact } from './use-react.ts'

/** Beyond this many the others are counted. */
const namesShown = 12

/** The reactions to a message. */
export function Reactions({ message }: { message: MessageView }) {
  return <ReactionBar {...useReact(message)} />
}

interface ReactionBarProps {
  shown: readonly ReactionView[]
  toggle: (emoji: string) => void
}

/** Reactions, each with its count; mine are tinted, and a press adds or takes mine. */
export function ReactionBar({ shown, toggle }: ReactionBarProps) {
  const t = useMessages(marksMessages)
  const { somebody } = useMessages(chatMessages)
  const { member } = useMe()
  const members = useMembers()
  if (shown.length === 0) return null

  const saidOf = (emoji: string, by: readonly string[]) => {
    const names = by
      .slice(0, namesShown)
      .map((id) => (id === member ? t.you : (members.get(id)?.name ?? somebody)))
    return t.reacted(emoji, names, by.length - names.length)
  }
  return (
    <fieldset className="reactions" aria-label={t.reactions}>
      {shown.map(({ emoji, by }) => (
        <button
          key={emoji}
          type="button"
          className="reaction"
          aria-pressed={by.includes(member)}
          aria-label={saidOf(emoji, by)}
          data-tip={saidOf(emoji, by)}
          onClick={() => toggle(emoji)}
        >
          <Glyph emoji={emoji} />
          <span>{by.length}</span>
        </button>
      ))}
      <EmojiButton label={t.react} size="s" onPick={toggle} />
    </fieldset>
  )
}
