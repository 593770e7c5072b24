import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Face, Icon } from '#platform/web/ui/index.ts'
import { chatMessages } from '../messages/index.ts'
import { callsBeginning, isCall, type Mentionable } from './calling.ts'
import { mentionAt, mentionable } from './mentions.ts'

interface Mentions {
  id: string
  found: readonly Mentionable[]
  chosen: number
  choose(member: Mentionable): void
}

/** Finds members while an `@` is being written in a text area, and puts the chosen one in. */
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
  const found = mention
    ? [...callsBeginning(calls, mention.typed), ...mentionable(members, mention.typed)]
    : []
  const at = Math.min(chosen, found.length - 1)

  function choose(member: Mentionable) {
    if (!mention || caret === undefined) return
    const before = `${text.slice(0, mention.from)}@${member.name} `
    write(before + text.slice(caret))
    setCaret(undefined)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(before.length, before.length)
    })
  }

  /** Whether the key was for the list. */
  function press(event: KeyboardEvent): boolean {
    const member = found[at]
    if (!member) return false
    if (event.key === 'ArrowDown') setChosen((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setChosen((at + found.length - 1) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(member)
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

/** The members one may mean, above the text area that keeps the focus. */
export function MentionList({ id, found, chosen, choose }: Mentions) {
  const t = useMessages(chatMessages)
  if (found.length === 0) return null
  return (
    <div className="mention-list" role="listbox" id={id} aria-label={t.suggestions}>
      {found.map((member, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text area has the focus and hears the keys
        <div
          key={member.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === chosen}
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(member)}
        >
          {isCall(member) ? <Icon name="megaphone" /> : <Face person={member} size="s" />}
          <bdi>{member.name}</bdi>
          {member.headline && <small>{member.headline}</small>}
        </div>
      ))}
    </div>
  )
}
