import { useAct } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { comingMessages } from '../../messages/coming.ts'
import type { EventDate } from '../dates/dates.ts'
import { useTimes } from '../dates/use-times.ts'
import { useSayToAll } from './use-say.ts'

interface WholeSeriesProps {
  date: EventDate
  /** Whether nothing more is asked than whether one comes. */
  isSimple: boolean
  onAsk: () => void
}

/** That one seat is for all dates of a series, or the way to a seat at each of them. */
export function WholeSeries({ date: { event }, isSimple, onAsk }: WholeSeriesProps) {
  const t = useMessages(comingMessages)
  const { now } = useTimes()
  const { act, pending } = useAct()
  const say = useSayToAll(event.id)
  const ahead = event.occurrences.filter(
    ({ startsAt, cancelled }) => startsAt > now && !cancelled,
  ).length
  if (ahead < 2) return null
  if (event.joining === 'whole') return <p className="meta">{t.oneForAll(ahead)}</p>
  return (
    <Button
      size="s"
      kind="quiet"
      icon="retry"
      pending={pending}
      onClick={isSimple ? () => void act(() => say({ answer: 'yes' })) : onAsk}
    >
      {t.allDates(ahead)}
    </Button>
  )
}
