import { useAct, useActive, useMe } from '#features/communities/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import {
  Actions,
  Button,
  Form,
  SelectField,
  SubmitButton,
  TextField,
  toast,
} from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import type { ManageProps } from './plan-form.tsx'

const path = '/communities/{community}/library/resources/{resourceId}/review'

/** Who is asked whether it is still true, and how often. */
export function ReviewForm({ view, onChange, onDone }: ManageProps) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { member } = useMe()
  const people = useActive()
  const { act, pending } = useAct()
  const { review, author } = view.row
  const params = { community, resourceId: view.row.id }
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = { owner: String(values.get('owner')), days: Number(values.get('days')) }
    onChange(await api.put(path, { params, body }))
    toast(t.saved, { tone: 'good' })
    onDone()
  })
  const clear = async () => {
    onChange(await api.delete(path, { params }))
    onDone()
  }
  return (
    <Form onSubmit={submit} problem={problem}>
      <SelectField
        name="owner"
        label={t.reviewOwner}
        defaultValue={review?.owner ?? author ?? member}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="days"
        type="number"
        min={1}
        max={1500}
        label={t.reviewDays}
        defaultValue={review?.days ?? 180}
        required
      />
      <Actions>
        <SubmitButton>{t.save}</SubmitButton>
        {review && (
          <Button pending={pending} onClick={() => void act(clear)}>
            {t.askNobody}
          </Button>
        )}
      </Actions>
    </Form>
  )
}
