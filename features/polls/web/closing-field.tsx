import { useState } from 'react'
import { day, hour, type Instant, now, plus } from '#lib/time.ts'
import { instantAt, wallFrom, wallText, wallTimeAt } from '#lib/wall-time.ts'
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
          min={wallText(wallTimeAt(zone, now()))}
          defaultValue={wallText(wallTimeAt(zone, plus(now(), day)))}
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
      return chosen(zone, String(values.get('closesAt')))
    default:
      return undefined
  }
}

function chosen(zone: string, text: string): Instant | undefined {
  const wall = wallFrom(text)
  return wall && instantAt(zone, wall)
}

function tonight(zone: string): Instant {
  return instantAt(zone, { ...wallTimeAt(zone, now()), hour: 20, minute: 0 })
}
