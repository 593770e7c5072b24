import { useState } from 'react'
import type { MemberView } from '#features/communities/contract.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import {
  Button,
  Checkbox,
  Face,
  Form,
  SelectField,
  SubmitOrCancel,
  TextField,
  toast,
} from '#platform/web/ui/index.ts'
import { longestTitle, mostGuests } from '../../limits.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { api } from '../api.ts'
import { Stepper } from '../coming/stepper.tsx'
import { poolOf } from '../dates/dates.ts'
import { MemberFinder } from '../edit/member-finder.tsx'
import type { HostActionsProps } from './host-actions.tsx'

/** Puts somebody on the list: a member, or somebody by name; beyond the seats by an explicit word. */
export function AddForm({ date, onChange, onDone }: HostActionsProps & { onDone: () => void }) {
  const t = useMessages(seatsMessages)
  const { community } = useReplica()
  const { tickets } = date.event
  const [id] = useState(newId)
  const [member, setMember] = useState<MemberView>()
  const { submit, problem } = useSubmission(async (form: FormData) => {
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const email = said('email')
    const who = member ? { member: member.id } : { name: said('name'), ...(email && { email }) }
    const { name } = await api.post('/communities/{community}/pools/{poolId}/attendees', {
      params: { community, poolId: poolOf(date) },
      body: {
        ...{ id, ...who, guests: Number(form.get('guests')), beyondSeats: form.has('beyond') },
        ticketId: said('ticket') || tickets[0]?.id,
      },
    })
    toast(t.added(name), { tone: 'good' })
    void onChange()
    onDone()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      {member ? (
        <div className="people-chosen">
          <Face person={member} />
          <p>
            <bdi>{t.chosen(member.name)}</bdi>
          </p>
          <Button size="s" kind="quiet" onClick={() => setMember(undefined)}>
            {t.chooseAnother}
          </Button>
        </div>
      ) : (
        <>
          <MemberFinder name="member" label={t.addMember} without={[]} onMember={setMember} />
          <TextField
            name="name"
            label={t.addName}
            maxLength={longestTitle}
            autoComplete="off"
            required
          />
          <TextField name="email" type="email" label={t.addEmail} hint={t.addEmailHint} optional />
        </>
      )}
      {tickets.length > 1 && (
        <SelectField
          name="ticket"
          label={t.whichTicket}
          choices={tickets.map(({ id: value, name }) => ({ value, label: name }))}
        />
      )}
      <Stepper
        name="guests"
        label={t.theirGuests}
        defaultValue={0}
        most={mostGuests}
        fewer={t.fewer}
        more={t.more}
      />
      <Checkbox name="beyond" label={t.beyondSeats} description={t.beyondSeatsText} />
      <SubmitOrCancel verb={t.add} onCancel={onDone} />
    </Form>
  )
}
