import { useState } from 'react'
import { useAct, useMembers } from '#features/communities/web/index.ts'
import { minute, plus } from '#lib/time.ts'
import { instantAt, wallFrom } from '#lib/wall-time.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import {
  Actions,
  Banner,
  Button,
  Card,
  Dialog,
  Form,
  SubmitOrCancel,
  TextAreaField,
  toast,
} from '#platform/web/ui/index.ts'
import { longestReason } from '../../limits.ts'
import { eventMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useTimes } from '../dates/use-times.ts'
import type { EventProps } from './event-page.tsx'

const path = '/communities/{community}/events/{eventId}'

/** Where an event stands that is not simply to come, and what can be done about it. */
export function StatusNote(props: EventProps) {
  const t = useMessages(eventMessages)
  const { status, reason } = props.view.row
  const { can } = props.view
  if (status === 'draft') return <Note icon="edit" title={t.draftTitle} text={t.draftText} />
  if (status === 'returned')
    return (
      <Note
        tone="warn"
        icon="retry"
        title={t.returnedTitle}
        {...{ reason }}
        text={t.returnedText}
      />
    )
  if (status === 'cancelled')
    return (
      <Note
        tone="bad"
        icon="close"
        title={t.cancelledTitle}
        {...{ reason }}
        text={t.cancelledText}
      />
    )
  if (status === 'published') return <DateNote {...props} />
  if (can.decide) return <Decision {...props} />
  return <Note icon="clock" title={t.reviewTitle} text={t.reviewText} />
}

/** What became of the date shown, other than the series says. */
function DateNote({ view, occurrence }: EventProps) {
  const t = useMessages(eventMessages)
  const { span } = useTimes()
  const { cancelled, moved, reason, slot } = occurrence
  if (cancelled)
    return (
      <Note
        tone="bad"
        icon="close"
        title={t.dateCancelledTitle}
        {...{ reason }}
        text={t.dateCancelledText}
      />
    )
  const wall = wallFrom(slot)
  if (!moved || !wall) return null
  const startsAt = instantAt(view.row.zone, wall)
  const planned = { startsAt, endsAt: plus(startsAt, view.row.minutes * minute) }
  const isLater = startsAt !== occurrence.startsAt
  const text = isLater ? t.movedFrom(span(planned)) : t.movedPlace
  return <Note tone="warn" icon="calendar" title={t.movedTitle} {...{ reason, text }} />
}

interface NoteProps {
  tone?: 'warn' | 'bad'
  icon: 'edit' | 'retry' | 'close' | 'clock' | 'calendar'
  title: string
  reason?: string
  text: string
}

function Note({ tone, icon, title, reason, text }: NoteProps) {
  return (
    <Banner icon={icon} {...(tone && { tone })}>
      <strong>{title}</strong>
      {reason && (
        <p>
          <bdi>{reason}</bdi>
        </p>
      )}
      <p>{text}</p>
    </Banner>
  )
}

/** For leads: publish what was handed in, or give it back. */
function Decision({ view, onChange }: EventProps) {
  const t = useMessages(eventMessages)
  const members = useMembers()
  const { community } = useReplica()
  const { act, pending } = useAct()
  const [returning, setReturning] = useState(false)
  const params = { community, eventId: view.row.id }
  const publish = async () => onChange(await api.put(`${path}/published`, { params, body: {} }))
  return (
    <Card
      tone="accent"
      title={t.decideTitle(members.get(view.row.author ?? '')?.name ?? t.somebody)}
    >
      <Actions>
        <Button
          kind="main"
          icon="check"
          pending={pending}
          onClick={() => void act(publish, t.published)}
        >
          {t.publish}
        </Button>
        <Button onClick={() => setReturning(true)}>{t.giveBack}</Button>
      </Actions>
      <Dialog open={returning} onClose={() => setReturning(false)} title={t.giveBack} size="s">
        <ReturnForm {...{ view, onChange }} onDone={() => setReturning(false)} />
      </Dialog>
    </Card>
  )
}

function ReturnForm({
  view,
  onChange,
  onDone,
}: Pick<EventProps, 'view' | 'onChange'> & { onDone: () => void }) {
  const t = useMessages(eventMessages)
  const { community } = useReplica()
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const params = { community, eventId: view.row.id }
    const body = { reason: String(values.get('reason')) }
    onChange(await api.put(`${path}/returned`, { params, body }))
    toast(t.givenBack, { tone: 'good' })
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextAreaField
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        most={longestReason}
        required
      />
      <SubmitOrCancel verb={t.giveBack} onCancel={onDone} />
    </Form>
  )
}
