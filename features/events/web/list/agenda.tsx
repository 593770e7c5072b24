import { useState } from 'react'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { Button, Card, Rows } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { byMonth, monthNames } from '../dates/months.ts'
import type { Listed } from '../listed.ts'
import { DateRow } from './date-row.tsx'

/** A series has hundreds of dates; who looks further ahead asks for them. */
const shownAtFirst = 30

/** Dates one below the other, month by month. */
export function Agenda({ dates }: { dates: readonly Listed[] }) {
  const t = useMessages(eventMessages)
  const { zone, locale } = useReading()
  const [shown, setShown] = useState(shownAtFirst)
  const names = monthNames(locale)
  const months = [...byMonth(dates.slice(0, shown), zone)]
  return (
    <div className="event-parts">
      {months.map(([month, inIt]) => (
        <Card key={month} title={names.month(month)}>
          <Rows label={names.month(month)}>
            {inIt.map((date) => (
              <DateRow key={date.occurrence.id} date={date} />
            ))}
          </Rows>
        </Card>
      ))}
      {dates.length > shown && (
        <div className="actions">
          <Button icon="down" onClick={() => setShown(shown + shownAtFirst)}>
            {t.showMore}
          </Button>
        </div>
      )}
    </div>
  )
}
