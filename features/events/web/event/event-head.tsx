import { useMessages } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { useTimes } from '../dates/use-times.ts'
import { EventTags } from '../list/event-tags.tsx'
import type { EventProps } from './event-page.tsx'

/** What an event is: its format and state, its title, a sentence or two. */
export function EventHead({ view: { row }, occurrence }: EventProps) {
  const t = useMessages(eventMessages)
  const { now } = useTimes()
  const { title, summary, format, tags, status } = row
  const isOver = status === 'published' && occurrence.endsAt <= now
  return (
    <header className="event-title">
      <p className="event-tags">
        <Tag tone="accent">{t.formats[format]}</Tag>
        {isOver && <Tag>{t.over}</Tag>}
        <EventTags event={row} occurrence={occurrence} />
        {tags.map((tag) => (
          <Tag key={tag}>
            <bdi>{tag}</bdi>
          </Tag>
        ))}
      </p>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {summary && (
        <p className="event-lead" dir="auto">
          {summary}
        </p>
      )}
    </header>
  )
}
