import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useGo, usePath, useQuery } from '#platform/web/router/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { dayIn } from '../dates/dates.ts'
import { isMonth, monthOf } from '../dates/months.ts'
import { useTimes } from '../dates/use-times.ts'

/** How dates are shown, as the address says it. */
export interface View {
  /** Set where a month is shown instead of the agenda. */
  month: string | undefined
  day: string | undefined
  mine: boolean
}

/** The view of the page shown, and the way to another one. */
export function useView(): { view: View; show: (change: Partial<View>) => void } {
  const { month, day, mine, of } = useQuery()
  const path = usePath()
  const go = useGo()
  const view: View = {
    month: month && isMonth(month) ? month : undefined,
    day: day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined,
    mine: mine === '1',
  }
  const show = (change: Partial<View>) => {
    const next = { ...view, ...change }
    const query = new URLSearchParams({
      ...(of && { of }),
      ...(next.month && { month: next.month }),
      ...(next.month && next.day && { day: next.day }),
      ...(next.mine && { mine: '1' }),
    })
    go(query.size > 0 ? `${path}?${query}` : path, { replace: true })
  }
  return { view, show }
}

/** Agenda or month, all or the reader's own. */
export function Views({ view, show }: ReturnType<typeof useView>) {
  const t = useMessages(eventMessages)
  return (
    <fieldset className="event-views" aria-label={t.views}>
      <ViewButtons {...{ view, show }} />
      <span className="event-views-gap" />
      <button
        type="button"
        className="event-view"
        aria-pressed={view.mine}
        onClick={() => show({ mine: !view.mine })}
      >
        {t.mine}
      </button>
    </fieldset>
  )
}

/** Agenda or month. */
export function ViewButtons({ view, show }: ReturnType<typeof useView>) {
  const t = useMessages(eventMessages)
  const { zone } = useReading()
  const { now } = useTimes()
  const isMonthly = view.month !== undefined
  const thisMonth = monthOf(dayIn(zone, now))
  return (
    <>
      <button
        type="button"
        className="event-view"
        aria-pressed={!isMonthly}
        onClick={() => show({ month: undefined, day: undefined })}
      >
        {t.agenda}
      </button>
      <button
        type="button"
        className="event-view"
        aria-pressed={isMonthly}
        onClick={() => show({ month: view.month ?? thisMonth })}
      >
        {t.month}
      </button>
    </>
  )
}
