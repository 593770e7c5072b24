import { useCallback } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Link, useTitle } from '#platform/web/router/index.ts'
import { Empty, Icon, Page, PageTitle, Row, Rows } from '#platform/web/ui/index.ts'
import type { Consent, ConsentView } from '../../contract.ts'
import { eventMessages } from '../../messages/index.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { api } from '../api.ts'
import { NotThere } from '../event/not-there.tsx'
import { eventsOf } from '../places.ts'

/** What one lets others see of oneself at each event: shown, to be changed where one signed up, and to be taken along. */
export function ConsentsPage() {
  const t = useMessages(seatsMessages)
  const words = useMessages(eventMessages)
  const { name, slug } = useCommunity()
  const { community } = useReplica()
  useTitle(words.consents, name)
  const load = useCallback(
    () => api.get('/communities/{community}/event-consents', { params: { community } }),
    [community],
  )
  const loaded = useLoaded(load)
  const { value } = loaded
  return (
    <Page width="read">
      <PageTitle
        title={words.consents}
        above={<Link to={eventsOf(slug).home}>{words.events}</Link>}
        below={t.consentsText}
        actions={
          value &&
          value.consents.length > 0 && (
            <a
              className="button"
              data-size="s"
              href={`/api/v1/communities/${community}/event-consents`}
              download="event-consents.json"
            >
              <Icon name="download" />
              <span className="button-text">{t.asFile}</span>
            </a>
          )
        }
      />
      {!value && <NotThere shown={loaded} />}
      {value?.consents.length === 0 && <Empty icon="eye" title={t.noConsents} />}
      <Rows label={words.consents}>
        {value?.consents.map((given) => (
          <Given key={given.rsvpId} given={given} />
        ))}
      </Rows>
    </Page>
  )
}

function Given({ given }: { given: ConsentView }) {
  const t = useMessages(seatsMessages)
  const words = useMessages(eventMessages)
  const { slug } = useCommunity()
  const moments = useMoments()
  const now = useNow()
  const { eventId, title, startsAt, status, consent } = given
  return (
    <Row
      title={title}
      to={eventsOf(slug).event(eventId)}
      meta={`${moments.date(instantFrom(startsAt), now)} · ${words.standings[status]}`}
    >
      <p>{t.seenBy(seersOf(consent))}</p>
    </Row>
  )
}

/** Who sees something, in the order from near to far. */
function seersOf(consent: Consent): (keyof Consent)[] {
  return (['attendees', 'hosts', 'sponsors'] as const).filter((seer) => consent[seer])
}
