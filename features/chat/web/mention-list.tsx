import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react'
import { useMembers } from '#features/communities/web/index.ts'
import { Glyph, useEmojiCalled } from '#features/emoji/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Face, Icon } from '#platform/web/ui/index.ts'
import { chatMessages } from '../messages/index.ts'
import { callsBeginning, isCall, type Mentionable } from './calling.ts'
import { emojiAt } from './emoji-at.ts'
import { mentionAt, mentionable } from './mentions.ts'

/** What may take the place of what is being written. */
interface Suggestion {
  id: string
  insert: string
  face: ReactNode
  name: string
  note?: string | null | undefined
}

interface Mentions {
  id: string
  found: readonly Suggestion[]
  chosen: number
  choose(suggestion: Suggestion): void
}

/** Finds members while an `@` is being written in a text area, emoji after a `:`, and puts the chosen one in. */
export function useMentions(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  write: (text: string) => void,
  calls: readonly Mentionable[] = [],
) {
  const id = useId()
  const members = useMembers()
  const [caret, setCaret] = useState<number>()
  const [chosen, setChosen] = useState(0)
  const mention = caret === undefined ? undefined : mentionAt(text, caret)
  const named = caret === undefined ? undefined : emojiAt(text, caret)
  const emoji = useEmojiCalled(named?.typed)
  const place = mention ?? named
  const found: readonly Suggestion[] = mention
    ? [...callsBeginning(calls, mention.typed), ...mentionable(members, mention.typed)].map(person)
    : emoji.map((each) => ({
        id: each.emoji,
        insert: each.emoji,
        face: <Glyph emoji={each.emoji} />,
        name: each.label,
      }))
  const at = Math.min(chosen, found.length - 1)

  function choose({ insert }: Suggestion) {
    if (!place || caret === undefined) return
    const before = `${text.slice(0, place.from)}${insert} `
    write(before + text.slice(caret))
    setCaret(undefined)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(before.length, before.length)
    })
  }

  /** Whether the key was for the list. */
  function press(event: KeyboardEvent): boolean {
    const suggestion = found[at]
    if (!suggestion) return false
    if (event.key === 'ArrowDown') setChosen((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setChosen((at + found.length - 1) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(suggestion)
    else if (event.key === 'Escape') setCaret(undefined)
    else return false
    event.preventDefault()
    return true
  }

  function look() {
    const { selectionStart, selectionEnd } = area.current ?? {}
    setCaret(selectionStart === selectionEnd ? selectionStart : undefined)
    setChosen(0)
  }

  const control = {
    'aria-autocomplete': 'list',
    'aria-controls': found.length > 0 ? id : undefined,
    'aria-activedescendant': found.length > 0 ? `${id}-${at}` : undefined,
  } as const
  return { id, found, chosen: at, choose, press, look, control }
}

function person(member: Mentionable): Suggestion {
  const { id, name, headline } = member
  const face = isCall(member) ? <Icon name="megaphone" /> : <Face person={member} size="s" />
  return { id, insert: `@${name}`, face, name, note: headline }
}

/** What one may mean, above the text area that keeps the focus. */
export function MentionList({ id, found, chosen, choose }: Mentions) {
  const t = useMessages(chatMessages)
  if (found.length === 0) return null
  return (
    <div className="mention-list" role="listbox" id={id} aria-label={t.suggestions}>
      {found.map((suggestion, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text area has the focus and hears the keys
        <div
          key={suggestion.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === chosen}
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(suggestion)}
        >
          {suggestion.face}
          <bdi>{suggestion.name}</bdi>
          {suggestion.note && <small>{suggestion.note}</small>}
        </div>
      ))}
    </div>
  )
}
