import './month.css'
import type { KeyboardEvent } from 'react'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Card, Empty, hued, IconButton, Rows } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { dayAfter, dayIn, isCancelled } from '../dates/dates.ts'
import { byDay, firstDayIn, monthAfter, monthNames, monthOf, weeksOf } from '../dates/months.ts'
import { useTimes } from '../dates/use-times.ts'
import type { Listed } from '../listed.ts'
import { DateRow } from './date-row.tsx'

interface MonthProps {
  month: string
  /** The day that was chosen, whose dates stand below. */
  day: string | undefined
  dates: readonly Listed[]
  /** Shows another month, or chooses a day. */
  onShow: (month: string, day?: string) => void
}

/** A month as a leaf of a calendar, and below it what is on the day that was chosen; on phones the whole month. */
export function Month({ month, day, dates, onShow }: MonthProps) {
  const t = useMessages(eventMessages)
  const { zone, locale } = useReading()
  const names = monthNames(locale)
  const days = byDay(dates, zone)
  const weeks = weeksOf(month, firstDayIn(locale))
  const inMonth = dates.filter(
    ({ occurrence }) => monthOf(dayIn(zone, occurrence.startsAt)) === month,
  )
  const keys = (event: KeyboardEvent<HTMLTableElement>) =>
    moveBy(event, (months) => onShow(monthAfter(month, months)))
  const below = day ? (days.get(day) ?? []) : inMonth
  return (
    <div className="event-parts">
      <div className="month-head">
        <IconButton
          icon="back"
          label={t.monthBefore}
          onClick={() => onShow(monthAfter(month, -1))}
        />
        <h2 aria-live="polite">{names.month(month)}</h2>
        <IconButton icon="arrow" label={t.monthAfter} onClick={() => onShow(monthAfter(month))} />
      </div>
      <table className="month" onKeyDown={keys}>
        <caption className="hidden-text">{names.month(month)}</caption>
        <thead>
          <tr>
            {weeks[0]?.map((each) => (
              <th key={each} scope="col">
                {names.weekday(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <Day
                  key={each}
                  day={each}
                  dates={days.get(each) ?? []}
                  isOther={monthOf(each) !== month}
                  isChosen={each === day}
                  onChoose={() => onShow(month, each === day ? undefined : each)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {inMonth.length === 0 && !day && <Empty icon="calendar" title={t.emptyMonth} />}
      {below.length > 0 && (
        <div className="month-below" data-chosen={day !== undefined || undefined}>
          <Card title={day ? names.day(day) : names.month(month)}>
            <Rows>
              {below.map((date) => (
                <DateRow key={date.occurrence.id} date={date} />
              ))}
            </Rows>
          </Card>
        </div>
      )}
    </div>
  )
}

const steps = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['ArrowUp', -7],
  ['ArrowDown', 7],
])

/** Arrows go from day to day where something is, at least so far; pages turn months. */
function moveBy(event: KeyboardEvent<HTMLTableElement>, turn: (months: number) => void): void {
  const { key, currentTarget, target } = event
  if (key === 'PageUp' || key === 'PageDown') {
    event.preventDefault()
    return turn(key === 'PageUp' ? -1 : 1)
  }
  const step = steps.get(key)
  const from = target instanceof HTMLElement ? target.dataset.day : undefined
  if (!step || !from) return
  event.preventDefault()
  const goal = dayAfter(from, step)
  const days = [...currentTarget.querySelectorAll<HTMLElement>('button[data-day]')]
  const ahead = days.filter(({ dataset: { day = '' } }) => (step > 0 ? day >= goal : day <= goal))
  ahead.at(step > 0 ? 0 : -1)?.focus()
}

const shownInCell = 3

interface DayProps {
  day: string
  dates: readonly Listed[]
  /** Of the month before or after. */
  isOther: boolean
  isChosen: boolean
  onChoose: () => void
}

function Day({ day, dates, isOther, isChosen, onChoose }: DayProps) {
  const t = useMessages(eventMessages)
  const { zone, locale } = useReading()
  const { now } = useTimes()
  const names = monthNames(locale)
  const isToday = dayIn(zone, now) === day
  const shown = dates.length > shownInCell ? dates.slice(0, shownInCell - 1) : dates
  const number = <time dateTime={day}>{names.number(day)}</time>
  return (
    <td
      data-other={isOther || undefined}
      data-chosen={isChosen || undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      {dates.length > 0 ? (
        <button
          type="button"
          className="month-day"
          aria-label={t.dayWith(names.day(day), dates.length)}
          aria-pressed={isChosen}
          data-day={day}
          onClick={onChoose}
        >
          {number}
          <span className="month-dots" aria-hidden="true">
            {dates.slice(0, shownInCell).map((date) => (
              <i key={date.occurrence.id} {...(date.community && hued(date.community.hue))} />
            ))}
          </span>
        </button>
      ) : (
        <span className="month-day">{number}</span>
      )}
      {shown.map((date) => (
        <DayEvent key={date.occurrence.id} date={date} day={day} />
      ))}
      {dates.length > shown.length && (
        <button type="button" className="month-more" onClick={onChoose}>
          {t.moreOnDay(dates.length - shown.length)}
        </button>
      )}
    </td>
  )
}

/** An event on one of its days; that it began on an earlier one shows by its mark. */
function DayEvent({ date, day }: { date: Listed; day: string }) {
  const { event, occurrence, community, rsvp, to, isOutside } = date
  const { start } = useTimes()
  const { zone } = useReading()
  const goesOn = dayIn(zone, occurrence.startsAt) !== day
  const look = {
    className: 'month-event',
    'data-off': isCancelled(date) || undefined,
    'data-going': rsvp?.status === 'going' || undefined,
    ...(community && hued(community.hue)),
  }
  const words = (
    <>
      <span>{goesOn ? '…' : start(occurrence)}</span> <bdi>{event.title}</bdi>
    </>
  )
  if (isOutside)
    return (
      <a href={to} {...look}>
        {words}
      </a>
    )
  return (
    <Link to={to} {...look}>
      {words}
    </Link>
  )
}
