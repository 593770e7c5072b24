import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import type { RingView } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { useCommunity } from '../members.ts'
import { placesOf } from '../places.ts'

interface RingFilterProps {
  rings: readonly RingView[]
  chosen: RingView | undefined
}

/** Everybody, or those of one ring. */
export function RingFilter({ rings, chosen }: RingFilterProps) {
  const t = useMessages(communityMessages)
  const { people } = placesOf(useCommunity().slug)
  const byName = rings.toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <nav className="ring-filter" aria-label={t.rings}>
      <Link to={people} data-chosen={!chosen || undefined}>
        {t.everybody}
      </Link>
      {byName.map(({ id, name, members }) => (
        <Link key={id} to={`${people}?ring=${id}`} data-chosen={chosen?.id === id || undefined}>
          <bdi>{name}</bdi> <small>{members.length}</small>
        </Link>
      ))}
    </nav>
  )
}
