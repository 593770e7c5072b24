import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Dialog, Form, SubmitButton, TextField } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { auth, type Passkey } from '../api.ts'

interface RenamePasskeyProps {
  /** The one to name anew; the dialog is open while there is one. */
  passkey: Passkey | undefined
  onClose: () => void
  onDone: () => Promise<void>
}

export function RenamePasskey({ passkey, onClose, onDone }: RenamePasskeyProps) {
  const t = useMessages(peopleMessages)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const name = String(values.get('name')).trim()
    if (passkey) await auth.post('/passkey/update-passkey', { body: { id: passkey.id, name } })
    await onDone()
    onClose()
  })
  return (
    <Dialog open={passkey !== undefined} onClose={onClose} title={t.renamePasskey} size="s">
      <Form onSubmit={submit} problem={problem}>
        <TextField
          name="name"
          label={t.passkeyName}
          defaultValue={passkey?.name ?? ''}
          maxLength={60}
          required
        />
        <Actions>
          <SubmitButton>{t.saveName}</SubmitButton>
        </Actions>
      </Form>
    </Dialog>
  )
}
