import { useAct } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { type MenuEntry, toast } from '#platform/web/ui/index.ts'
import type { AttendeeView, DecideRsvp } from '../../contract.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { api } from '../api.ts'
import { lastOf } from '../coming/door.ts'
import { type EventDate, poolOf } from '../dates/dates.ts'
import type { Asked } from './decide-dialog.tsx'

/** What hosts decide about somebody on the list, and what of it they can decide now. */
export function useDecide(date: EventDate, onChange: () => unknown) {
  const t = useMessages(seatsMessages)
  const { community } = useReplica()
  const { act, pending } = useAct()
  const now = useNow()

  const put = (rsvpId: string, body: DecideRsvp) =>
    api.put('/communities/{community}/rsvps/{rsvpId}/decision', {
      params: { community, rsvpId },
      body,
    })

  /** Decides the same about all of them, one after the other, so that seats go in their order. */
  function decide(
    attendees: readonly AttendeeView[],
    decision: DecideRsvp['decision'],
    reason = '',
  ): Promise<boolean> {
    const all = async () => {
      try {
        for (const { id } of attendees) await put(id, { decision, reason })
      } finally {
        await onChange()
      }
    }
    return act(all, t.decided(attendees.length))
  }

  /** Lets a member in; where there is no seat left, asks first whether beyond them. */
  async function letIn(attendee: AttendeeView, ask: (asked: Asked) => void): Promise<void> {
    await act(async () => {
      try {
        await put(attendee.id, { decision: 'approve', reason: '' })
        await onChange()
      } catch (error) {
        if (!(isNoSeat(error) && attendee.member)) throw error
        ask('beyond')
      }
    })
  }

  function letInBeyond({ member, ticketId, guests }: AttendeeView): Promise<boolean> {
    return act(async () => {
      await api.post('/communities/{community}/pools/{poolId}/attendees', {
        params: { community, poolId: poolOf(date) },
        body: { id: newId(), ...(member && { member }), ticketId, guests, beyondSeats: true },
      })
      await onChange()
    })
  }

  function sendAgain({ id: rsvpId }: AttendeeView): void {
    const path = '/communities/{community}/rsvps/{rsvpId}/mails'
    void act(() => api.post(path, { params: { community, rsvpId }, body: {} }), t.sentAgain)
  }

  async function noteAbsence(attendee: AttendeeView, absent: boolean): Promise<void> {
    const path = '/communities/{community}/rsvps/{rsvpId}/absence'
    const note = (body: { absent: boolean }) =>
      act(async () => {
        await api.put(path, { params: { community, rsvpId: attendee.id }, body })
        await onChange()
      })
    if (!(await note({ absent }))) return
    const takeBack = { label: t.undo, run: () => void note({ absent: !absent }) }
    toast(t.absenceNoted(attendee.name, absent), { tone: 'good', action: takeBack })
  }

  function entriesFor(attendee: AttendeeView, ask: (asked: Asked) => void): MenuEntry[] {
    const { status, absent, checkedInAt } = attendee
    const isOver = lastOf(date).endsAt <= now
    if (isOver && (status !== 'going' || checkedInAt)) return []
    const can = isOver ? (['absence'] as const) : verbs[status]
    const all: Record<Verb, MenuEntry> = {
      approve: { label: t.letIn, icon: 'check', onSelect: () => void letIn(attendee, ask) },
      offer: {
        label: t.offerSeat,
        icon: 'invite',
        onSelect: () => void decide([attendee], 'offer'),
      },
      mail: { label: t.sendAgain, icon: 'mail', onSelect: () => sendAgain(attendee) },
      absence: {
        ...{ label: absent ? t.wasThere : t.absent, icon: absent ? 'check' : 'minus' },
        onSelect: () => void noteAbsence(attendee, !absent),
      },
      refuse: { label: t.turnAway, icon: 'close', danger: true, onSelect: () => ask('refuse') },
      remove: { label: t.takeOff, icon: 'close', danger: true, onSelect: () => ask('remove') },
    }
    return can.map((verb) => all[verb])
  }

  return { decide, letInBeyond, entriesFor, pending }
}

export type Decide = ReturnType<typeof useDecide>

type Verb = 'absence' | 'approve' | 'offer' | 'mail' | 'refuse' | 'remove'

const verbs: Record<AttendeeView['status'], readonly Verb[]> = {
  requested: ['approve', 'refuse'],
  going: ['mail', 'remove'],
  waiting: ['offer', 'approve', 'mail', 'refuse'],
  offered: ['approve', 'mail', 'refuse'],
  lapsed: ['offer', 'approve'],
  refused: ['offer', 'approve'],
  maybe: [],
  no: [],
}

function isNoSeat(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'rsvp.no-seat'
}
