import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Face, Icon, IconButton, OptionList, optionId } from '#platform/web/ui/index.ts'
import { searchMessages } from '../messages/index.ts'
import { type Suggestion, suggestionsFor, withSuggestion } from './suggest.ts'
import type { Scope } from './use-scope.ts'

interface SearchBoxProps {
  box: RefObject<HTMLInputElement | null>
  scope: Scope
  label: string
  text: string
  onChange: (text: string) => void
  /** Enter: what is typed is what was meant. */
  onEnter: () => void
  /** The arrow down, when nothing is suggested. */
  onDown: () => void
}

/** The field in which one types what to look for; it knows the operators, the people and the places. */
export function SearchBox({ box, scope, label, text, onChange, onEnter, onDown }: SearchBoxProps) {
  const t = useMessages(searchMessages)
  const [caret, setCaret] = useState<number>()
  const [chosen, setChosen] = useState(-1)
  const { members, channels, shelves } = scope
  const found =
    caret === undefined
      ? []
      : suggestionsFor(text.slice(0, caret), { members, channels, shelves, help: t.operatorHelp })
  const at = Math.min(chosen, found.length - 1)

  function put(suggestion: Suggestion) {
    const next = withSuggestion(text, caret ?? text.length, suggestion)
    onChange(next.text)
    setChosen(-1)
    setCaret(next.caret)
    requestAnimationFrame(() => {
      box.current?.focus()
      box.current?.setSelectionRange(next.caret, next.caret)
    })
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const suggestion = found[at]
    if (event.key === 'ArrowDown') found.length > 0 ? setChosen((at + 1) % found.length) : onDown()
    else if (event.key === 'ArrowUp' && found.length > 0)
      setChosen(((at + found.length) % (found.length + 1)) - (at < 0 ? 1 : 0))
    else if ((event.key === 'Enter' || event.key === 'Tab') && suggestion) put(suggestion)
    else if (event.key === 'Enter') {
      setCaret(undefined)
      onEnter()
    } else if (event.key === 'Escape' && found.length > 0) setCaret(undefined)
    else if (event.key === 'Escape' && text !== '') onChange('')
    else return
    event.preventDefault()
  }

  return (
    <div className="search-box">
      <Icon name="search" />
      <input
        ref={box}
        type="search"
        role="combobox"
        dir="auto"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls="search-suggestions"
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? optionId('search-suggestions', at) : undefined}
        placeholder={t.hint}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={500}
        value={text}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value)
          setCaret(currentTarget.selectionStart ?? currentTarget.value.length)
          setChosen(-1)
        }}
        onBlur={() => setCaret(undefined)}
        onKeyDown={press}
      />
      {text !== '' && (
        <IconButton
          icon="close"
          label={t.clear}
          size="s"
          onClick={() => {
            onChange('')
            box.current?.focus()
          }}
        />
      )}
      <OptionList
        id="search-suggestions"
        label={t.suggestions}
        options={found.map((suggestion) => ({ ...suggestion, ...signOf(suggestion) }))}
        chosen={at}
        onChoose={put}
        float="below"
      />
    </div>
  )
}

function signOf({ person, text }: Suggestion) {
  return { key: person?.id ?? text, sign: person && <Face person={person} size="s" /> }
}
