import { useCommunity } from '#features/communities/web/index.ts'
import type { OccurrenceView } from '#features/events/contract.ts'
import { instantFrom, minute, plus } from '#lib/time.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { Card, LinkButton } from '#platform/web/ui/index.ts'
import { doorsAfter, doorsBefore } from '../limits.ts'
import { stageMessages } from '../messages/index.ts'
import { stageTo } from './places.ts'

/** The way in, from an hour before the start until three after the end. */
export function LiveCard({ occurrence }: { occurrence: OccurrenceView }) {
  const t = useMessages(stageMessages)
  const { slug } = useCommunity()
  const now = useNow()
  const opens = plus(instantFrom(occurrence.startsAt), -doorsBefore * minute)
  const closes = plus(instantFrom(occurrence.endsAt), doorsAfter * minute)
  if (now < opens || now > closes) return null
  return (
    <Card tone="accent" title={t.live}>
      <p className="meta">{t.enterText}</p>
      <LinkButton kind="main" wide to={stageTo(slug, occurrence.id)}>
        {t.enter}
      </LinkButton>
    </Card>
  )
}
