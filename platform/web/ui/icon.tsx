import './icon.css'
import { directed, type IconName, icons } from './icons.ts'

interface IconProps {
  name: IconName
  /** `s` stands in running text and tags, `l` in the bottom bar and empty screens. */
  size?: 's' | 'm' | 'l' | undefined
}

/** A stroke icon. It says nothing to screen readers: what it stands beside, or the control's label, does. */
export function Icon({ name, size = 'm' }: IconProps) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      data-size={size}
      data-directed={directed.has(name) || undefined}
    >
      <path d={icons[name]} />
    </svg>
  )
}
