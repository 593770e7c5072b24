import { useState } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { hour, instantFrom, plus } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Actions, Button, Form, SubmitOrCancel, TextField } from '#platform/web/ui/index.ts'
import { lateHoursBefore, longestNote } from '../../limits.ts'
import { comingMessages } from '../../messages/coming.ts'
import { api } from '../api.ts'
import { type EventDate, poolOf } from '../dates/dates.ts'
import { useTimes } from '../dates/use-times.ts'

/** Tells the hosts that the reader comes late, with one press, and with a word if they like. */
export function LateButton({ date }: { date: EventDate }) {
  const t = useMessages(comingMessages)
  const { now } = useTimes()
  const { community } = useReplica()
  const { act, pending } = useAct()
  const [state, setState] = useState<'unsaid' | 'said' | 'noting' | 'noted'>('unsaid')
  const { startsAt, endsAt } = date.occurrence
  if (now < plus(instantFrom(startsAt), -lateHoursBefore * hour) || now >= endsAt) return null
  const say = async (note: string) => {
    const params = { community, poolId: poolOf(date) }
    const path = '/communities/{community}/pools/{poolId}/late'
    if (await act(() => api.post(path, { params, body: { note } })))
      setState(note === '' ? 'said' : 'noted')
  }
  if (state === 'unsaid')
    return (
      <Actions>
        <Button size="s" icon="clock" pending={pending} onClick={() => void say('')}>
          {t.late}
        </Button>
      </Actions>
    )
  if (state === 'noting')
    return (
      <Form onSubmit={(form) => say(String(form.get('note')).trim())}>
        <TextField name="note" label={t.lateNote} maxLength={longestNote} required />
        <SubmitOrCancel verb={t.tell} onCancel={() => setState('said')} />
      </Form>
    )
  return (
    <p className="meta" role="status">
      {t.lateSaid}{' '}
      {state === 'said' && (
        <Button size="s" kind="quiet" onClick={() => setState('noting')}>
          {t.addNote}
        </Button>
      )}
    </p>
  )
}
