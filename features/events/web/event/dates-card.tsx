import { useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Button, Card } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { isSeries, poolOf } from '../dates/dates.ts'
import { useTimes } from '../dates/use-times.ts'
import { StandingTag } from '../list/event-tags.tsx'
import { eventTo } from '../places.ts'
import { DateActions } from './date-actions.tsx'
import type { EventProps } from './event-page.tsx'

const shownAtFirst = 5

/** The other dates of a series. */
export function DatesCard(props: EventProps) {
  const { view, occurrence } = props
  const { row, mine } = view
  const t = useMessages(eventMessages)
  const { slug } = useCommunity()
  const times = useTimes()
  const [all, setAll] = useState(false)
  if (!isSeries(row)) return null
  const ahead = row.occurrences.filter(({ endsAt }) => endsAt > times.now)
  const shown = all ? ahead : ahead.slice(0, shownAtFirst)
  return (
    <Card title={t.dates}>
      <ul className="event-dates">
        {shown.map((each) => {
          const rsvp = mine.find(({ pool }) => pool === poolOf({ event: row, occurrence: each }))
          return (
            <li key={each.id} data-shown={each.id === occurrence.id || undefined}>
              <Link to={eventTo(slug, row.id, each.id)} data-off={each.cancelled || undefined}>
                {times.span(each)}
              </Link>
              {each.cancelled && <span className="meta">{t.statuses.cancelled}</span>}
              {!each.cancelled && each.moved && <span className="meta">{t.moved}</span>}
              {rsvp && rsvp.status !== 'no' && <StandingTag status={rsvp.status} />}
            </li>
          )
        })}
      </ul>
      {ahead.length > shown.length && (
        <Button size="s" kind="quiet" onClick={() => setAll(true)}>
          {t.moreDates}
        </Button>
      )}
      <DateActions {...props} />
    </Card>
  )
}
