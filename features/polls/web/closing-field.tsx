import { useState } from 'react'
import { day, hour, type Instant, instantOf, now, plus } from '#lib/time.ts'
import { instantIn, wallClockIn } from '#lib/zones.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { SelectField, TextField } from '#platform/web/ui/index.ts'
import { pollMessages } from '../messages/index.ts'

/** When a poll closes: soon, later, at a time one chooses in one's own zone, or when somebody closes it. */
export function ClosingField() {
  const t = useMessages(pollMessages)
  const { zone } = useReading()
  const [closes, setCloses] = useState('never')
  const choices = [
    { value: 'never', label: t.never },
    { value: 'hour', label: t.inHour },
    { value: 'tonight', label: t.tonight },
    { value: 'day', label: t.inDay },
    { value: 'week', label: t.inWeek },
    { value: 'time', label: t.pickTime },
  ]
  return (
    <>
      <SelectField
        name="closes"
        label={t.closes}
        value={closes}
        onChange={({ currentTarget }) => setCloses(currentTarget.value)}
        choices={choices.filter(({ value }) => value !== 'tonight' || tonight(zone) > now())}
      />
      {closes === 'time' && (
        <TextField
          name="closesAt"
          type="datetime-local"
          label={t.time}
          hint={zone}
          min={wallClockIn(zone, now())}
          defaultValue={wallClockIn(zone, plus(now(), day))}
          required
        />
      )}
    </>
  )
}

/** The time a form was filled in with; undefined where the poll stays open. */
export function closingOf(values: FormData, zone: string): Instant | undefined {
  switch (values.get('closes')) {
    case 'hour':
      return plus(now(), hour)
    case 'tonight':
      return tonight(zone)
    case 'day':
      return plus(now(), day)
    case 'week':
      return plus(now(), 7 * day)
    case 'time':
      return instantIn(zone, String(values.get('closesAt')).slice(0, 16))
    default:
      return undefined
  }
}

function tonight(zone: string): Instant {
  return instantIn(zone, `${wallClockIn(zone, instantOf(Date.now())).slice(0, 10)}T20:00`)
}
