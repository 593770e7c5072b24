import './new-poll.css'
import { useState } from 'react'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Dialog, Form, SubmitButton, TextAreaField } from '#platform/web/ui/index.ts'
import type { ChangePoll, PollView } from '../contract.ts'
import { longestQuestion } from '../limits.ts'
import { pollMessages } from '../messages/index.ts'
import { OptionFields } from './option-fields.tsx'
import { useWrong } from './use-wrong.ts'
import { fieldsOf, writtenOptions } from './written-options.ts'

interface EditPollProps {
  poll: PollView
  onClose: () => void
  onChange: (change: ChangePoll) => Promise<unknown>
}

/** Asks otherwise in a poll that nobody has voted in: the question and its options. */
export function EditPollDialog({ poll, onClose, onChange }: EditPollProps) {
  const t = useMessages(pollMessages)
  const [options, setOptions] = useState(() => fieldsOf(poll.options))
  const { submit, problem } = useSubmission(onChange)
  const { wrong, check } = useWrong(t)
  const written = writtenOptions(options)

  async function change(values: FormData) {
    if (!check(written)) return
    const question = String(values.get('question')).trim()
    if (await submit({ question, options: written })) onClose()
  }

  return (
    <Dialog open onClose={onClose} title={t.editPoll}>
      <Form onSubmit={change} problem={wrong ?? problem}>
        <TextAreaField
          name="question"
          label={t.question}
          rows={2}
          most={longestQuestion}
          defaultValue={poll.question}
          required
        />
        <OptionFields options={options} onChange={setOptions} />
        <small>{t.editUntilVoted}</small>
        <Actions>
          <SubmitButton>{t.saveChange}</SubmitButton>
        </Actions>
      </Form>
    </Dialog>
  )
}
