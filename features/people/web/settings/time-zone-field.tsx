import { useMemo, useState } from 'react'
import { millisecondsOf } from '#lib/time.ts'
import { deviceZone, useMessages, useNow, useReading } from '#platform/web/i18n/index.ts'
import { SelectField } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'

/** A time zone by its place, with the time it is there. */
export function TimeZoneField({ name, zone }: { name: string; zone: string }) {
  const t = useMessages(peopleMessages)
  const { locale } = useReading()
  const now = useNow()
  const [chosen, choose] = useState(zone)
  const choices = useMemo(() => zoneChoices(zone), [zone])
  const time = new Intl.DateTimeFormat(locale, { timeZone: chosen, timeStyle: 'short' })
  const here = deviceZone()
  return (
    <SelectField
      name={name}
      label={t.timeZone}
      choices={choices}
      value={chosen}
      onChange={(event) => choose(event.target.value)}
      hint={
        <>
          {t.timeZoneHint(time.format(millisecondsOf(now)))}{' '}
          {here !== chosen && (
            <button type="button" className="link" onClick={() => choose(here)}>
              {t.takeDeviceZone(placeOf(here))}
            </button>
          )}
        </>
      }
    />
  )
}

/** All zones this browser knows, and the present one, which may be an older name. */
function zoneChoices(present: string) {
  const zones = new Set(['UTC', present, deviceZone(), ...Intl.supportedValuesOf('timeZone')])
  return [...zones].sort().map((value) => ({ value, label: placeOf(value) }))
}

function placeOf(zone: string): string {
  return zone.replaceAll('/', ', ').replaceAll('_', ' ')
}
