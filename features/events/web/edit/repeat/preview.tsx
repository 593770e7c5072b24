import { useEffect, useState } from 'react'
import { instantFrom } from '#lib/time.ts'
import { type CallProblem, problemWith } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import type { DatesPreview } from '../../../contract.ts'
import { repeatMessages } from '../../../messages/repeat.ts'
import { api } from '../../api.ts'
import { useTimes } from '../../dates/use-times.ts'
import type { SectionProps } from '../sections/section.ts'

interface PreviewProps extends Pick<SectionProps, 'draft' | 'set'> {
  rule: string
  zone: string
  start: string
}

/** The next dates that a rule gives; each can be left out. Where clocks make one another time, it says so. */
export function Preview({ draft, set, ...asked }: PreviewProps) {
  const t = useMessages(repeatMessages)
  const { preview, problem } = usePreview(asked)
  const left = new Set(draft.exceptSlots)
  const toggle = (slot: string) =>
    set({
      exceptSlots: left.has(slot)
        ? draft.exceptSlots.filter((each) => each !== slot)
        : [...draft.exceptSlots, slot],
    })
  if (problem) return <p className="field-error">{problem.message}</p>
  if (!preview) return null
  const shown = new Set(preview.dates.map(({ slot }) => slot))
  const others = draft.exceptSlots.filter((slot) => !shown.has(slot)).length
  return (
    <div className="repeat-preview">
      <p className="field-label">{t.nextDates}</p>
      <ul>
        {preview.dates.map((date) => (
          <DateLine key={date.slot} {...date} isLeft={left.has(date.slot)} onToggle={toggle} />
        ))}
      </ul>
      <p className="meta">
        {[
          preview.count === null ? t.goesOn : t.inAll(preview.count),
          others > 0 ? t.moreLeftOut(others) : '',
        ]
          .filter((part) => part !== '')
          .join(' ')}
      </p>
    </div>
  )
}

interface DateLineProps {
  slot: string
  startsAt: string
  clock: DatesPreview['dates'][number]['clock']
  isLeft: boolean
  onToggle: (slot: string) => void
}

function DateLine({ slot, startsAt, clock, isLeft, onToggle }: DateLineProps) {
  const t = useMessages(repeatMessages)
  const times = useTimes()
  const words = t.slot(slot)
  const notes = {
    plain: '',
    skipped: t.skipped(times.start({ startsAt, endsAt: startsAt })),
    twice: t.twice,
  }
  return (
    <li data-off={isLeft || undefined}>
      <time dateTime={instantFrom(startsAt)}>{words}</time>
      {notes[clock] && <small className="meta">{notes[clock]}</small>}
      <Button
        size="s"
        kind="quiet"
        aria-label={isLeft ? t.takeInNamed(words) : t.leaveOutNamed(words)}
        onClick={() => onToggle(slot)}
      >
        {isLeft ? t.takeIn : t.leaveOut}
      </Button>
    </li>
  )
}

const pause = 250

/** Asked for after a pause in choosing; what was shown stays until then. */
function usePreview({ rule, zone, start }: Omit<PreviewProps, 'draft' | 'set'>) {
  const { community } = useReplica()
  const t = useMessages(platformMessages)
  const [state, setState] = useState<{ preview?: DatesPreview; problem?: CallProblem }>({})
  useEffect(() => {
    let isNew = true
    const query = { rule, zone, starts: start }
    const ask = () =>
      api
        .get('/communities/{community}/date-previews', { params: { community }, query })
        .then((preview) => isNew && setState({ preview }))
        .catch((error) => isNew && setState({ problem: problemWith(error, t) }))
    const timer = setTimeout(() => void ask(), pause)
    return () => {
      isNew = false
      clearTimeout(timer)
    }
  }, [community, rule, zone, start, t])
  return state
}
