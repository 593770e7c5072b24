import './place-nav.css'
import { type ReactNode, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Face, type Person } from './face.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import { Count } from './tag.tsx'

interface PlaceNavProps {
  /** Read aloud, and shown as a small heading if `titled`. */
  label: string
  titled?: boolean | undefined
  /** A small button at the end of the heading, such as for a new channel. */
  action?: ReactNode
  children: ReactNode
}

/** One group of places in a community: its pages, its channels, its direct messages. */
export function PlaceNav({ label, titled, action, children }: PlaceNavProps) {
  return (
    <nav className="place-nav" aria-label={label}>
      {titled && (
        <div className="place-nav-title">
          <h3>{label}</h3>
          {action}
        </div>
      )}
      <ul>{children}</ul>
    </nav>
  )
}

interface PlaceLinkProps {
  to: string
  icon?: IconName | undefined
  /** Stands in place of the icon, for direct messages. */
  person?: Person | undefined
  here?: boolean | undefined
  /** How much in it is new to the reader; the name is then in bold. */
  unread?: number | undefined
  /** How much of it is meant for this very reader. */
  calls?: number | undefined
  /** A quiet fact at the end of the line, such as "47 of 60". */
  note?: string | undefined
  /** A small sign at the end of the line, with what it says read aloud. */
  mark?: { icon: IconName; label: string } | undefined
  exact?: boolean | undefined
  /** What else can be done with it; drawn once it is pointed at or has the focus. */
  menu?: ReactNode
  /** It is there, and asks for nothing. */
  dimmed?: boolean | undefined
  children: ReactNode
}

/** A way to one place in a community. */
export function PlaceLink(props: PlaceLinkProps) {
  const t = useMessages(platformMessages)
  const {
    to,
    icon,
    person,
    here,
    unread = 0,
    calls = 0,
    note,
    mark,
    exact,
    dimmed,
    menu,
    children,
  } = props
  // Once drawn it stays: an open menu outlives the hovering.
  const [near, setNear] = useState(false)
  const approached = menu ? () => setNear(true) : undefined
  return (
    <li onPointerEnter={approached} onFocus={approached}>
      <Link
        to={to}
        exact={exact}
        className="place-link"
        data-unread={(!dimmed && unread + calls > 0) || undefined}
        data-dimmed={dimmed || undefined}
      >
        {icon && <Icon name={icon} />}
        {person && <Face person={person} size="xs" here={here} />}
        <bdi className="place-link-name">{children}</bdi>
        {note && <span className="place-link-note">{note}</span>}
        {mark && (
          <span className="place-link-mark">
            <Icon name={mark.icon} size="s" />
            <span className="hidden-text">{mark.label}</span>
          </span>
        )}
        {calls > 0 ? (
          <Count count={calls} label={t.unread(calls)} tone="loud" />
        ) : (
          <Count count={unread} label={t.unread(unread)} />
        )}
      </Link>
      {near && <span className="place-link-menu">{menu}</span>}
    </li>
  )
}
