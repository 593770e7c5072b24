import { type ComponentProps, type ReactNode, Suspense, useRef, useState } from 'react'
import { Button, IconButton } from './button.tsx'
import type { IconName } from './icons.ts'
import { late } from './late.tsx'

interface Entry {
  label: string
  icon?: IconName
  /** A second line that explains. */
  hint?: string
  /** The keys that do the same, such as `mod+E`. */
  keys?: string
  danger?: boolean
  /** Chosen at present, among those that exclude each other. */
  checked?: boolean
  disabled?: boolean
}

/** One line of a menu: it does something or leads somewhere. */
export type MenuEntry = Entry & ({ onSelect: () => void } | { to: string })

type Entries = readonly MenuEntry[] | readonly (readonly MenuEntry[])[]

interface MenuButtonProps {
  label: string
  /** Lines, or sections of lines. */
  entries: Entries
  /** An icon alone; or give `children` as the face of the button. */
  icon?: IconName | undefined
  kind?: 'plain' | 'quiet' | undefined
  size?: 's' | 'm' | undefined
  /** A look of its own, instead of a button's. */
  className?: string | undefined
  children?: ReactNode
}

const loadMenu = () => import('./overlay/menu.tsx')
const loadPopover = () => import('./overlay/popover.tsx')
const OverlayMenu = late(async () => (await loadMenu()).OverlayMenu)
const OverlayPopover = late(async () => (await loadPopover()).OverlayPopover)

/** A button with a menu. The code of the menu is fetched when the button is approached. */
export function MenuButton({ label, entries, ...look }: MenuButtonProps) {
  const { trigger, open, opened, byKeyboard, close, triggerProps } = useTrigger('menu', loadMenu)
  return (
    <>
      <Trigger label={label} {...look} {...triggerProps} />
      {opened && (
        <Suspense>
          <OverlayMenu
            label={label}
            entries={sections(entries)}
            {...{ trigger, open, byKeyboard }}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  )
}

interface PopoverButtonProps extends Omit<MenuButtonProps, 'entries'> {
  /** What floats, given the way to close it. */
  content: (close: () => void) => ReactNode
}

/** A button with something floating beside it; a sheet on phones. */
export function PopoverButton({ label, content, ...look }: PopoverButtonProps) {
  const { trigger, open, opened, close, triggerProps } = useTrigger('dialog', loadPopover)
  return (
    <>
      <Trigger label={label} {...look} {...triggerProps} />
      {opened && (
        <Suspense>
          <OverlayPopover label={label} {...{ trigger, open }} onClose={close}>
            {content(close)}
          </OverlayPopover>
        </Suspense>
      )}
    </>
  )
}

function useTrigger(kind: 'menu' | 'dialog', load: () => Promise<unknown>) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [opened, setOpened] = useState(false)
  const [byKeyboard, setByKeyboard] = useState(false)
  function show(keyboard: boolean) {
    setByKeyboard(keyboard)
    setOpened(true)
    setOpen(true)
  }
  const triggerProps: ComponentProps<'button'> = {
    ref: trigger,
    'aria-haspopup': kind,
    'aria-expanded': open,
    onClick: (event) => show(event.detail === 0),
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onKeyDown: (event) => {
      if (kind !== 'menu' || event.key !== 'ArrowDown') return
      event.preventDefault()
      show(true)
    },
  }
  return { trigger, open, opened, byKeyboard, close: () => setOpen(false), triggerProps }
}

type TriggerProps = Omit<MenuButtonProps, 'entries'> & Omit<ComponentProps<'button'>, 'children'>

function Trigger({ label, icon, kind, size, className, children, ...props }: TriggerProps) {
  if (className) {
    return (
      <button type="button" aria-label={label} className={className} {...props}>
        {children}
      </button>
    )
  }
  if (children)
    return (
      <Button {...{ kind, size, icon }} {...props}>
        {children}
      </Button>
    )
  return (
    <IconButton icon={icon ?? 'more'} label={label} kind={kind ?? 'quiet'} size={size} {...props} />
  )
}

function sections(entries: Entries): readonly (readonly MenuEntry[])[] {
  return entries.every(isEntry) ? [entries] : entries.map((each) => (isEntry(each) ? [each] : each))
}

function isEntry(entry: MenuEntry | readonly MenuEntry[]): entry is MenuEntry {
  return !Array.isArray(entry)
}
