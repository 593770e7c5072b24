import { instantOf, millisecondsOf, minute } from '#lib/time.ts'
import { instantAt, wallFrom } from '#lib/wall-time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Row, Rows } from '#platform/web/ui/index.ts'
import type { CalendarImport } from '../../contract.ts'
import { importMessages } from '../../messages/import.ts'
import { useTimes } from '../dates/use-times.ts'

const mostShown = 50

/** What comes in, what stays out and why, and which lines are worth a look. */
export function ImportPreview({ name, told }: { name: string; told: CalendarImport }) {
  const t = useMessages(importMessages)
  const { events, skipped, problems, untold } = told
  return (
    <>
      <Card title={t.comesIn(events.length)}>
        <p className="meta">
          <bdi>{told.name ?? name}</bdi>
        </p>
        <Rows label={t.comesIn(events.length)}>
          {events.slice(0, mostShown).map((event) => (
            <Row key={event.id} title={<bdi>{event.title}</bdi>} meta={<When event={event} />} />
          ))}
        </Rows>
        <More count={events.length - mostShown} />
      </Card>
      {skipped.length > 0 && (
        <Card title={t.skipped(skipped.length)}>
          <Rows label={t.skipped(skipped.length)}>
            {skipped.slice(0, mostShown).map(({ line, title, reason }) => (
              <Row
                key={`${line} ${title}`}
                title={<bdi>{title || t.noTitle}</bdi>}
                meta={`${t.line(line)}: ${t.reasons[reason]}`}
              />
            ))}
          </Rows>
          <More count={skipped.length - mostShown} />
        </Card>
      )}
      {problems.length > 0 && (
        <Card title={t.worthALook(problems.length + untold)}>
          <Rows label={t.worthALook(problems.length + untold)}>
            {problems.slice(0, mostShown).map(({ line, code, detail }, nth) => (
              <Row
                // biome-ignore lint/suspicious/noArrayIndexKey: a line may be told of twice, and the list never changes.
                key={nth}
                title={`${t.line(line)}: ${t.problems[code]}`}
                meta={<code className="calendar-detail">{detail}</code>}
              />
            ))}
          </Rows>
          <More count={problems.length + untold - mostShown} />
        </Card>
      )}
    </>
  )
}

function More({ count }: { count: number }) {
  const t = useMessages(importMessages)
  return count > 0 ? <p className="meta">{t.more(count)}</p> : null
}

function When({ event }: { event: CalendarImport['events'][number] }) {
  const t = useMessages(importMessages)
  const times = useTimes()
  const { starts, zone, minutes, rule, dates } = event
  const wall = wallFrom(starts)
  if (!wall) return null
  const startsAt = instantAt(zone, wall)
  const span = { startsAt, endsAt: instantOf(millisecondsOf(startsAt) + minutes * minute) }
  const parts = [times.span(span), times.there(zone, span), rule ? t.dates(dates) : undefined]
  return parts.filter((part) => part !== undefined).join(' · ')
}
