import { useMessages } from '#platform/web/i18n/index.ts'
import { SelectField, TextField } from '#platform/web/ui/index.ts'
import { repeatMessages } from '../../../messages/repeat.ts'
import { mostCounted } from '../../../recurrence/read-rule.ts'
import { dayAfter } from '../../dates/dates.ts'
import { type RepeatEnd, whole } from './repeat.ts'

interface EndFieldsProps {
  end: RepeatEnd
  start: string
  onChange: (end: RepeatEnd) => void
}

const usualCount = 10
const usualDays = 12 * 7

/** When a series ends: on a day, after so many dates, or not. */
export function EndFields({ end, start, onChange }: EndFieldsProps) {
  const t = useMessages(repeatMessages)
  const firstDay = start.slice(0, 10)
  const choose = (kind: string) => {
    if (kind === 'until') return onChange({ kind, day: dayAfter(firstDay, usualDays) })
    if (kind === 'count') return onChange({ kind, count: usualCount })
    return onChange({ kind: 'never' })
  }
  return (
    <div className="edit-pair">
      <SelectField
        name="end"
        label={t.end}
        value={end.kind}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        choices={[
          { value: 'never', label: t.endless },
          { value: 'until', label: t.until },
          { value: 'count', label: t.count },
        ]}
      />
      {end.kind === 'until' && (
        <TextField
          name="until"
          type="date"
          label={t.lastDay}
          min={firstDay}
          value={end.day}
          onChange={({ currentTarget }) =>
            currentTarget.value && onChange({ kind: 'until', day: currentTarget.value })
          }
        />
      )}
      {end.kind === 'count' && (
        <TextField
          name="count"
          type="number"
          label={t.howMany}
          min={1}
          max={mostCounted}
          value={end.count}
          onChange={({ currentTarget }) =>
            onChange({ kind: 'count', count: whole(currentTarget.valueAsNumber, mostCounted) })
          }
        />
      )}
    </div>
  )
}
