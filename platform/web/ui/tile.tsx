import './tile.css'
import { initials } from '#lib/initials.ts'
import { hued } from './hued.ts'

interface TileProps {
  name: string
  hue: number
  /** Address of the community's picture. */
  image?: string | null | undefined
  size?: 's' | 'm' | 'l' | undefined
}

/** A community's sign: its picture, or its first letter on its hue. Says nothing aloud; its name stands beside it. */
export function Tile({ name, hue, image, size = 'm' }: TileProps) {
  return (
    <span className="tile" data-size={size} aria-hidden="true" {...hued(hue)}>
      {image ? <img src={image} alt="" /> : initials(name).slice(0, 1)}
    </span>
  )
}
