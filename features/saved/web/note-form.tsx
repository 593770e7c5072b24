import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Form, SubmitButton, TextField } from '#platform/web/ui/index.ts'
import { longestNote } from '../limits.ts'
import { savedMessages } from '../messages/index.ts'

interface NoteFormProps {
  note: string
  onSave: (note: string) => void
  onDone: () => void
}

/** A line to oneself about what is kept. */
export function NoteForm({ note, onSave, onDone }: NoteFormProps) {
  const t = useMessages(savedMessages)
  const save = (values: FormData) => {
    onSave(String(values.get('note')).trim())
    onDone()
  }
  return (
    <Form onSubmit={save}>
      <TextField
        name="note"
        label={t.note}
        hint={t.noteHint}
        defaultValue={note}
        maxLength={longestNote}
        autoComplete="off"
        autoFocus
      />
      <Actions>
        <SubmitButton size="s">{t.saveNote}</SubmitButton>
      </Actions>
    </Form>
  )
}
