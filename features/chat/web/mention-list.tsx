import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useMembers } from '#features/communities/web/index.ts'
import { Glyph, useEmojiCalled } from '#features/emoji/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Face, Icon, type Option, OptionList, optionId } from '#platform/web/ui/index.ts'
import { chatMessages } from '../messages/index.ts'
import { callsBeginning, isCall, type Mentionable } from './calling.ts'
import { emojiAt } from './emoji-at.ts'
import { mentionAt, mentionable } from './mentions.ts'

/** What may take the place of what is being written. */
interface Suggestion extends Option {
  insert: string
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
        key: each.emoji,
        label: each.label,
        sign: <Glyph emoji={each.emoji} />,
        insert: each.emoji,
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
    'aria-activedescendant': found.length > 0 ? optionId(id, at) : undefined,
  } as const
  return { id, found, chosen: at, choose, press, look, control }
}

function person(member: Mentionable): Suggestion {
  const { id, name, headline } = member
  const sign = isCall(member) ? <Icon name="megaphone" /> : <Face person={member} size="s" />
  return { key: id, label: name, note: headline, sign, insert: `@${name}` }
}

/** What one may mean, above the text area that keeps the focus. */
export function MentionList({ id, found, chosen, choose }: Mentions) {
  const { suggestions } = useMessages(chatMessages)
  const list = { id, label: suggestions, options: found, chosen, onChoose: choose }
  return <OptionList {...list} float="above" />
}
