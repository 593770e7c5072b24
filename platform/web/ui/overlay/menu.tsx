import './popover.css'
import './menu.css'
import type { RefObject } from 'react'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { useGo } from '#platform/web/router/index.ts'
import { Icon } from '../icon.tsx'
import { keysFor } from '../keys.tsx'
import type { MenuEntry } from '../menu.tsx'
import { Floating } from './popover.tsx'

interface OverlayMenuProps {
  label: string
  entries: readonly (readonly MenuEntry[])[]
  trigger: RefObject<HTMLElement | null>
  open: boolean
  /** Opened by keyboard: the first line has the focus then. */
  byKeyboard: boolean
  onClose: () => void
}

/** The list of a menu; sections are parted by a hairline. */
export function OverlayMenu({
  label,
  entries,
  byKeyboard,
  onClose,
  ...floating
}: OverlayMenuProps) {
  return (
    <Floating label={label} onClose={onClose} {...floating}>
      <Menu
        className="menu"
        aria-label={label}
        autoFocus={byKeyboard ? 'first' : true}
        onClose={onClose}
      >
        {entries
          .filter((section) => section.length > 0)
          .map((section) => (
            <MenuSection
              key={section[0]?.label}
              className="menu-section"
              aria-label={section[0]?.label ?? label}
            >
              {section.map((entry) => (
                <Entry key={entry.label} entry={entry} />
              ))}
            </MenuSection>
          ))}
      </Menu>
    </Floating>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  const go = useGo()
  const { label, icon, keys, hint, danger, checked, disabled = false } = entry
  const run = () => ('to' in entry ? go(entry.to) : entry.onSelect())
  return (
    <MenuItem
      className="menu-item"
      textValue={label}
      isDisabled={disabled}
      onAction={run}
      data-danger={danger || undefined}
      aria-current={checked || undefined}
    >
      {icon && <Icon name={icon} />}
      <span className="menu-label">
        {label}
        {hint && <small>{hint}</small>}
      </span>
      {keys && <kbd className="keys">{keysFor(keys)}</kbd>}
      {checked && <Icon name="check" />}
    </MenuItem>
  )
}
