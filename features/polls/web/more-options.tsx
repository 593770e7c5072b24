import { type FormEvent, useState } from 'react'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import type { PollView } from '../contract.ts'
import { longestOption, mostOptions } from '../limits.ts'
import { pollMessages } from '../messages/index.ts'

interface MoreOptionsProps {
  poll: PollView
  onAdd: (option: { id: string; text: string }) => Promise<boolean>
}

/** Where an option is added to a poll that is open to it. What was written stays until it was taken. */
export function MoreOptions({ poll, onAdd }: MoreOptionsProps) {
  const t = useMessages(pollMessages)
  const [text, setText] = useState('')
  const [pending, setPending] = useState(false)
  if (poll.options.length >= mostOptions) return null

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '' || pending) return
    setPending(true)
    if (await onAdd({ id: newId(), text: text.trim() })) setText('')
    setPending(false)
  }

  return (
    <form className="poll-more" onSubmit={submit}>
      <span className="input">
        <input
          dir="auto"
          aria-label={t.addOption}
          placeholder={t.addOption}
          value={text}
          maxLength={longestOption}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </span>
      {text.trim() !== '' && (
        <Button size="s" type="submit" pending={pending}>
          {t.add}
        </Button>
      )}
    </form>
  )
}
