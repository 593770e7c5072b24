import './recap.css'
import { useCallback } from 'react'
import { useCommunity, useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Link, useTitle } from '#platform/web/router/index.ts'
import { Card, Empty, Face, Page, PageTitle, Skeleton } from '#platform/web/ui/index.ts'
import type { SpeakerView } from '../contract.ts'
import { recapMessages } from '../messages/index.ts'
import { api } from './api.ts'

/** Who spoke at events of this community, with their talks. */
export function SpeakersPage() {
  const t = useMessages(recapMessages)
  const { name } = useCommunity()
  const { community } = useReplica()
  useTitle(t.speakers, name)
  const load = useCallback(
    () => api.get('/communities/{community}/speakers', { params: { community } }),
    [community],
  )
  const { value: speakers } = useLoaded(load)
  return (
    <Page width="read">
      <PageTitle title={t.speakers} />
      {!speakers && <Skeleton shape="rows" count={4} />}
      {speakers?.length === 0 && (
        <Empty icon="people" title={t.noSpeakers}>
          {t.noSpeakersText}
        </Empty>
      )}
      <div className="recap">
        {speakers?.map((speaker) => (
          <Speaker key={speaker.key} speaker={speaker} />
        ))}
      </div>
    </Page>
  )
}

function Speaker({ speaker }: { speaker: SpeakerView }) {
  const t = useMessages(recapMessages)
  const { slug } = useCommunity()
  const moments = useMoments()
  const now = useNow()
  const { key, member, name, about, talks } = speaker
  const person = useMembers().get(member ?? '') ?? { id: key, name }
  return (
    <Card>
      <div className="recap-speaker">
        <Face person={person} size="l" />
        <div>
          <h2>
            <bdi>{name}</bdi>
          </h2>
          <p className="meta">{t.talks(talks.length)}</p>
          {about && <p dir="auto">{about}</p>}
          <ul>
            {talks.map(({ eventId, event, title, at }) => (
              <li key={`${eventId} ${title}`}>
                <Link to={`/c/${slug}/events/${eventId}`}>{title}</Link>
                <span className="meta">
                  {title !== event && `${event} · `}
                  {moments.date(instantFrom(at), now)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Card>
  )
}
