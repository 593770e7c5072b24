import { useCommunity } from '#features/communities/web/index.ts'
import type { OccurrenceView } from '#features/events/contract.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { Card, LinkButton } from '#platform/web/ui/index.ts'
import { recapMessages } from '../messages/index.ts'
import { recapTo, recordTo, speakersTo } from './places.ts'

/** The way from an event that is over to what is left of it. */
export function RecapCard({ occurrence }: { occurrence: OccurrenceView }) {
  const t = useMessages(recapMessages)
  const { slug } = useCommunity()
  const now = useNow()
  if (now < occurrence.endsAt) return null
  return (
    <Card title={t.howWasIt}>
      <LinkButton wide to={recapTo(slug, occurrence.id)}>
        {t.after}
      </LinkButton>
    </Card>
  )
}

/** The ways to speakers and to one's own record. */
export function RecapWays() {
  const t = useMessages(recapMessages)
  const { slug } = useCommunity()
  return (
    <>
      <LinkButton kind="quiet" size="s" icon="people" to={speakersTo(slug)}>
        {t.speakers}
      </LinkButton>
      <LinkButton kind="quiet" size="s" icon="check" to={recordTo(slug)}>
        {t.record}
      </LinkButton>
    </>
  )
}
