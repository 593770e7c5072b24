import './place-column.css'
import type { ReactNode } from 'react'

interface PlaceColumnProps {
  /** What the community is called; its name is the label of the column. */
  name: string
  purpose?: string | undefined
  /** The menu of the community, for who has one. */
  menu?: ReactNode
  /** The person's card at the foot. */
  foot?: ReactNode
  children: ReactNode
}

/** The column of one community: what it is for, where one can go in it. */
export function PlaceColumn({ name, purpose, menu, foot, children }: PlaceColumnProps) {
  return (
    <aside className="place" aria-label={name}>
      <PlaceHeader {...{ name, purpose, menu }} />
      {children}
      {foot && <div className="place-foot">{foot}</div>}
    </aside>
  )
}

interface PlaceHeaderProps {
  name: string
  purpose?: string | undefined
  menu?: ReactNode
}

/** Name and purpose of a community; on phones it heads the sheet with its channels. */
export function PlaceHeader({ name, purpose, menu }: PlaceHeaderProps) {
  return (
    <header className="place-header">
      <div>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {menu}
      </div>
      {purpose && (
        <p>
          <bdi>{purpose}</bdi>
        </p>
      )}
    </header>
  )
}
