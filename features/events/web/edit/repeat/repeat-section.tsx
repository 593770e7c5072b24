import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { Card, FieldGroup, RadioCards, SelectField, TextField } from '#platform/web/ui/index.ts'
import { repeatMessages } from '../../../messages/repeat.ts'
import { longestInterval } from '../../../recurrence/read-rule.ts'
import { frequencies, type Weekday, weekdays } from '../../../recurrence/rule.ts'
import { firstDayIn } from '../../dates/months.ts'
import { useRepeats } from '../../dates/use-repeats.ts'
import type { SectionProps } from '../sections/section.ts'
import { EndFields } from './end-fields.tsx'
import { ExtraDates } from './extra-dates.tsx'
import { Preview } from './preview.tsx'
import { dayAt, daysBy, type Repeat, repeatOf, ruleOf, weekly, whole } from './repeat.ts'

/** Whether an event repeats and how, which dates that gives, and what one signs up for. */
export function RepeatSection({ draft, set }: SectionProps) {
  const t = useMessages(repeatMessages)
  const { rule, date, time, zone, extraSlots } = draft
  const start = `${date}T${time}`
  const repeat = rule === null ? undefined : repeatOf(rule, start)
  const repeats = useRepeats()({ rule, zone, starts: start })
  const choose = (chosen: Repeat) => set({ rule: ruleOf(chosen, start) })
  return (
    <Card title={t.title}>
      <FrequencyField {...{ rule, start, repeat }} set={set} />
      {repeat && <RepeatFields {...{ repeat, start, zone }} onChange={choose} />}
      {rule !== null && (
        <>
          <p className="repeat-words" aria-live="polite">
            {t.inWords(repeats)}
          </p>
          <Preview {...{ rule, zone, start }} draft={draft} set={set} />
        </>
      )}
      <ExtraDates draft={draft} set={set} />
      {(rule !== null || extraSlots.length > 0) && <JoiningField draft={draft} set={set} />}
    </Card>
  )
}

interface FrequencyFieldProps extends Pick<SectionProps, 'set'> {
  rule: string | null
  start: string
  repeat: Repeat | undefined
}

/** What came from a calendar and says more than can be chosen here is a choice of its own. */
function FrequencyField({ rule, start, repeat, set }: FrequencyFieldProps) {
  const t = useMessages(repeatMessages)
  const isOwn = rule !== null && !repeat
  const choose = (value: string) => {
    const frequency = frequencies.find((each) => each === value)
    if (value === 'own') return
    if (!frequency) return set({ rule: null, exceptSlots: [] })
    const chosen = { ...weekly(start), ...repeat, by: 'date' as const, frequency }
    set({ rule: ruleOf({ ...chosen, days: [dayAt(start)] }, start), exceptSlots: [] })
  }
  return (
    <SelectField
      name="repeats"
      label={t.repeats}
      value={isOwn ? 'own' : (repeat?.frequency ?? '')}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
      choices={[
        { value: '', label: t.never },
        ...frequencies.map((each) => ({ value: each, label: t.frequencies[each] })),
        ...(isOwn ? [{ value: 'own', label: t.own }] : []),
      ]}
    />
  )
}

interface RepeatFieldsProps {
  repeat: Repeat
  start: string
  zone: string
  onChange: (repeat: Repeat) => void
}

function RepeatFields({ repeat, start, zone, onChange }: RepeatFieldsProps) {
  const t = useMessages(repeatMessages)
  const { frequency, interval } = repeat
  const change = (what: Partial<Repeat>) => onChange({ ...repeat, ...what })
  return (
    <>
      <div className="edit-pair">
        <TextField
          name="interval"
          type="number"
          label={t.interval[frequency]}
          min={1}
          max={longestInterval}
          value={interval}
          onChange={({ currentTarget }) =>
            change({ interval: whole(currentTarget.valueAsNumber, longestInterval) })
          }
        />
      </div>
      {frequency === 'WEEKLY' && (
        <DaysField days={repeat.days} start={start} onChange={(days) => change({ days })} />
      )}
      {(frequency === 'MONTHLY' || frequency === 'YEARLY') && (
        <ByField {...{ repeat, start, zone }} onChange={onChange} />
      )}
      <EndFields end={repeat.end} start={start} onChange={(end) => change({ end })} />
    </>
  )
}

interface DaysFieldProps {
  days: readonly Weekday[]
  start: string
  onChange: (days: readonly Weekday[]) => void
}

/** The days of the week in the reader's order. That of the first date stays. */
function DaysField({ days, start, onChange }: DaysFieldProps) {
  const t = useMessages(repeatMessages)
  const { locale } = useReading()
  const own = dayAt(start)
  const first = (firstDayIn(locale) + 6) % 7
  const ordered = [...weekdays.slice(first), ...weekdays.slice(0, first)]
  const toggle = (day: Weekday) =>
    onChange(days.includes(day) ? days.filter((each) => each !== day) : [...days, day])
  return (
    <FieldGroup name="days" label={t.days} hint={t.daysHint}>
      <div className="repeat-days">
        {ordered.map((day) => (
          <button
            key={day}
            type="button"
            className="event-view"
            aria-pressed={days.includes(day)}
            aria-label={t.weekday(day)}
            disabled={day === own}
            onClick={() => toggle(day)}
          >
            {t.shortWeekday(day)}
          </button>
        ))}
      </div>
    </FieldGroup>
  )
}

/** By date, by weekday, or by what is last: each said as it would be. */
function ByField({ repeat, start, zone, onChange }: RepeatFieldsProps) {
  const t = useMessages(repeatMessages)
  const says = useRepeats()
  const plain = { ...repeat, interval: 1, end: { kind: 'never' as const } }
  return (
    <SelectField
      name="by"
      label={t.by}
      value={repeat.by}
      onChange={({ currentTarget }) => {
        const by = daysBy(start).find((each) => each === currentTarget.value)
        if (by) onChange({ ...repeat, by })
      }}
      choices={daysBy(start).map((by) => ({
        value: by,
        label: says({ rule: ruleOf({ ...plain, by }, start), zone, starts: start }),
      }))}
    />
  )
}

function JoiningField({ draft, set }: Pick<SectionProps, 'draft' | 'set'>) {
  const t = useMessages(repeatMessages)
  return (
    <RadioCards
      name="joining"
      label={t.joining}
      value={draft.joining}
      onChange={(value) => set({ joining: value === 'whole' ? 'whole' : 'each' })}
      choices={[
        { value: 'each', label: t.joinEach, description: t.joinEachText },
        { value: 'whole', label: t.joinWhole, description: t.joinWholeText },
      ]}
    />
  )
}
