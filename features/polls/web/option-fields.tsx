import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { FieldGroup, Icon, IconButton } from '#platform/web/ui/index.ts'
import type { PollOption } from '../contract.ts'
import { fewestOptions, longestOption } from '../limits.ts'
import { pollMessages } from '../messages/index.ts'
import { moved, useReorder } from './use-reorder.ts'
import { linesOf, withLines, withText } from './written-options.ts'

interface OptionFieldsProps {
  options: readonly PollOption[]
  onChange: (options: PollOption[]) => void
}

/** The options of a question, one a line. Enter goes on to the next; a grip moves one. */
export function OptionFields({ options, onChange }: OptionFieldsProps) {
  const t = useMessages(pollMessages)
  const list = useRef<HTMLOListElement>(null)
  const gripAt = useReorder(options.length, (from, to) => onChange(moved(options, from, to)))

  function press(event: KeyboardEvent<HTMLInputElement>, at: number) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    list.current?.querySelectorAll('input')[at + 1]?.focus()
  }

  function paste(event: ClipboardEvent<HTMLInputElement>, at: number) {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (!lines) return
    event.preventDefault()
    onChange(withLines(options, at, lines))
  }

  return (
    <FieldGroup name="options" label={t.options} hint={t.optionsHint}>
      <ol className="option-fields" ref={list}>
        {options.map(({ id, text }, at) => (
          <li key={id}>
            <button
              type="button"
              className="poll-grip"
              aria-label={t.move(text || t.option(at + 1), at + 1)}
              {...gripAt(at)}
            >
              <Icon name="grip" />
            </button>
            <span className="input">
              <input
                dir="auto"
                aria-label={t.option(at + 1)}
                placeholder={t.option(at + 1)}
                value={text}
                maxLength={longestOption}
                autoComplete="off"
                onChange={({ currentTarget }) =>
                  onChange(withText(options, at, currentTarget.value))
                }
                onKeyDown={(event) => press(event, at)}
                onPaste={(event) => paste(event, at)}
              />
            </span>
            <IconButton
              icon="close"
              size="s"
              label={t.remove(at + 1)}
              disabled={options.length <= fewestOptions}
              onClick={() => onChange(options.filter((each) => each.id !== id))}
            />
          </li>
        ))}
      </ol>
    </FieldGroup>
  )
}
