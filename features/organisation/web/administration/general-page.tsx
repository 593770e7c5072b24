import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Actions, Card, Form, SubmitButton, TextField, toast } from '#platform/web/ui/index.ts'
import { organisationMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { organisation } from '../organisation.ts'
import { AdministrationFrame } from './administration-frame.tsx'

/** What the organisation is called. */
export function GeneralPage() {
  const t = useMessages(organisationMessages)
  const known = useStore(organisation)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const name = String(values.get('name'))
    organisation.set(await api.patch('/organisation', { body: { name } }))
    toast(t.nameSaved, { tone: 'good' })
  })
  return (
    <AdministrationFrame title={t.general}>
      <Card>
        <Form key={known?.name} onSubmit={submit} problem={problem}>
          <TextField
            name="name"
            label={t.organisationName}
            hint={t.organisationHint}
            defaultValue={known?.name ?? ''}
            maxLength={80}
            required
          />
          <Actions>
            <SubmitButton>{t.saveName}</SubmitButton>
          </Actions>
        </Form>
      </Card>
    </AdministrationFrame>
  )
}
