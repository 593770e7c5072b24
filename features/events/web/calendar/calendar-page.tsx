import '../events.css'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { Banner, Empty, LinkButton, Page, PageTitle } from '#platform/web/ui/index.ts'
import { calendarMessages } from '../../messages/calendar.ts'
import { dayIn } from '../dates/dates.ts'
import { firstDayIn, weeksOf } from '../dates/months.ts'
import { useTimes } from '../dates/use-times.ts'
import { Agenda } from '../list/agenda.tsx'
import { Month } from '../list/month.tsx'
import { useView } from '../list/views.tsx'
import { feedsPath } from '../places.ts'
import { CalendarViews, useScope } from './calendar-views.tsx'
import { useDates } from './use-dates.ts'
import { useElsewhere } from './use-elsewhere.ts'

/** How far the agenda of the organisation looks ahead, in days. */
const ahead = 90

/** The calendar of a person: what they come to, all of their communities, or the whole organisation. */
export function CalendarPage() {
  const t = useMessages(calendarMessages)
  const { view, show } = useView()
  const { scope } = useScope()
  useTitle(t.title)
  return (
    <Page>
      <PageTitle
        title={t.title}
        below={t.texts[scope]}
        actions={
          <LinkButton size="s" kind="quiet" icon="calendar" to={feedsPath}>
            {t.feeds}
          </LinkButton>
        }
      />
      <div className="event-parts">
        <CalendarViews {...{ view, show }} />
        <Dates {...{ view, show }} />
      </div>
    </Page>
  )
}

function Dates({ view, show }: ReturnType<typeof useView>) {
  const t = useMessages(calendarMessages)
  const { scope } = useScope()
  const { zone, locale } = useReading()
  const { now } = useTimes()
  const own = useDates()
  const weeks = view.month ? weeksOf(view.month, firstDayIn(locale)) : []
  const first = weeks[0]?.[0] ?? dayIn(zone, now)
  const days = view.month ? weeks.length * 7 + 1 : ahead
  const elsewhere = useElsewhere(first, days, scope === 'organisation')
  const dates = [...own.filter((date) => scope !== 'mine' || date.isMine), ...elsewhere.dates].sort(
    (a, b) => (a.occurrence.startsAt < b.occurrence.startsAt ? -1 : 1),
  )
  const toCome = dates.filter(({ occurrence }) => occurrence.endsAt > now)
  return (
    <>
      {elsewhere.problem && (
        <Banner tone="warn" icon="offline">
          {elsewhere.problem.message}
        </Banner>
      )}
      {view.month ? (
        <Month
          month={view.month}
          day={view.day}
          dates={dates}
          onShow={(month, day) => show({ month, day })}
        />
      ) : toCome.length > 0 ? (
        <Agenda dates={toCome} />
      ) : (
        <Empty icon="calendar" title={t.empty[scope]} />
      )}
      {elsewhere.more && <p className="meta">{t.more}</p>}
    </>
  )
}
