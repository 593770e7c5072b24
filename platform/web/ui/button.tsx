import './button.css'
import type { ComponentProps, ReactNode } from 'react'
import { Link } from '#platform/web/router/index.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

interface Look {
  /** `main` once a screen at most; `quiet` where a border would be noise; `danger` for what cannot be undone. */
  kind?: 'plain' | 'main' | 'quiet' | 'danger' | undefined
  size?: 'm' | 's' | undefined
  icon?: IconName | undefined
  /** As wide as what it stands in. */
  wide?: boolean | undefined
}

interface Pending {
  /** Work this button began is under way: it shows so, keeps the focus, and takes no second press. */
  pending?: boolean | undefined
}

type Native = Omit<ComponentProps<'button'>, 'className'>

export interface ButtonProps extends Native, Look, Pending {}

/** A button with a verb on it. It does not submit a form unless `type="submit"` says so. */
export function Button({ kind, size, icon, wide, pending, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...pendingProps(pending, rest.onClick)}
      {...lookOf({ kind, size, wide })}
    >
      {icon && <Icon name={icon} />}
      <span className="button-text">{children}</span>
      {pending && <span className="button-pending" />}
    </button>
  )
}

export interface LinkButtonProps extends Look {
  to: string
  children: ReactNode
}

/** A link that looks like a button: it leads somewhere, within the app. */
export function LinkButton({ kind, size, icon, wide, to, children }: LinkButtonProps) {
  return (
    <Link to={to} {...lookOf({ kind, size, wide })}>
      {icon && <Icon name={icon} />}
      <span className="button-text">{children}</span>
    </Link>
  )
}

export interface IconButtonProps extends Omit<Native, 'children'>, Pending {
  icon: IconName
  /** What it does, for screen readers and as its tooltip. */
  label: string
  kind?: 'plain' | 'main' | 'quiet' | undefined
  size?: 'm' | 's' | undefined
}

/** A button of one icon; its label is read aloud and shown as a tooltip. */
export function IconButton({
  icon,
  label,
  kind = 'quiet',
  size,
  pending,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      data-tip={label}
      {...rest}
      {...pendingProps(pending, rest.onClick)}
      {...lookOf({ kind, size })}
      data-square
    >
      <Icon name={icon} />
      {pending && <span className="button-pending" />}
    </button>
  )
}

/** An icon that leads somewhere within the app. */
export function IconLink({ icon, label, to }: { icon: IconName; label: string; to: string }) {
  return (
    <Link to={to} aria-label={label} data-tip={label} {...lookOf({ kind: 'quiet' })} data-square>
      <Icon name={icon} />
    </Link>
  )
}

function lookOf({ kind = 'plain', size = 'm', wide }: Look) {
  return {
    className: 'button',
    'data-kind': kind,
    'data-size': size,
    'data-wide': wide || undefined,
  }
}

function pendingProps(pending: boolean | undefined, onClick: Native['onClick']): Native {
  if (!pending) return { onClick }
  return {
    'aria-busy': true,
    'aria-disabled': true,
    onClick: (event) => event.preventDefault(),
  }
}
