import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, SelectField, TextField } from '#platform/web/ui/index.ts'
import { mostGuests } from '../../../limits.ts'
import { editMessages } from '../../../messages/edit.ts'
import type { SectionProps } from './section.ts'
import { TicketsField } from './tickets-field.tsx'

const spans = [0, 60, 180, 720, 1_440, 2_880, 4_320, 10_080]
const claims = [1, 2, 6, 12, 24, 48, 72]

/** How many come, whom they bring, until when one signs up, and what becomes of freed seats. */
export function SeatsSection({ isDated = true, ...props }: SectionProps & { isDated?: boolean }) {
  const { draft, set } = props
  const t = useMessages(editMessages)
  const isLimited = draft.tickets.some(({ seats }) => seats !== null)
  return (
    <Card title={t.seats}>
      <TicketsField {...props} />
      <TextField
        name="guests"
        type="number"
        label={t.guests}
        min={0}
        max={mostGuests}
        value={draft.guests}
        onChange={({ currentTarget }) =>
          set({
            guests: Math.min(mostGuests, Math.max(0, Math.trunc(currentTarget.valueAsNumber) || 0)),
          })
        }
      />
      {isLimited && <LineFields {...props} />}
      {isDated && <OpensFields {...props} />}
      <SelectField
        name="closesBefore"
        label={t.closes}
        value={String(draft.closesBefore)}
        onChange={({ currentTarget }) => set({ closesBefore: Number(currentTarget.value) })}
        choices={withOwn(spans, draft.closesBefore).map((span) => ({
          value: String(span),
          label: span === 0 ? t.closesAtStart : t.closesBefore(t.minutes(span)),
        }))}
      />
    </Card>
  )
}

function LineFields({ draft, set }: SectionProps) {
  const t = useMessages(editMessages)
  return (
    <div className="edit-pair">
      <SelectField
        name="offers"
        label={t.freed}
        value={draft.offers}
        onChange={({ currentTarget }) =>
          set({ offers: currentTarget.value === 'host' ? 'host' : 'automatic' })
        }
        choices={[
          { value: 'automatic', label: t.freedAutomatic },
          { value: 'host', label: t.freedByHost },
        ]}
      />
      <SelectField
        name="claimHours"
        label={t.claimHours}
        value={String(draft.claimHours)}
        onChange={({ currentTarget }) => set({ claimHours: Number(currentTarget.value) })}
        choices={withOwn(claims, draft.claimHours).map((hours) => ({
          value: String(hours),
          label: t.hours(hours),
        }))}
      />
    </div>
  )
}

function OpensFields({ draft, set }: SectionProps) {
  const t = useMessages(editMessages)
  return (
    <div className="edit-pair">
      <TextField
        name="opensDate"
        type="date"
        label={t.opens}
        hint={t.opensHint}
        value={draft.opensDate}
        onChange={({ currentTarget }) => set({ opensDate: currentTarget.value })}
        optional
      />
      {draft.opensDate && (
        <TextField
          name="opensTime"
          type="time"
          label={t.opensTime}
          value={draft.opensTime}
          onChange={({ currentTarget }) => set({ opensTime: currentTarget.value })}
        />
      )}
    </div>
  )
}

/** What is usual, and what was chosen elsewhere. */
function withOwn(usual: readonly number[], own: number): number[] {
  return [...new Set([...usual, own])].sort((a, b) => a - b)
}
