import { useMessages } from '#platform/web/i18n/index.ts'
import { eventMessages } from '../../messages/index.ts'
import type { Fullness } from './seats.ts'

/** How full it is, in words and as a bar. */
export function SeatsBar({ seats, going, free, waiting }: Fullness) {
  const t = useMessages(eventMessages)
  if (seats === null || free === null)
    return (
      <div className="seats">
        <p className="seats-words">
          <b>{t.roomForAll}</b>
          {going > 0 && <small>{t.going(going)}</small>}
        </p>
      </div>
    )
  return (
    <div className="seats">
      <p className="seats-words">
        <b>{t.seatsLeft(free)}</b>
        <small>{t.taken(seats - free, seats)}</small>
      </p>
      <progress
        className="seats-bar"
        aria-label={t.seatsLeft(free)}
        max={seats || 1}
        value={seats - free}
      />
      {waiting > 0 && <p className="meta">{t.inLine(waiting)}</p>}
    </div>
  )
}
