import { placesOf, useCommunity, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Card, Face } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import type { EventProps } from './event-page.tsx'

/** Who invites: the hosts, or who brought it where none are named. */
export function HostsCard({ view: { row } }: EventProps) {
  const t = useMessages(eventMessages)
  const members = useMembers()
  const { slug } = useCommunity()
  const named = row.hosts.length > 0 ? row.hosts : [row.author ?? '']
  const hosts = named.flatMap((id) => members.get(id) ?? [])
  if (hosts.length === 0) return null
  return (
    <Card title={t.hosts}>
      <ul className="event-hosts">
        {hosts.map((host) => (
          <li key={host.id}>
            <Face person={host} size="s" />
            <Link to={placesOf(slug).member(host.id)}>
              <bdi>{host.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
