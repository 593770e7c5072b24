import './discover.css'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { hued, Tag, Tile } from '#platform/web/ui/index.ts'
import type { CommunityCard } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { useMemberships } from '../memberships.ts'
import { joinTo, placesOf } from '../places.ts'

/** Communities side by side, each a way in. */
export function CommunityCards({ communities }: { communities: readonly CommunityCard[] }) {
  const t = useMessages(communityMessages)
  const mine = new Set(useMemberships().map(({ id }) => id))
  return (
    <ul className="communities">
      {communities.map(({ id, slug, name, purpose, hue, members, seats, language }) => (
        <li key={id} className="community-card" {...hued(hue)}>
          <Tile name={name} hue={hue} />
          <div>
            <h2>
              <Link to={mine.has(id) ? placesOf(slug).home : joinTo(slug)}>
                <bdi>{name}</bdi>
              </Link>
            </h2>
            <p lang={language}>
              <bdi>{purpose}</bdi>
            </p>
            <p className="meta">
              {t.members(members)}
              {seats - members <= 10 && ` · ${t.seatsLeft(Math.max(0, seats - members))}`}{' '}
              {mine.has(id) && <Tag tone="good">{t.yours}</Tag>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
