import { useEffect, useState } from 'react'
import { day, type Instant, instantFrom, plus } from '#lib/time.ts'
import { instantAt, wallFrom } from '#lib/wall-time.ts'
import { type CallProblem, problemWith } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import type { OrganisationEvent } from '../../contract.ts'
import { calendarMessages } from '../../messages/calendar.ts'
import { api } from '../api.ts'
import { datesOf, dayAfter } from '../dates/dates.ts'
import { outsideTo } from '../places.ts'
import type { CalendarDate } from './use-dates.ts'

export interface Elsewhere {
  dates: CalendarDate[]
  /** There is more than is shown. */
  more: boolean
  problem: CallProblem | undefined
}

const none: Elsewhere = { dates: [], more: false, problem: undefined }

/** What takes place in communities that the reader is not in, and is for them all the same. Asked for where `isWanted`. */
export function useElsewhere(firstDay: string, days: number, isWanted: boolean): Elsewhere {
  const { zone } = useReading()
  const common = useMessages(platformMessages)
  const t = useMessages(calendarMessages)
  const [shown, setShown] = useState(none)
  useEffect(() => {
    if (!isWanted) return
    let isNew = true
    const from = midnight(zone, firstDay)
    const query = { from, until: plus(from, days * day) }
    api
      .get('/organisation/events', { query })
      .then(({ events, more }) => {
        const dates = events
          .filter(({ member }) => !member)
          .flatMap((event) => datesIn(event, t.somewhere))
        if (isNew) setShown({ dates, more, problem: undefined })
      })
      .catch((error) => isNew && setShown({ ...none, problem: problemWith(error, common) }))
    return () => {
      isNew = false
    }
  }, [zone, firstDay, days, isWanted, common, t])
  return isWanted ? shown : none
}

function midnight(zone: string, at: string): Instant {
  const wall = wallFrom(`${dayAfter(at, 0)}T00:00`)
  return wall ? instantAt(zone, wall) : instantFrom(`${at}T00:00:00.000000Z`)
}

function datesIn({ row, community }: OrganisationEvent, somewhere: string): CalendarDate[] {
  const { id, slug, name, hue } = community
  return datesOf([row]).map((date) => ({
    ...{ ...date, to: outsideTo(slug ?? id, row.id), isOutside: true, isMine: false },
    ...{ pool: null, rsvp: undefined, community: { name: name ?? somewhere, hue } },
  }))
}
