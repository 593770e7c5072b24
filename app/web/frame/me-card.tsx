import './me-card.css'
import type { ReactNode } from 'react'
import { Face, Icon, MenuButton, type MenuEntry, type Person } from '#platform/web/ui/index.ts'

interface MeCardProps {
  person: Person
  /** What they are here: lead, moderator, or nothing in particular. */
  note?: string | undefined
  here?: boolean | undefined
  entries: readonly (readonly MenuEntry[])[]
  /** Buttons at the end, such as the bell. */
  children?: ReactNode
}

/** The person who is signed in, with their menu. */
export function MeCard({ person, note, here = false, entries, children }: MeCardProps) {
  return (
    <div className="me-card">
      <MenuButton className="me-button" label={person.name} entries={entries}>
        <Face person={person} size="s" here={here} />
        <span className="me-text">
          <span className="me-name">{person.name}</span>
          {note && <small>{note}</small>}
        </span>
        <Icon name="chevron-up" size="s" />
      </MenuButton>
      {children}
    </div>
  )
}
