import './place-switcher.css'
import { type ReactNode, useEffect, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Link, usePath } from '#platform/web/router/index.ts'
import { Count, Dialog, hued, Icon, Tile } from '#platform/web/ui/index.ts'
import type { RailCommunity } from './rail.tsx'

interface PlaceSwitcherProps {
  /** The community one is in, if any. */
  current: { name: string; hue: number; image?: string | null | undefined } | undefined
  communities: readonly RailCommunity[]
  homeTo: string
  calendarTo: string
  findTo?: string | undefined
  /** The navigation of the present community, as in the place column. */
  children: ReactNode
}

/** On phones: where one is, and a sheet with the other communities and this one's channels. */
export function PlaceSwitcher({
  current,
  communities,
  homeTo,
  calendarTo,
  findTo,
  children,
}: PlaceSwitcherProps) {
  const t = useMessages(platformMessages)
  const path = usePath()
  const [openAt, setOpenAt] = useState<string>()
  const close = () => setOpenAt(undefined)
  // Following a link of the sheet changes the path, and what was opened on another path is closed.
  const open = openAt === path
  useEffect(() => {
    if (openAt !== undefined && openAt !== path) setOpenAt(undefined)
  }, [openAt, path])

  const elsewhere = communities.reduce((sum, each) => sum + each.calls, 0)
  return (
    <>
      <button
        type="button"
        className="switcher"
        aria-haspopup="dialog"
        aria-label={t.switchPlace}
        onClick={() => setOpenAt(path)}
      >
        {current ? <Tile {...current} size="s" /> : <Icon name="menu" />}
        <Count count={elsewhere} label={t.unread(elsewhere)} tone="loud" />
        {current && <span className="switcher-name">{current.name}</span>}
        <Icon name="chevron-down" size="s" />
      </button>
      <Dialog open={open} onClose={close} title={current?.name ?? t.communities}>
        <div className="switcher-tiles">
          <Link to={homeTo} exact className="switcher-tile" onClick={close}>
            <span className="switcher-icon">
              <Icon name="home" />
            </span>
            <span>{t.today}</span>
          </Link>
          <Link to={calendarTo} exact className="switcher-tile" onClick={close}>
            <span className="switcher-icon">
              <Icon name="calendar" />
            </span>
            <span>{t.yourCalendar}</span>
          </Link>
          {communities.map((community) => (
            <Link key={community.id} to={community.to} className="switcher-tile" onClick={close}>
              <Tile {...community} />
              <Count count={community.calls} label={t.unread(community.calls)} tone="loud" />
              <span>{community.name}</span>
            </Link>
          ))}
          {findTo && (
            <Link to={findTo} className="switcher-tile" onClick={close}>
              <span className="switcher-icon">
                <Icon name="plus" />
              </span>
              <span>{t.find}</span>
            </Link>
          )}
        </div>
        <div className="switcher-place" {...hued(current?.hue ?? 45)}>
          {children}
        </div>
      </Dialog>
    </>
  )
}
