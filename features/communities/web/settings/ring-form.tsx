import { useState } from 'react'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Checkbox,
  ConfirmButton,
  FieldGroup,
  Form,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import type { RingView } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useCommunityId } from '../members.ts'
import { useActive } from '../people/active.ts'
import { useAct } from '../use-act.ts'

interface RingFormProps {
  /** The ring to change; a new one without it. */
  ring: RingView | undefined
  onDone: () => void
}

/** A ring: its name, what it is for, and who belongs to it. */
export function RingForm({ ring, onDone }: RingFormProps) {
  const t = useMessages(communityMessages)
  const community = useCommunityId()
  const people = useActive()
  const [id] = useState(() => ring?.id ?? newId())
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = {
      name: String(values.get('name')).trim(),
      description: String(values.get('description')).trim(),
      members: values.getAll('members').map(String),
    }
    if (ring) {
      const params = { community, ringId: id }
      await api.patch('/communities/{community}/rings/{ringId}', { params, body })
    } else {
      await api.post('/communities/{community}/rings', {
        params: { community },
        body: { id, ...body },
      })
    }
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextField name="name" label={t.ringName} defaultValue={ring?.name} maxLength={60} required />
      <TextField
        name="description"
        label={t.ringFor}
        defaultValue={ring?.description}
        maxLength={250}
        optional
      />
      <FieldGroup name="members" label={t.ringPeople}>
        <div className="ring-choices">
          {people.map((person) => (
            <Checkbox
              key={person.id}
              name="members"
              value={person.id}
              label={<bdi>{person.name}</bdi>}
              defaultChecked={ring?.members.includes(person.id)}
            />
          ))}
        </div>
      </FieldGroup>
      <Actions>
        <SubmitButton>{t.save}</SubmitButton>
        {ring && <Dissolve ring={ring} onDone={onDone} />}
      </Actions>
    </Form>
  )
}

function Dissolve({ ring, onDone }: { ring: RingView; onDone: () => void }) {
  const t = useMessages(communityMessages)
  const community = useCommunityId()
  const { act } = useAct()
  const params = { community, ringId: ring.id }
  const dissolve = async () => {
    if (await act(() => api.delete('/communities/{community}/rings/{ringId}', { params }))) onDone()
  }
  return (
    <ConfirmButton
      kind="danger"
      title={t.dissolveTitle(ring.name)}
      verb={t.dissolve}
      text={t.dissolveText}
      onConfirm={dissolve}
    />
  )
}
