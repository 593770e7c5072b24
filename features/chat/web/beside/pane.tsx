import './pane.css'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { DropZone } from '#features/files/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { IconButton, useNarrow } from '#platform/web/ui/index.ts'
import { besideMessages } from '../../messages/beside.ts'

interface PaneProps {
  /** `thread` where one writes below. */
  className?: string
  label: string
  /** Takes files that are dropped on it. */
  onFiles?: ((files: readonly File[]) => void) | undefined
  onClose: () => void
  children: ReactNode
}

/** What stands beside a channel; Esc closes it. */
export function Pane({ className = '', label, onFiles, onClose, children }: PaneProps) {
  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // Esc in a menu, a dialog or in words that are being changed ends those.
    if (event.target instanceof Element && event.target.closest(endsByItself)) return
    event.preventDefault()
    onClose()
  }
  return (
    <DropZone
      className={`beside ${className}`}
      role="region"
      aria-label={label}
      onFiles={onFiles}
      onKeyDown={press}
    >
      {children}
    </DropZone>
  )
}

const endsByItself = '.message-edit, [popover], [role="dialog"]'

interface PaneBarProps {
  title: ReactNode
  /** What the way out is called, where it is not the way back to the channel. */
  closeText: string
  /** The title takes the focus as the pane opens, where nothing in it does. */
  focused?: boolean
  onClose: () => void
  children?: ReactNode
}

/** Over a pane: what it is, what can be done with it, and the way out. */
export function PaneBar({ title, closeText, focused = false, onClose, children }: PaneBarProps) {
  const t = useMessages(besideMessages)
  const narrow = useNarrow()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focused) heading.current?.focus({ preventScroll: true })
  }, [focused])
  return (
    <header className="beside-bar">
      {narrow && <IconButton icon="back" label={t.back} onClick={onClose} />}
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      {!narrow && <IconButton icon="close" label={closeText} onClick={onClose} />}
    </header>
  )
}
