import { useCommunity } from '#features/communities/web/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { shelvesOf } from '../places.ts'
import { librarySlice } from '../replica.ts'

/** The way to the section in which something stands; nothing where it stands in none. */
export function SectionWay({ id }: { id: string | null }) {
  const { slug } = useCommunity()
  const section = useSlice(librarySlice, ({ sections }) => sections.find((each) => each.id === id))
  if (!section) return null
  return (
    <>
      {' · '}
      <Link to={shelvesOf(slug).section(section.id)}>
        <bdi>{section.name}</bdi>
      </Link>
    </>
  )
}
