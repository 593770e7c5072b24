import { thumbnailOf } from '#features/files/web/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import type { EventRow } from '../contract.ts'

/** The picture of an event, or light in its community's colour, another for each event. */
export function EventCover({ event: { id, cover } }: { event: Pick<EventRow, 'id' | 'cover'> }) {
  const { community } = useReplica()
  if (!cover) return <div className="event-cover" data-light={lightOf(id)} />
  return (
    <img
      className="event-cover"
      src={thumbnailOf(community, cover.id, '1200')}
      alt={cover.description ?? ''}
      width={cover.width}
      height={cover.height}
    />
  )
}

const lights = 4

/** From where the light falls. */
function lightOf(id: string): number {
  return [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % lights
}
