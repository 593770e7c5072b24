import { useState } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import {
  Actions,
  Button,
  Form,
  SubmitButton,
  SubmitOrCancel,
  toast,
} from '#platform/web/ui/index.ts'
import { repeatMessages } from '../../../messages/repeat.ts'
import { api } from '../../api.ts'
import type { DateDialogProps } from './date-dialog.tsx'
import { DateFields, useDateFields, venueIn } from './date-fields.tsx'
import { ReasonField, reasonIn } from './reason-field.tsx'

const path = '/communities/{community}/occurrences/{occurrenceId}'

/** One date: another time or place, called off, or put back. */
export function OneDateForm(props: DateDialogProps) {
  const [isOff, setOff] = useState(false)
  if (props.occurrence.cancelled) return <PutBack {...props} />
  if (isOff) return <CallOffForm {...props} onBack={() => setOff(false)} />
  return <MoveForm {...props} onCallOff={() => setOff(true)} />
}

function MoveForm(props: DateDialogProps & { onCallOff: () => void }) {
  const t = useMessages(repeatMessages)
  const { community } = useReplica()
  const fields = useDateFields(props)
  const { occurrence, onChange, onDone } = props
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const params = { community, occurrenceId: occurrence.id }
    const body = {
      ...{ starts: fields.starts, minutes: fields.when.minutes, reason: reasonIn(values) },
      venue: venueIn(values, occurrence.venue),
    }
    onChange(await api.patch(path, { params, body }))
    toast(t.moved, { tone: 'good' })
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <DateFields {...props} fields={fields} venue={occurrence.venue} />
      <ReasonField />
      <Actions>
        <SubmitButton disabled={!fields.isWhole}>{t.move}</SubmitButton>
        <Button kind="danger" onClick={props.onCallOff}>
          {t.callOff}
        </Button>
      </Actions>
    </Form>
  )
}

function CallOffForm({
  occurrence,
  onChange,
  onDone,
  onBack,
}: DateDialogProps & { onBack: () => void }) {
  const t = useMessages(repeatMessages)
  const { community } = useReplica()
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const params = { community, occurrenceId: occurrence.id }
    onChange(await api.put(`${path}/cancelled`, { params, body: { reason: reasonIn(values) } }))
    toast(t.calledOff, { tone: 'good' })
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <p>{t.callOffText}</p>
      <ReasonField />
      <SubmitOrCancel verb={t.callOff} onCancel={onBack} />
    </Form>
  )
}

function PutBack({ occurrence, onChange, onDone }: DateDialogProps) {
  const t = useMessages(repeatMessages)
  const { community } = useReplica()
  const { act, pending } = useAct()
  const restore = async () => {
    const params = { community, occurrenceId: occurrence.id }
    onChange(await api.put(`${path}/restored`, { params, body: {} }))
    onDone()
  }
  return (
    <Actions>
      <Button kind="main" pending={pending} onClick={() => void act(restore, t.isBack)}>
        {t.putBack}
      </Button>
    </Actions>
  )
}
