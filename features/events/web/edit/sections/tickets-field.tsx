import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Checkbox, IconButton, TextField } from '#platform/web/ui/index.ts'
import type { TicketType } from '../../../contract.ts'
import {
  longestPrice,
  longestSummary,
  longestTitle,
  mostSeats,
  mostTickets,
} from '../../../limits.ts'
import { editMessages } from '../../../messages/edit.ts'
import { type SectionProps, useFaultWords } from './section.ts'

/** How many seats there are; of one kind, or of several with seats of their own. */
export function TicketsField({ draft: { tickets }, set, faults }: SectionProps) {
  const t = useMessages(editMessages)
  const wrong = useFaultWords(faults)
  const isOne = tickets.length === 1
  const change = (id: string, what: Partial<TicketType>) =>
    set({ tickets: tickets.map((each) => (each.id === id ? { ...each, ...what } : each)) })
  const add = () =>
    set({
      tickets: [
        ...tickets,
        { id: newId(), name: '', description: '', price: '', seats: null, approval: false },
      ],
    })
  return (
    <>
      {wrong.tickets && (
        <p className="field-error" role="alert">
          {wrong.tickets}
        </p>
      )}
      <ul className="edit-parts" data-plain={isOne || undefined}>
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            {!isOne && (
              <NameFields
                ticket={ticket}
                onChange={(what) => change(ticket.id, what)}
                onRemove={() => set({ tickets: tickets.filter(({ id }) => id !== ticket.id) })}
              />
            )}
            <SeatFields ticket={ticket} onChange={(what) => change(ticket.id, what)} />
          </li>
        ))}
      </ul>
      {tickets.length < mostTickets && (
        <div className="actions">
          <Button icon="plus" size="s" onClick={add}>
            {isOne ? t.addTicket : t.anotherTicket}
          </Button>
        </div>
      )}
    </>
  )
}

interface TicketProps {
  ticket: TicketType
  onChange: (what: Partial<TicketType>) => void
}

function NameFields({ ticket, onChange, onRemove }: TicketProps & { onRemove: () => void }) {
  const t = useMessages(editMessages)
  const { id, name, description, price } = ticket
  return (
    <>
      <div className="ticket-name">
        <TextField
          name={`ticket-${id}`}
          label={t.ticketName}
          value={name}
          maxLength={longestTitle}
          onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
        <IconButton icon="trash" size="s" label={t.removeTicket(name)} onClick={onRemove} />
      </div>
      <TextField
        name={`ticket-about-${id}`}
        label={t.ticketAbout}
        value={description}
        maxLength={longestSummary}
        onChange={({ currentTarget }) => onChange({ description: currentTarget.value })}
        optional
      />
      <TextField
        name={`ticket-price-${id}`}
        label={t.price}
        hint={t.priceHint}
        value={price}
        maxLength={longestPrice}
        onChange={({ currentTarget }) => onChange({ price: currentTarget.value })}
        optional
      />
    </>
  )
}

function SeatFields({ ticket, onChange }: TicketProps) {
  const t = useMessages(editMessages)
  const { id, seats, approval } = ticket
  return (
    <>
      <TextField
        name={`seats-${id}`}
        type="number"
        label={t.seatCount}
        hint={t.seatCountHint}
        min={0}
        max={mostSeats}
        value={seats ?? ''}
        onChange={({ currentTarget }) => onChange({ seats: seatsFrom(currentTarget.value) })}
        optional
      />
      <Checkbox
        name={`approval-${id}`}
        label={t.approval}
        description={t.approvalText}
        checked={approval}
        onChange={({ currentTarget }) => onChange({ approval: currentTarget.checked })}
      />
    </>
  )
}

function seatsFrom(text: string): number | null {
  const count = Number.parseInt(text, 10)
  return Number.isNaN(count) ? null : Math.min(mostSeats, Math.max(0, count))
}
