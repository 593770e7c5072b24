import './rail.css'
import type { ReactNode } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Count, Icon, type IconName, Tile } from '#platform/web/ui/index.ts'

export interface RailCommunity {
  id: string
  name: string
  hue: number
  image?: string | null | undefined
  to: string
  /** Things meant for this very reader: shown as a number. */
  calls: number
  /** Something new there: shown as a dot. */
  news: boolean
}

interface RailProps {
  communities: readonly RailCommunity[]
  /** The path of the page across communities. */
  homeTo: string
  /** The path of the calendar across communities. */
  calendarTo: string
  /** The path where communities are found and started; left out for who may do neither. */
  findTo?: string | undefined
  /** What stands at the end, such as the person when there is no place column. */
  end?: ReactNode
}

/** The communities one belongs to, always in reach. */
export function Rail({ communities, homeTo, calendarTo, findTo, end }: RailProps) {
  const t = useMessages(platformMessages)
  return (
    <nav className="rail" aria-label={t.communities}>
      <RailIcon to={homeTo} icon="home" label={t.today} />
      <RailIcon to={calendarTo} icon="calendar" label={t.yourCalendar} />
      <span className="rail-line" />
      <ul className="rail-list">
        {communities.map((community) => (
          <li key={community.id}>
            <RailTile community={community} />
          </li>
        ))}
        {findTo && (
          <li>
            <RailIcon to={findTo} icon="plus" label={t.findCommunities} />
          </li>
        )}
      </ul>
      {end}
    </nav>
  )
}

/** One community of the rail, with what is new there. */
function RailTile({ community }: { community: RailCommunity }) {
  const t = useMessages(platformMessages)
  const { name, hue, image, to, calls, news } = community
  return (
    <Link to={to} className="rail-item" data-tip={name} data-tip-side="end">
      <Tile {...{ name, hue, image }} />
      <span className="hidden-text">{name}</span>
      <Count count={calls} label={t.unread(calls)} tone="loud" />
      {news && calls === 0 && (
        <span className="rail-dot">
          <span className="hidden-text">{t.newThings}</span>
        </span>
      )}
    </Link>
  )
}

function RailIcon({ to, icon, label }: { to: string; icon: IconName; label: string }) {
  return (
    <Link
      to={to}
      exact
      className="rail-item"
      data-icon={icon}
      data-tip={label}
      data-tip-side="end"
      aria-label={label}
    >
      <span className="rail-icon">
        <Icon name={icon} />
      </span>
    </Link>
  )
}
