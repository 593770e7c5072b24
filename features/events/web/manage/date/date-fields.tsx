import { useState } from 'react'
import { instantFrom, minute } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import { cityOf } from '#lib/zone-names.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { TextField } from '#platform/web/ui/index.ts'
import type { Venue } from '../../../contract.ts'
import { longestPlace } from '../../../limits.ts'
import { repeatMessages } from '../../../messages/repeat.ts'
import { useTimes } from '../../dates/use-times.ts'
import { WhenFields } from '../../edit/sections/when-section.tsx'
import type { DateDialogProps } from './date-dialog.tsx'

/** When and where a date is, to be changed. */
export function useDateFields({ view, occurrence }: DateDialogProps) {
  const { zone } = view.row
  const [begin, end] = [instantFrom(occurrence.startsAt), instantFrom(occurrence.endsAt)]
  const [date = '', time = ''] = wallText(wallTimeAt(zone, begin)).split('T')
  const [when, setWhen] = useState({
    ...{ date, time },
    minutes: (Date.parse(end) - Date.parse(begin)) / minute,
  })
  const isWhole = when.date !== '' && when.time !== '' && when.minutes > 0
  return {
    when,
    isWhole,
    starts: `${when.date}T${when.time}`,
    set: (change: Partial<typeof when>) => setWhen((last) => ({ ...last, ...change })),
  }
}

interface DateFieldsProps extends DateDialogProps {
  fields: ReturnType<typeof useDateFields>
  /** The venue that the fields begin with. */
  venue: Venue | null
}

/** Time and place; the place is left out where an event is online. */
export function DateFields({ view, occurrence, fields, venue }: DateFieldsProps) {
  const t = useMessages(repeatMessages)
  const times = useTimes()
  return (
    <>
      <WhenFields draft={fields.when} set={fields.set} />
      {times.there(view.row.zone, occurrence) && (
        <p className="meta">{t.inZone(cityOf(view.row.zone))}</p>
      )}
      {view.row.format !== 'online' && (
        <>
          <TextField
            name="place"
            label={t.place}
            hint={t.placeHint}
            defaultValue={venue?.name}
            maxLength={longestPlace}
            optional
          />
          <TextField
            name="address"
            label={t.address}
            defaultValue={venue?.address}
            maxLength={longestPlace}
            optional
          />
        </>
      )}
    </>
  )
}

/** The place as it was written; null where there is none. What else was known of the same place stays. */
export function venueIn(values: FormData, before: Venue | null): Venue | null {
  const name = String(values.get('place') ?? '').trim()
  const address = String(values.get('address') ?? '').trim()
  if (name === '') return null
  const isSame = before?.name === name
  return { mapUrl: null, access: '', ...(isSame && before), name, address }
}
