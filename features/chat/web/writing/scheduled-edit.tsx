import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Form, SubmitButton, TextAreaField } from '#platform/web/ui/index.ts'
import type { ScheduledView } from '../../contract.ts'
import { longestMessage } from '../../limits.ts'
import { writingMessages } from './messages/index.ts'

interface ScheduledEditProps {
  message: ScheduledView
  onSave: (body: string) => Promise<boolean>
  onDone: () => void
}

/** Other words for what is said later. */
export function ScheduledEdit({ message, onSave, onDone }: ScheduledEditProps) {
  const t = useMessages(writingMessages)
  const save = async (values: FormData) => {
    const body = String(values.get('body')).trim()
    if (body === message.body || (await onSave(body))) onDone()
  }
  return (
    <Form onSubmit={save}>
      <TextAreaField
        name="body"
        label={t.words}
        defaultValue={message.body}
        most={longestMessage}
        required
        autoFocus
      />
      <Actions>
        <SubmitButton size="s">{t.save}</SubmitButton>
      </Actions>
    </Form>
  )
}
