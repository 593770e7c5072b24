import { useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Form, SubmitOrCancel, TextField, toast } from '#platform/web/ui/index.ts'
import { longestTitle } from '../../../limits.ts'
import { repeatMessages } from '../../../messages/repeat.ts'
import { api } from '../../api.ts'
import { movedRule } from '../../edit/repeat/repeat.ts'
import { eventsOf } from '../../places.ts'
import { eventsSlice, withRow } from '../../replica.ts'
import type { DateDialogProps } from './date-dialog.tsx'
import { DateFields, useDateFields, venueIn } from './date-fields.tsx'
import { ReasonField, reasonIn } from './one-date-form.tsx'

/** A date and all that follow, as an event of its own from here on. */
export function FollowingForm(props: DateDialogProps) {
  const t = useMessages(repeatMessages)
  const replica = useReplica()
  const { community } = replica
  const { slug } = useCommunity()
  const go = useGo()
  const [id] = useState(newId)
  const fields = useDateFields(props)
  const { view, occurrence, onDone } = props
  const { rule } = view.row
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const path = '/communities/{community}/occurrences/{occurrenceId}/following'
    const isMoved = fields.starts !== occurrence.slot
    const body = {
      ...{ id, title: String(values.get('title')), minutes: fields.when.minutes },
      ...(isMoved && { starts: fields.starts }),
      ...(isOtherDay(fields.starts, occurrence.slot) &&
        rule !== null && { rule: movedRule(rule, occurrence.slot, fields.starts) }),
      ...(view.row.format !== 'online' && { venue: venueIn(values, view.venue) }),
      reason: reasonIn(values),
    }
    const params = { community, occurrenceId: occurrence.id }
    const next = await api.post(path, { params, body })
    replica.update(eventsSlice, (state) => withRow(state, next.row))
    toast(t.splitDone, { tone: 'good' })
    onDone()
    go(eventsOf(slug).event(id))
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextField
        name="title"
        label={t.newTitle}
        defaultValue={view.row.title}
        maxLength={longestTitle}
        required
      />
      <DateFields {...props} fields={fields} venue={view.venue} />
      <ReasonField />
      <SubmitOrCancel verb={t.split} onCancel={onDone} />
    </Form>
  )
}

function isOtherDay(one: string, other: string): boolean {
  return one.slice(0, 10) !== other.slice(0, 10)
}
