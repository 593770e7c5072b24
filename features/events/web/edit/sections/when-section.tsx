import { useRef } from 'react'
import { minute, plus } from '#lib/time.ts'
import { instantAt, wallFrom } from '#lib/wall-time.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { Card, SelectField, TextField } from '#platform/web/ui/index.ts'
import { editMessages } from '../../../messages/edit.ts'
import { shiftedSlots } from '../../../recurrence/shifted-slots.ts'
import { useTimes } from '../../dates/use-times.ts'
import type { Draft } from '../draft.ts'
import { endOf, minutesTo } from '../ends.ts'
import { movedRule } from '../repeat/repeat.ts'
import { type SectionProps, useFaultWords } from './section.ts'

/** When an event is: day and clock on the wall where it is. */
export function WhenSection({ draft, set, faults }: SectionProps) {
  const t = useMessages(editMessages)
  const wrong = useFaultWords(faults)
  // While a date is being typed there is none.
  const whole = useRef(draft)
  if (isWhole(draft)) whole.current = draft
  return (
    <Card title={t.when}>
      <WhenFields
        draft={draft}
        set={(change) => set({ ...change, ...seriesAt(whole.current, { ...draft, ...change }) })}
        error={wrong.when}
      />
      <ZoneField draft={draft} set={set} />
    </Card>
  )
}

/** A series goes along with its first date, and so does what it leaves out. */
function seriesAt(before: Draft, after: Draft): Partial<Draft> {
  const { rule, exceptSlots } = after
  if (rule === null || !isWhole(after) || !isWhole(before)) return {}
  const [from, to] = [startOf(before), startOf(after)]
  return {
    rule: movedRule(rule, from, to),
    exceptSlots: shiftedSlots({ starts: from, exceptSlots }, { starts: to }),
  }
}

function startOf({ date, time }: Draft): string {
  return `${date}T${time}`
}

function isWhole(draft: Draft): boolean {
  return wallFrom(startOf(draft)) !== undefined
}

interface WhenFieldsProps {
  draft: Pick<Draft, 'date' | 'time' | 'minutes'>
  set: (change: Partial<Pick<Draft, 'date' | 'time' | 'minutes'>>) => void
  error?: string | undefined
}

/** Day, beginning and end. When the beginning moves, the end moves along. */
export function WhenFields({ draft, set, error }: WhenFieldsProps) {
  const t = useMessages(editMessages)
  const ends = endOf(draft)
  const isOvernight = ends.date !== draft.date
  const endAt = (end: Partial<typeof ends>) =>
    set({ minutes: minutesTo(draft, { ...ends, ...end }) })
  return (
    <div className="when-fields">
      <TextField
        name="date"
        type="date"
        label={t.date}
        error={error}
        value={draft.date}
        onChange={({ currentTarget }) => set({ date: currentTarget.value })}
        required
      />
      <TextField
        name="time"
        type="time"
        label={t.starts}
        value={draft.time}
        onChange={({ currentTarget }) => set({ time: currentTarget.value })}
        required
      />
      <TextField
        name="endTime"
        type="time"
        label={t.ends}
        value={ends.time}
        onChange={({ currentTarget }) => endAt({ time: currentTarget.value })}
        required
      />
      {(isOvernight || draft.minutes < 1) && (
        <TextField
          name="endDate"
          type="date"
          label={t.endsOn}
          value={ends.date}
          min={draft.date}
          onChange={({ currentTarget }) => endAt({ date: currentTarget.value })}
          required
        />
      )}
    </div>
  )
}

function ZoneField({ draft, set }: Omit<SectionProps, 'faults'>) {
  const t = useMessages(editMessages)
  const { zone: mine } = useReading()
  const times = useTimes()
  const { zone, date, time, minutes } = draft
  const wall = wallFrom(`${date}T${time}`)
  const startsAt = wall && instantAt(zone, wall)
  const elsewhere =
    startsAt && zone !== mine && times.there(zone, { startsAt, endsAt: startsAt })
      ? times.span({ startsAt, endsAt: plus(startsAt, Math.max(1, minutes) * minute) })
      : undefined
  return (
    <SelectField
      name="zone"
      label={t.zone}
      hint={elsewhere && t.zoneHint(elsewhere)}
      value={zone}
      onChange={({ currentTarget }) => set({ zone: currentTarget.value })}
      choices={zonesWith(mine, zone).map((each) => ({
        value: each,
        label: each.replaceAll('_', ' '),
      }))}
    />
  )
}

/** All zones there are, the reader's and the event's first. */
function zonesWith(...first: string[]): string[] {
  return [...new Set([...first, ...Intl.supportedValuesOf('timeZone')])]
}
