import { useMembers } from '#features/communities/web/index.ts'
import { instantFrom, minute, plus } from '#lib/time.ts'
import { useMessages, useMoments } from '#platform/web/i18n/index.ts'
import { Face } from '#platform/web/ui/index.ts'
import type { EventView } from '../../contract.ts'
import { eventMessages } from '../../messages/index.ts'
import type { EventProps } from './event-page.tsx'

/** What happens when, and who speaks. */
export function Program({ view, occurrence }: EventProps) {
  const t = useMessages(eventMessages)
  const moments = useMoments()
  const { agenda, speakers } = view
  // Whom the agenda names already, and of whom no more is said, need not be named again.
  const named = new Set(agenda.flatMap((session) => session.speakers))
  const told = speakers.filter(({ id, about }) => about !== '' || !named.has(id))
  const start = instantFrom(occurrence.startsAt)
  return (
    <>
      {agenda.length > 0 && (
        <section>
          <h2>{t.program}</h2>
          <ol className="event-agenda">
            {agenda
              .toSorted((a, b) => a.from - b.from)
              .map((session) => {
                const at = plus(start, session.from * minute)
                return (
                  <li key={session.id}>
                    <time dateTime={at}>{moments.time(at)}</time>
                    <Session session={session} speakers={speakers} />
                  </li>
                )
              })}
          </ol>
        </section>
      )}
      {told.length > 0 && <Speakers speakers={told} />}
    </>
  )
}

interface SessionProps {
  session: EventView['agenda'][number]
  speakers: EventView['speakers']
}

function Session({ session, speakers }: SessionProps) {
  const t = useMessages(eventMessages)
  const names = session.speakers.flatMap(
    (id) => speakers.find((each) => each.id === id)?.name ?? [],
  )
  return (
    <div>
      <bdi className="event-session">{session.title}</bdi>
      {names.length > 0 && <p className="meta">{t.speakerList(names)}</p>}
      {session.about && (
        <p className="meta" dir="auto">
          {session.about}
        </p>
      )}
    </div>
  )
}

function Speakers({ speakers }: { speakers: EventView['speakers'] }) {
  const t = useMessages(eventMessages)
  const members = useMembers()
  return (
    <section>
      <h2>{t.speakers}</h2>
      <ul className="event-speakers">
        {speakers.map(({ id, name, member, about }) => (
          <li key={id}>
            <Face person={members.get(member ?? '') ?? { id, name }} />
            <div>
              <b>
                <bdi>{members.get(member ?? '')?.name ?? name}</bdi>
              </b>
              {about && (
                <p className="meta" dir="auto">
                  {about}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
