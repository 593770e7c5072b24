import { useAudienceWords } from '#features/releases/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Tag, type Tone } from '#platform/web/ui/index.ts'
import type { EventRow, OccurrenceView, RsvpStatus } from '../../contract.ts'
import { eventMessages } from '../../messages/index.ts'
import { isOut } from '../dates/dates.ts'

interface EventTagsProps {
  event: EventRow
  /** The date of it that is meant. */
  occurrence?: OccurrenceView | undefined
  /** It is shown outside its community, where nobody's rings have names. */
  isElsewhere?: boolean
}

/** What is special about an event or one of its dates: where it stands, and for whom it is. */
export function EventTags({ event, occurrence, isElsewhere = false }: EventTagsProps) {
  const t = useMessages(eventMessages)
  const { status } = event
  const dateCancelled = status !== 'cancelled' && occurrence?.cancelled
  const state = dateCancelled ? t.dateCancelled : t.statuses[status]
  const isOff = status === 'cancelled' || dateCancelled
  return (
    <>
      {!isOff && occurrence?.moved && <Tag tone="warn">{t.moved}</Tag>}
      {state && <Tag tone={isOff ? 'bad' : status === 'draft' ? 'plain' : 'warn'}>{state}</Tag>}
      {isOut(event) && !isElsewhere && <ReleaseTag event={event} />}
    </>
  )
}

/** For whom an event is, where it is not simply for all members, and when it opens to more. */
export function ReleaseTag({ event: { audience, next } }: { event: EventRow }) {
  const release = useAudienceWords().release(audience, next)
  if (!release) return null
  const isWide = audience.includes('public') || audience.includes('organisation')
  return (
    <Tag tone={isWide ? 'plain' : 'accent'} icon={isWide ? 'globe' : 'lock'}>
      {release}
    </Tag>
  )
}

const tones: Record<RsvpStatus, Tone> = {
  going: 'good',
  maybe: 'plain',
  no: 'plain',
  requested: 'plain',
  waiting: 'warn',
  offered: 'accent',
  lapsed: 'plain',
  refused: 'plain',
}

/** How the reader stands to it. */
export function StandingTag({ status }: { status: RsvpStatus }) {
  const t = useMessages(eventMessages)
  return (
    <Tag tone={tones[status]} icon={status === 'going' ? 'check' : undefined}>
      {t.standings[status]}
    </Tag>
  )
}
