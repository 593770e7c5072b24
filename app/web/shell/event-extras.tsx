import type { EventExtras } from '#features/events/web/index.ts'
import { RecapCard, RecapWays } from '#features/recaps/web/index.ts'
import { LiveCard } from '#features/stage/web/index.ts'

/** What stands beside an event: the way in while it is on, and what is left of it after. */
export const eventExtras: EventExtras = {
  Beside: ({ view, occurrence }) =>
    view.row.status === 'published' && !occurrence.cancelled ? (
      <>
        <LiveCard occurrence={occurrence} />
        <RecapCard occurrence={occurrence} />
      </>
    ) : null,
  Ways: RecapWays,
}
